import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { distanceM, type LonLat, positions } from '../../domain/geometry.ts'
import { areasOfFile } from '../../geodata/region/areas/areas-of-file.ts'
import { rectangle } from '../fixtures/made-up-osm.ts'
import { GAUSS_KRUEGER, shapefile, zipped } from '../fixtures/shapefile.ts'

const folder = mkdtempSync(join(tmpdir(), 'areas-'))
after(() => rmSync(folder, { recursive: true }))
const write = (name: string, bytes: string | Buffer): string => {
	writeFileSync(join(folder, name), bytes)
	return join(folder, name)
}

const SQUARE = rectangle([111, 26], [111.1, 26.1])
const feature = (properties: object, coordinates: unknown = [SQUARE], type = 'Polygon') => ({
	type: 'Feature',
	properties,
	geometry: { type, coordinates },
})
const collection = (...features: unknown[]) => JSON.stringify({ type: 'FeatureCollection', features })

async function read(file: string, name: string | null = null, code: string | null = null) {
	const notes: string[] = []
	const areas = await areasOfFile({ file, name, code }, (line) => notes.push(line))
	return { areas, notes, told: areas.map((area) => [area.name, area.code, area.level]) }
}

test('names and codes are taken from the columns that commonly hold them, and it is said which', async () => {
	const file = write('a.geojson', collection(feature({ XZQDM: '990102101', XZQMC: '石岭镇', ID: 7 })))
	const { told, notes } = await read(file)
	assert.deepEqual(told, [['石岭镇', '990102101000', 'township']])
	assert.deepEqual(notes, ['a.geojson: names from XZQMC, codes from XZQDM'])
})

test('columns may be named, in whatever case; a wrong name is answered with the columns there are', async () => {
	const file = write('b.geojson', collection(feature({ Gemeinde: 'Vaduz', nr: 990102101201, NAME: 'x' })))
	assert.deepEqual((await read(file, 'gemeinde', 'NR')).told, [['Vaduz', '990102101201', 'village']])
	await assert.rejects(read(file, 'Name1'), /--area-name: there is no column Name1; it has Gemeinde, nr, NAME$/)
	await assert.rejects(read(file, null, 'kode'), /--area-code: there is no column kode; it has Gemeinde, nr, NAME$/)
	const unnamed = write('c.geojson', collection(feature({ 编: '1' })))
	await assert.rejects(read(unnamed), /no column of names found; name it by --area-name: it has 编$/)
})

test('without codes the name tells the level', async () => {
	const names = ['零陵区', '石岭镇', '河西街道', '芦滩乡', '石岭村', '河西社区', '东门居委会']
	const { areas } = await read(write('d.geojson', collection(...names.map((名称) => feature({ 名称 })))))
	assert.deepEqual(
		areas.map(({ level }) => level),
		['county', 'township', 'township', 'township', 'village', 'village', 'village'],
	)
})

test('several rows of one code are one division', async () => {
	const parts = [SQUARE, rectangle([112, 26], [112.1, 26.1])].map((ring) =>
		feature({ NAME: '飞地村', CODE: '990102101201' }, [ring]),
	)
	const { areas } = await read(write('e.geojson', collection(...parts)))
	assert.deepEqual([areas.length, areas[0]!.geom.type, [...positions(areas[0]!.geom)].length], [1, 'MultiPolygon', 10])
})

const BOW: [number, number][] = [
	[111, 26],
	[112, 27],
	[112, 26],
	[111, 27],
	[111, 26],
]
/** A feature that cannot be used → why it is left out. */
const BROKEN: [what: object, why: RegExp][] = [
	[feature({ NAME: 'x' }, [BOW]), /feature 2 \(x\) left out: its outline crosses itself/],
	[feature({ NAME: 'x' }, [SQUARE.slice(0, 4)]), /its outline is not closed/],
	[feature({ NAME: 'x' }, [[SQUARE[0], SQUARE[1], SQUARE[0]]]), /its outline has no ground within/],
	[feature({ NAME: 'x' }, SQUARE[0], 'Point'), /its geometry is a Point, not a polygon/],
	[feature({ NAME: 'x' }, 'here'), /a polygon without rings/],
	[feature({ NAME: 'x' }, [['here']]), /a position that is not two numbers/],
	[
		feature({ NAME: 'x' }, [
			[
				[561957, 2901356],
				[561958, 2901356],
			],
		]),
		/is not in degrees/,
	],
	[{ ...feature({ NAME: 'x' }), geometry: null }, /it has no geometry/],
	[feature({ NAME: ' ' }), /feature 2 \(no name\) left out: it has no name/],
	[feature({ NAME: 'x', CODE: '12345' }), /its code 12345 is not one of a county, township or village/],
]
for (const [broken, why] of BROKEN)
	test(`a feature is left out and the rest kept: ${why.source}`, async () => {
		const sound = feature({ NAME: '石岭村', CODE: '990102101201' })
		const { told, notes } = await read(write('f.geojson', collection(sound, broken)))
		assert.deepEqual(told, [['石岭村', '990102101201', 'village']])
		assert.match(notes.at(-1)!, why)
	})

test('many broken features are counted, not listed', async () => {
	const broken = Array.from({ length: 9 }, () => feature({ NAME: 'x' }, [BOW]))
	const { notes } = await read(write('g.geojson', collection(feature({ NAME: '石岭村' }), ...broken)))
	assert.deepEqual([notes.length, notes.at(-1)], [7, 'g.geojson: 4 more features left out'])
	await assert.rejects(read(write('h.geojson', collection(...broken))), /none of its 9 features can be used/)
})

/** A file that is none → what is said of it. */
const WRONG: [name: string, bytes: string | Buffer, why: RegExp][] = [
	['w1.geojson', '{', /w1\.geojson: it is not JSON: /],
	['w2.geojson', '[]', /it is JSON, but not a GeoJSON FeatureCollection/],
	['w3.geojson', '{"type":"Feature"}', /expected a GeoJSON FeatureCollection, found "Feature"/],
	['w4.geojson', '{"type":"FeatureCollection"}', /features: expected a list/],
	['w5.geojson', collection(feature({ NAME: 'x' }), { type: 'x' }), /features\[1\]: expected a Feature/],
	['w6.geojson', collection({ ...feature({}), properties: [] }), /features\[0\]\.properties: expected an object/],
	['w7.geojson', collection(), /there is no feature in it/],
	['w8.geojson', Buffer.from([0x7b, 0xb4, 0xe5]), /it is not UTF-8/],
	[
		'w9.geojson',
		`{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::4525"}},"features":[]}`,
		/its positions are in urn:ogc:def:crs:EPSG::4525; save it as WGS-84/,
	],
	['w10.shp', 'x', /its \.dbf with the names is not beside it/],
	['w11.zip', 'x'.repeat(100), /it is not a whole zip file/],
	['w12.zip', zipped({}), /the zip holds 0 shapefiles/],
	['w13.zip', zipped({ 'a.shp': Buffer.alloc(200), 'a.dbf': Buffer.alloc(100) }), /the \.shp is not a shapefile/],
	['w14.zip', zipped({ 'a.shp': Buffer.alloc(200) }), /the zip holds a \.shp without its \.dbf/],
]
for (const [name, bytes, why] of WRONG)
	test(`refused: ${why.source}`, () => assert.rejects(read(write(name, bytes)), why))

const ROWS = [
	{ name: '冷水滩镇', code: '990102101', ring: SQUARE },
	{ name: '石岭村', code: '990102101201', ring: rectangle([111, 26], [111.05, 26.05]) },
]
const EXPECTED = [
	['冷水滩镇', '990102101000', 'township'],
	['石岭村', '990102101201', 'village'],
]
for (const encoding of ['utf-8', 'gb18030'] as const)
	for (const cpg of [null, encoding === 'utf-8' ? 'UTF-8' : 'GBK'])
		test(`a shapefile in ${encoding} ${cpg ? `with ${cpg} in its .cpg` : 'without .cpg'} keeps its Chinese names`, async () => {
			const files = shapefile(ROWS, { encoding, columns: ['名称', '代码'] })
			const packed = zipped({
				'镇/a.shp': files.shp,
				'镇/a.dbf': files.dbf,
				...(cpg ? { '镇/a.cpg': Buffer.from(cpg) } : {}),
			})
			assert.deepEqual((await read(write('s.zip', packed))).told, EXPECTED)
			write('s.dbf', files.dbf)
			if (cpg) write('s.cpg', cpg)
			else rmSync(join(folder, 's.cpg'), { force: true })
			assert.deepEqual((await read(write('s.shp', files.shp))).told, EXPECTED)
		})

test('a shapefile that is cut off is refused, not read in part', async () => {
	const { shp, dbf } = shapefile(ROWS, { encoding: 'gb18030', columns: ['NAME', 'CODE'] })
	const lastRow = 20
	for (const [name, parts, why] of [
		['cut1.zip', { 'a.shp': shp.subarray(0, -1), 'a.dbf': dbf }, /the \.shp is not a shapefile, or is cut off/],
		['cut2.zip', { 'a.shp': shp.subarray(0, 150), 'a.dbf': dbf }, /the \.shp is not a shapefile, or is cut off/],
		['cut3.zip', { 'a.shp': shp, 'a.dbf': dbf.subarray(0, -lastRow) }, /the \.dbf is cut off/],
		['cut4.zip', { 'a.shp': shp, 'a.dbf': dbf.subarray(0, 50) }, /the \.dbf is cut off/],
		['cut5.zip', { 'a.shp': shp, 'a.dbf': dbf.subarray(0, 5) }, /the \.dbf is cut off/],
	] as const)
		await assert.rejects(read(write(name, zipped(parts))), why, name)
})

test('a shapefile in Gauss-Krüger metres is brought to degrees by its .prj', async () => {
	const [east, north] = [561957.651, 2901356.414]
	const ring = rectangle([east, north], [east + 1000, north + 1000])
	const files = shapefile([{ ...ROWS[0]!, ring }], { encoding: 'gb18030', columns: ['NAME', 'CODE'] })
	const parts = { 'a.shp': files.shp, 'a.dbf': files.dbf }
	const { areas } = await read(write('p.zip', zipped({ ...parts, 'a.prj': Buffer.from(GAUSS_KRUEGER) })))
	const [corner] = [...positions(areas[0]!.geom)].sort(([xa, ya], [xb, yb]) => xa + ya - xb - yb) as [LonLat]
	assert.ok(distanceM(corner, [111.62, 26.22]) < 0.02, String(corner))
	await assert.rejects(read(write('q.zip', zipped(parts))), /none of its 1 features can be used/)
})
