import assert from 'node:assert/strict'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { manifest } from '../../geodata/pack/manifest.ts'
import { readArguments } from '../../geodata/region/read-arguments.ts'
import { gridExtract } from '../fixtures/grid-extract.ts'
import { osmPbf } from '../fixtures/osm-pbf.ts'
import { everythingIn, runRegion } from '../fixtures/run-region.ts'

let folder: string
let small: string
let out: string
before(() => {
	folder = mkdtempSync(join(tmpdir(), 'region-'))
	small = join(folder, 'plain.osm.pbf')
	out = join(folder, 'packs')
	writeFileSync(small, gridExtract(8))
})
after(() => rmSync(folder, { recursive: true }))

const current = () => readFileSync(join(out, 'current'), 'utf8').trim()
test('one command makes a whole pack and says what is in it', async () => {
	const { code, lines, stderr } = await runRegion(small, out, { args: ['--name', '云渚区', '--usage', 'demo'] })
	assert.equal(code, 0, stderr)
	const told = manifest.parse(JSON.parse(readFileSync(join(out, current(), 'manifest.json'), 'utf8')))
	assert.deepEqual(
		[told.id, told.name, told.usage, told.source.file, told.source.data_at, told.terrain, told.places.count],
		[current(), '云渚区', 'demo', 'plain.osm.pbf', '2026-01-02T03:04:05.000Z', null, 9],
	)
	assert.deepEqual(readdirSync(join(out, current())).sort(), [
		'areas.json',
		'drafts.json',
		'manifest.json',
		'places.bin',
		'roads.bin',
		'tiles.mbtiles',
	])
	for (const stage of ['extract', 'tiles', 'roads', 'areas', 'places', 'drafts'])
		assert.equal(lines.filter((line) => new RegExp(`^ *\\d+ % ${stage} \\([\\d.]+ s`).test(line)).length, 1, stage)
	assert.match(lines.at(-1)!, /is in use: \d+ tiles .* km of roads, 9 places/)
})

test('the pack before stays, those before it go, and nothing else in the folder is touched', async () => {
	const first = current()
	mkdirSync(join(out, '20200101-not-a-pack'))
	await runRegion(small, out)
	const second = current()
	await runRegion(small, out)
	assert.deepEqual(readdirSync(out).sort(), ['20200101-not-a-pack', second, current(), 'current'].sort())
	assert.ok(!existsSync(join(out, first)) && second < current())
	rmSync(join(out, '20200101-not-a-pack'), { recursive: true })
})

test('what cannot be built is said in one line and leaves the pack in use as it was', async () => {
	const before = everythingIn(out)
	const bad = join(folder, 'bad')
	const noRoads = { nodes: [{ id: 1, lon7: 0, lat7: 0 }], ways: [], relations: [] }
	for (const [content, why] of [
		[readFileSync(small).subarray(0, -100), /bad: the file is cut off/],
		['<html>', /bad: it is a web page/],
		['', /bad: the file is empty/],
		[
			osmPbf({ nodes: noRoads.nodes, ways: [{ id: 1, nodes: [7, 8], tags: { highway: 'track' } }], relations: [] }),
			/bad: the nodes of its roads are missing/,
		],
		[osmPbf(noRoads), /bad: there is not a single road in it/],
	] as const) {
		writeFileSync(bad, content)
		const { code, stderr, lines } = await runRegion(bad, out)
		assert.equal(code, 1)
		assert.match(lines.at(-1)!, why)
		assert.ok(!/\bat .*:\d+/.test(stderr), stderr)
	}
	const nowhere = await runRegion(small, out, { args: ['--bbox', '1,2,3,4'] })
	assert.match(nowhere.lines.at(-1)!, /nothing in it lies in the given box/)
	const onFile = await runRegion(small, small)
	assert.deepEqual([onFile.code, onFile.lines], [1, [`region: ${small} is a file where a folder is needed`]])
	const { code, lines } = await runRegion(small, out, { args: ['--sideways'] })
	assert.deepEqual([code, lines.length], [2, 1])
	assert.deepEqual(everythingIn(out), before)
})

test('arguments that make no sense are refused before anything is read', () => {
	const refused: [string[], RegExp][] = [
		[[], /no extract given/],
		[['a', 'b'], /one extract at a time/],
		[['a', '--bbox', '1,2,3'], /--bbox is WEST,SOUTH,EAST,NORTH/],
		[['a', '--bbox', '3,2,1,4'], /--bbox is WEST/],
		[['a', '--bbox', '1,,3,4'], /--bbox is WEST/],
		[['a', '--usage', 'secret'], /--usage is demo, internal or public/],
		[['a', '--usage', 'public'], /needs --approval/],
		[['a', '--profile', 'moon'], /--profile is general or china/],
		[['a', '--areas', '/nowhere'], /--areas: there is no \/nowhere/],
		[['a', '--areas', folder], /--areas: .* is a folder/],
		[['a', '--speeds', folder], /--speeds: .* is a folder/],
		[['a', '--out', ''], /--out: .*empty/],
		[['a', '--area-name', 'NAME'], /of --areas, which is missing/],
	]
	for (const [args, why] of refused) assert.throws(() => readArguments(args, 'out'), why)
	assert.equal(readArguments(['--help'], 'out'), null)
	const { file, name, box, usage, out } = readArguments(['x/零陵区.osm.gz', '--bbox=-1,-2,3,4'], 'data/region')!
	assert.deepEqual(
		[file, name, box, usage, out],
		['x/零陵区.osm.gz', '零陵区', [-1, -2, 3, 4], 'internal', 'data/region'],
	)
})
