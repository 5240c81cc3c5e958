import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { ExtractError } from '../../geodata/region/osm/extract-error.ts'
import type { OsmData } from '../../geodata/region/osm/osm-data.ts'
import { readExtract } from '../../geodata/region/osm/read-extract.ts'
import { osmBlobs, osmPbf, type Packing, type Sample } from '../fixtures/osm-pbf.ts'
import { Random } from '../fixtures/random.ts'

const folder = mkdtempSync(join(tmpdir(), 'extract-'))
after(() => rmSync(folder, { recursive: true }))

/** The names of these files say nothing: what a file is shows in its content. */
const write = (content: Uint8Array | string): string => {
	const path = join(folder, 'extract')
	writeFileSync(path, content)
	return path
}

const SAMPLE: Sample = {
	dataAt: '2024-03-01T00:00:00.000Z',
	nodes: [
		{ id: 7, lon7: 1116200000, lat7: 262000000, tags: { name: '零陵 & 芝山', place: 'town', phone: '110' } },
		{ id: 9000000001, lon7: -1116200001, lat7: 262000001 },
		{ id: 9000000002, lon7: 1116300000, lat7: -262100000 },
	],
	ways: [
		{
			id: 5,
			nodes: [7, 9000000001, 404, 9000000002],
			tags: { highway: 'primary', 'name:zh': '永州大道', source: 'survey' },
		},
		{ id: 6, nodes: [9000000002, 7] },
	],
	relations: [
		{
			id: 3,
			members: [
				{ type: 'way', ref: 5, role: 'from' },
				{ type: 'node', ref: 7, role: 'via' },
				{ type: 'relation', ref: 2, role: '' },
			],
			tags: { type: 'restriction', restriction: 'no_left_turn' },
		},
	],
}
const XML = `<?xml version="1.0" encoding="UTF-8"?>
<osm version="0.6" generator="test" timestamp="2024-03-01T00:00:00.000Z">
<node id="7" lat="26.2" lon="111.62"><tag k="name" v="零陵 &amp; 芝山"/><tag k="place" v="town"/><tag k="phone" v="110"/></node>
<node id="9000000001" lat="26.2000001" lon="-111.6200001"/>
<node id="9000000002" lat="-26.21" lon="111.63"/>
<way id="5"><nd ref="7"/><nd ref="9000000001"/><nd ref="404"/><nd ref="9000000002"/><tag k="highway" v="primary"/><tag k="name:zh" v="永州大道"/><tag k="source" v="survey"/></way>
<way id="6"><nd ref="9000000002"/><nd ref="7"/></way>
<relation id="3"><member type="way" ref="5" role="from"/><member type="node" ref="7" role="via"/><member type="relation" ref="2" role=""/><tag k="type" v="restriction"/><tag k="restriction" v="no_left_turn"/></relation>
</osm>
`
/** The same XML, packed by bzip2 1.0. */
const BZIP2 =
	'QlpoOTFBWSZTWehdABoAAJxf+WQQUQP//4EABhC/79/wIBAIKwSAY8ADYDABmrFqoaIk/SZR6aUfqI9T1GTQ0ZBoGhiaA0PU3qDTKJMjQQMjAQHigPUbKYjRoYRkEkgk8oaaCD0mgA09QNAGgAAFtKtB7yOPsMqsAglvsMhg5kwGbNsXclerjHNevUTcSeMyIosp8xNwXGNnh1MfawqRms9V15EQ66N2LsSAiGGimZwX8VtM5QSCxD0t6DoMlYyVJYiiHDGyhrr1lkgkdHXZiIjC+NyFkOcXoQPThEmgKZMgICweMNEsxYlgCwIAIdf6SMpHpC8TOBYsSSO2GhokgkkT3FOCFWWy/x8pUSGeQSSCQxxYLs77dPHTOgKjndfgLFnE9O5bUhhMKYqwfj6yRbHjNGaAsymLpr8ybWIIwLrICJ0gBjqdKQe1wYCzKfSYGcNECqblUsSzvVp7VRWAyJ/c8oVOm5LCSkJ7pQgmv3gVTQEAqMGDuxbPBcRgAuE8qD0xIB1pxhovIhbch+hgLhOINeirV0B8JxMIw+BpOip0xeIuRmNuQE/JbAonULYGWUvZQ97Nn7L4Xr/Ff9lkqq9kl7RdyRThQkOhdABo'

const told = (data: OsmData) => ({
	dataAt: data.dataAt,
	lon7: [...data.lon7],
	lat7: [...data.lat7],
	nodes: data.nodes,
	ways: Array.from(data.ways, (way) => ({ ...way, nodes: [...way.nodes] })),
	relations: data.relations,
	counts: data.counts,
})

/** What is in the sample, without what nobody reads. A node that the extract lacks is -1. */
const EXPECTED = {
	dataAt: SAMPLE.dataAt,
	lon7: SAMPLE.nodes.map(({ lon7 }) => lon7),
	lat7: SAMPLE.nodes.map(({ lat7 }) => lat7),
	nodes: [{ id: 7, index: 0, tags: { name: '零陵 & 芝山', place: 'town' } }],
	ways: [
		{ id: 5, nodes: [0, 1, -1, 2], tags: { highway: 'primary', 'name:zh': '永州大道' } },
		{ id: 6, nodes: [2, 0], tags: {} },
	],
	relations: SAMPLE.relations,
	counts: { nodes: 3, ways: 2, relations: 1 },
}

test('every form of an extract says the same', async () => {
	for (const packing of ['raw', 'zlib', 'zstd'] satisfies Packing[])
		for (const dense of [true, false])
			assert.deepEqual(told(await readExtract(write(osmPbf(SAMPLE, { packing, dense })))), EXPECTED)
	for (const content of [XML, gzipSync(XML), Buffer.from(BZIP2, 'base64'), `\uFEFF${XML}`, gzipSync(osmPbf(SAMPLE))])
		assert.deepEqual(told(await readExtract(write(content))), EXPECTED)
})

test('what was deleted is not there, and bounds and the time of an Overpass answer are read', async () => {
	const data = await readExtract(
		write(`<osm version="0.6"><note>x</note><meta osm_base="2020-01-01T00:00:00Z"/>
			<bounds minlat="26" minlon="111" maxlat="27" maxlon="112"/>
			<node id="1" lat="26.5" lon="111.5"/><node id="2" visible="false"/><way id="9" action="delete"/></osm>`),
	)
	assert.deepEqual(
		[data.counts, data.dataAt, data.bounds, data.box],
		[{ nodes: 1, ways: 0, relations: 0 }, '2020-01-01T00:00:00Z', [111, 26, 112, 27], [111.5, 26.5, 111.5, 26.5]],
	)
})

test('reading tells how far it is, up to the end', async () => {
	const fractions: number[] = []
	const many = {
		...SAMPLE,
		nodes: Array.from({ length: 200_000 }, (_, i) => ({ id: i, lon7: i * 7919, lat7: i * 104729 })),
	}
	await readExtract(write(osmPbf(many, { packing: 'raw' })), { onProgress: (fraction) => fractions.push(fraction) })
	assert.ok(fractions.length > 3)
	assert.deepEqual(
		fractions,
		fractions.toSorted((a, b) => a - b),
	)
	assert.equal(fractions.at(-1), 1)
})

/** One line that begins with the path, so that the person knows which file and what to do. */
const complaint = async (content: Uint8Array | string): Promise<string> => {
	const path = write(content)
	const error = await readExtract(path).then(
		() => assert.fail('it was read'),
		(reason: unknown) => reason,
	)
	assert.ok(error instanceof ExtractError, String(error))
	assert.ok(error.message.startsWith(`${path}: `))
	assert.ok(!error.message.includes('\n'))
	return error.message
}

test('a file that is no extract is named for what it is', async () => {
	const cases: [Uint8Array | string, RegExp][] = [
		['', /empty/],
		['PK\x03\x04rest', /zip archive; unpack/],
		['<!DOCTYPE html><html><body>404</body></html>', /web page.*download it again/],
		['{"elements": []}', /JSON; export/],
		['name,lon,lat\n', /no OpenStreetMap extract/],
		[Buffer.from('ffe004006f356d32', 'hex'), /osmconvert/],
		['<gpx version="1.1"><wpt lat="1" lon="2"/></gpx>', /begins with <gpx>/],
		['<osmChange version="0.6"></osmChange>', /holds changes/],
		['<osm version="0.6"></osm>', /not a single node/],
		['<osm version="0.6"><node id="1" lat="north" lon="1"/></osm>', /line 1: lat is "north"/],
		[gzipSync('hello'), /no OpenStreetMap extract/],
		[osmPbf(SAMPLE, { features: ['OsmSchema-V0.6', 'HistoricalInformation'] }), /"HistoricalInformation"/],
	]
	for (const [content, expected] of cases) assert.match(await complaint(content), expected)
	await assert.rejects(readExtract(join(folder, 'nowhere')), /nowhere: there is no such file/)
	await assert.rejects(readExtract(folder), /not a file/)
})

test('a file that was cut off says so, wherever that was', async () => {
	const blobs = osmBlobs(SAMPLE)
	const pbf = Buffer.concat(blobs)
	// Between two blocks a file ends as a whole one does.
	const ends = blobs.map((_, i) => Buffer.concat(blobs.slice(0, i + 1)).length)
	for (let length = 16; length < pbf.length; length++)
		if (!ends.includes(length)) assert.match(await complaint(pbf.subarray(0, length)), /cut off: the block at byte \d+/)
	assert.match(await complaint(blobs[0]!), /not a single node/)
	const packed = gzipSync(XML)
	const bzip2 = Buffer.from(BZIP2, 'base64')
	for (const share of [0.3, 0.6, 0.9, 0.99]) {
		assert.match(await complaint(XML.slice(0, XML.length * share)), /cut off at line \d+/)
		assert.match(await complaint(packed.subarray(0, packed.length * share)), /gzip file is cut off/)
		assert.match(await complaint(bzip2.subarray(0, bzip2.length * share)), /bzip2 file is cut off/)
	}
})

test('damage is found by what guards the blocks, and never ends in anything but one line', async () => {
	const random = new Random(3)
	const whole = told(await readExtract(write(osmPbf(SAMPLE))))
	let found = 0
	for (let run = 0; run < 300; run++) {
		const pbf = osmPbf(SAMPLE)
		pbf[random.int(pbf.length)]! ^= 1 << random.int(8)
		const path = write(pbf)
		const after = await readExtract(path).then(told, (error: unknown) => {
			assert.ok(error instanceof ExtractError, String(error))
			found++
			return whole
		})
		// Not guarded are the names of blocks and sizes that nobody needs; a block of another name is skipped.
		if (after.counts.nodes === 3 && after.counts.ways === 2 && after.counts.relations === 1)
			assert.deepEqual({ ...after, dataAt: whole.dataAt }, whole)
	}
	assert.ok(found > 200, `only ${found} of 300`)
})
