import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { LonLat } from '../../domain/geometry.ts'
import type { Area } from '../../geodata/pack/area.ts'
import { areasOf } from '../../geodata/region/osm/areas.ts'
import { readExtract } from '../../geodata/region/osm/read-extract.ts'
import { buildPlaces } from '../../geodata/region/places/build-places.ts'
import { groupLines, type Piece } from '../../geodata/region/places/group-lines.ts'
import { namesOfLines } from '../../geodata/region/places/names-of-lines.ts'
import { namesOfPoints } from '../../geodata/region/places/names-of-points.ts'
import { openPlaces } from '../../server/places/open-places.ts'
import { givenFor } from '../fixtures/given.ts'
import { type At, madeUpOsm, rectangle } from '../fixtures/made-up-osm.ts'
import { Random } from '../fixtures/random.ts'
import { realFile, without } from '../fixtures/real-data.ts'

const WEST: LonLat = [111, 26]
const east = (metres: number, north = 0): At => [WEST[0] + metres / 99_940, WEST[1] + north / 111_195]

test('a road is one entry for all its pieces, another of the same name far away is another', () => {
	const osm = madeUpOsm()
	for (let piece = 0; piece < 10; piece++)
		osm.way([east(piece * 1000), east(piece * 1000 + 500), east(piece * 1000 + 1000)], {
			highway: piece < 5 ? 'primary' : 'tertiary',
			name: '建设路',
			ref: 'S217',
		})
	osm.way([east(30_000), east(30_300)], { highway: 'residential', name: '建设路', 'name:en': 'Construction Road' })
	osm.way([east(0, 50), east(500, 50)], { highway: 'motorway', ref: 'G55' })
	osm.way([east(0, 90), east(500, 90)], { highway: 'residential' })
	osm.way([east(0, 200), east(400, 200)], { waterway: 'river', name: '渚水' })
	const found = namesOfLines(osm.finish())
	assert.deepEqual(
		found.map(({ name, class: sort, aliases }) => [name, sort, aliases]),
		[
			['建设路', 'road/primary', ['S217']],
			['建设路', 'road/minor', ['Construction Road']],
			['G55', 'road/motorway', []],
			['渚水', 'place/river', []],
		],
	)
	// In the midst of ten kilometres, on the road itself.
	const metres = (found[0]!.at[0] - WEST[0]) * 99_940
	assert.ok(metres > 4000 && metres < 6000, String(metres))
	assert.ok(Math.abs(found[0]!.at[1] - WEST[1]) < 1e-9)
})

test('pieces are grouped as a look at every pair of them says', () => {
	for (let seed = 1; seed <= 100; seed++) {
		const random = new Random(seed)
		const spread = 2000 + random.int(30_000)
		const pieces: (Piece & { n: number })[] = Array.from({ length: 1 + random.int(25) }, (_, n) => {
			const point = () => [...east(random.int(spread), random.int(spread))] as LonLat
			return { n, ends: [point(), point()], middle: point(), length: 1 }
		})
		const first = pieces[0]!.middle[1]
		const flat = ([lon, lat]: LonLat): At => [lon * 111_195 * Math.cos((first * Math.PI) / 180), lat * 111_195]
		const near = (a: Piece, b: Piece) =>
			[...a.ends, a.middle].some((p) =>
				[...b.ends, b.middle].some((q) => {
					const [[xa, ya], [xb, yb]] = [flat(p), flat(q)]
					return Math.hypot(xa - xb, ya - yb) <= 2000
				}),
			)
		const group = pieces.map((_, i) => i)
		for (let round = 0; round < pieces.length; round++)
			for (const a of pieces)
				for (const b of pieces) if (near(a, b)) group[a.n] = group[b.n] = Math.min(group[a.n]!, group[b.n]!)
		const expected = [...Map.groupBy(pieces, ({ n }) => group[n]!).values()].map((one) => one.map(({ n }) => n))
		const found = groupLines(pieces).map((one) => one.map(({ n }) => n).sort((a, b) => a - b))
		assert.deepEqual(
			found.sort(([a], [b]) => a! - b!),
			expected.sort(([a], [b]) => a! - b!),
			`seed ${seed}`,
		)
	}
})

test('places, points and waters are taken once, whether drawn as points or as areas', () => {
	const osm = madeUpOsm()
	osm.node(east(0), { place: 'town', name: '石岭镇', 'name:en': 'Shiling', alt_name: '老石岭;岭镇' })
	osm.node(east(900), { amenity: 'hospital', name: '石岭卫生院' })
	osm.way(rectangle(east(890, -10), east(910, 10)), { amenity: 'hospital', name: '石岭卫生院' })
	osm.way(rectangle(east(5000), east(5600, 600)), { natural: 'water', water: 'reservoir', name: '青硖水库' })
	osm.node(east(7000), { natural: 'peak', name: '黑石顶', ele: '812' })
	osm.node(east(7100), { amenity: 'fuel' })
	osm.node(east(7200), { shop: 'bakery', name: '面包店' })
	osm.way([east(8000), east(8100)], { natural: 'water', name: '没有合上的湖' })
	const data = osm.finish()
	const found = namesOfPoints(data, areasOf(data))
	assert.deepEqual(
		found.map(({ name, class: sort, aliases }) => [name, sort, aliases]),
		[
			['石岭镇', 'place/town', ['Shiling', '老石岭', '岭镇']],
			['石岭卫生院', 'poi/hospital', []],
			['黑石顶', 'place/peak', []],
			['青硖水库', 'place/reservoir', []],
		],
	)
	const [lon, lat] = found[3]!.at
	assert.ok(lon > east(5000)[0] && lon < east(5600)[0] && lat > WEST[1] && lat < east(0, 600)[1])
})

const DIVISION: Area = {
	code: null,
	name: '石岭镇',
	level: 'township',
	parent: null,
	geom: {
		type: 'Polygon',
		coordinates: [rectangle(east(-100, -100), east(1000, 1000)).map(([x, y]): LonLat => [x, y])],
	},
	at: [...east(10, 10)] as LonLat,
}

test('a place lies in the division around it, else at the nearest town', async () => {
	const osm = madeUpOsm()
	osm.node(east(500, 500), { place: 'village', name: '湾里' })
	osm.node(east(9000), { place: 'village', name: '对岸' })
	osm.node(east(12_000), { place: 'town', name: '河东' })
	osm.node(east(90_000), { place: 'village', name: '天边' })
	using stage = givenFor(osm.finish())
	assert.deepEqual(await buildPlaces({ ...stage.given, divisions: [DIVISION] }), { count: 5 })
	const index = openPlaces(readFileSync(join(stage.folder, 'places.bin')), [DIVISION])
	const within = (text: string) => index.find({ text, near: null, limit: 1 })[0]!.found.within
	assert.deepEqual(['湾里', '对岸', '河东', '天边', '石岭镇'].map(within), ['石岭镇', '河东', '', '', ''])
	assert.equal(index.settlementNear(WEST)!.name, '湾里')
})

const LIECHTENSTEIN = 'osm/li_liechtenstein_valhalla.osm.pbf'
test('Liechtenstein is found by its names, however they are typed', { skip: without(LIECHTENSTEIN) }, async () => {
	using stage = givenFor(await readExtract(realFile(LIECHTENSTEIN)))
	await buildPlaces({ ...stage.given, divisions: [] })
	const index = openPlaces(readFileSync(join(stage.folder, 'places.bin')))
	const first = (text: string) => index.find({ text, near: null, limit: 1 })[0]?.found
	assert.deepEqual([first('vaduz')?.name, first('VADUZ')?.sort], ['Vaduz', 'place'])
	assert.equal(first('rheinbrucke')?.name, 'Rheinbrücke')
	assert.equal(first('feuerwehr balz')?.name, 'Feuerwehr Balzers')
	assert.ok(index.find({ text: 'landstrasse', near: null, limit: 50 }).length < 12, 'not one entry a way')
})
