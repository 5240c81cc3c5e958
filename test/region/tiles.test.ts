import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { OsmData, Tags } from '../../geodata/region/osm/osm-data.ts'
import { readExtract } from '../../geodata/region/osm/read-extract.ts'
import { buildTiles } from '../../geodata/region/tiles/build-tiles.ts'
import { givenFor } from '../fixtures/given.ts'
import { type At, madeUpOsm, rectangle } from '../fixtures/made-up-osm.ts'
import { Random } from '../fixtures/random.ts'
import { openTiles, type TileFeature, type TileLayers } from '../fixtures/tile-reader.ts'

const LIECHTENSTEIN = '../shared/data/osm/li_liechtenstein_valhalla.osm.pbf'

type XY = readonly [x: number, y: number]
type Tiles = ReturnType<typeof openTiles>

/** Builds the tiles of an extract and opens them; both go when this is disposed of. */
async function tilesOf(osm: OsmData) {
	const stage = givenFor(osm)
	const part = await buildTiles({ ...stage.given, contours: [] })
	const tiles = openTiles(join(stage.folder, 'tiles.mbtiles'))
	const dispose = () => {
		tiles[Symbol.dispose]()
		stage[Symbol.dispose]()
	}
	return { part, tiles, stage, [Symbol.dispose]: dispose }
}

/** Place in the world in tiles of a zoom, after the formula of every slippy map. */
function inTiles([lon, lat]: At, zoom: number): XY {
	const angle = (lat * Math.PI) / 180
	return [
		((lon + 180) / 360) * 2 ** zoom,
		((1 - Math.log(Math.tan(angle) + 1 / Math.cos(angle)) / Math.PI) / 2) * 2 ** zoom,
	]
}

function toSegment([x, y]: XY, [ax, ay]: XY, [bx, by]: XY): number {
	const length = (bx - ax) ** 2 + (by - ay) ** 2
	const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length))
	return Math.hypot(x - ax - t * (bx - ax), y - ay - t * (by - ay))
}

const toPaths = (p: XY, paths: readonly (readonly XY[])[]) =>
	Math.min(
		...paths.flatMap((path) =>
			path.length === 1 ? [toSegment(p, path[0]!, path[0]!)] : path.slice(1).map((b, i) => toSegment(p, path[i]!, b)),
		),
	)

type Expected = { layer: string; attributes: Record<string, string>; at: At[] }

const ROADS: Record<string, string> = {
	primary: 'primary',
	secondary: 'secondary',
	tertiary: 'tertiary',
	residential: 'minor',
	unclassified: 'minor',
	service: 'service',
	track: 'track',
	footway: 'path',
}

/** What the tiles must hold of a way or node, for the plain cases; nothing of those that this test does not judge. */
function expectedOf(tags: Tags, at: At[], isNode: boolean, isClosed: boolean): Expected | null {
	const named = (layer: string, meant: string): Expected => ({
		layer,
		attributes: { class: meant, ...(tags.name && { name: tags.name }) },
		at,
	})
	if (isNode) return tags.place === 'village' || tags.place === 'hamlet' ? named('place', tags.place) : null
	const road = ROADS[tags.highway ?? '']
	if (road && tags.area !== 'yes') return named('road', road)
	if (tags.waterway === 'river' || tags.waterway === 'stream') return named('waterway', tags.waterway)
	if (isClosed && tags.building === 'yes') return { layer: 'building', attributes: {}, at }
	if (isClosed && tags.landuse === 'forest') return { layer: 'cover', attributes: { class: 'wood' }, at }
	return null
}

function expectations(osm: OsmData): Expected[] {
	const position = (place: number): At => [osm.lon7[place]! / 1e7, osm.lat7[place]! / 1e7]
	const inRelations = new Set(osm.relations.flatMap(({ members }) => members.map(({ ref }) => ref)))
	const found = osm.nodes.map(({ index, tags }) => expectedOf(tags, [position(index)], true, false))
	for (const { id, nodes, tags } of osm.ways) {
		const isClosed = nodes.length > 3 && nodes[0] === nodes.at(-1) && !nodes.includes(-1) && !inRelations.has(id)
		// A vertex whose neighbours are both missing belongs to no line.
		const held = nodes.filter((node, i) => node >= 0 && ((nodes[i - 1] ?? -1) >= 0 || (nodes[i + 1] ?? -1) >= 0))
		found.push(expectedOf(tags, Array.from(held, position), false, isClosed))
	}
	return found.filter((one) => one !== null)
}

const matches = (feature: TileFeature, { attributes }: Expected) =>
	Object.entries(attributes).every(([key, value]) => feature.attributes[key] === value)

/** Checks random features vertex by vertex: the tile at zoom 14 under each has the feature there. */
function checkHeld(osm: OsmData, box: readonly number[], tiles: Tiles, count: number): void {
	const random = new Random(14)
	const all = expectations(osm)
	const [west, south, east, north] = box as [number, number, number, number]
	const opened = new Map<string, TileLayers | undefined>()
	const tile = (x: number, y: number) => {
		const key = `${x} ${y}`
		if (!opened.has(key)) opened.set(key, tiles.tile(14, x, y))
		return opened.get(key)
	}
	let vertices = 0
	for (let n = 0; n < count; n++) {
		const expected = random.pick(all)
		for (const at of expected.at) {
			if (at[0] < west || at[0] > east || at[1] < south || at[1] > north) continue
			vertices++
			const [x, y] = inTiles(at, 14)
			const [column, row] = [Math.floor(x), Math.floor(y)]
			const same = (tile(column, row)?.[expected.layer] ?? []).filter((feature) => matches(feature, expected))
			const off = toPaths(
				[(x - column) * 4096, (y - row) * 4096],
				same.flatMap(({ paths }) => paths),
			)
			assert.ok(off <= 1.5, `${JSON.stringify(expected.attributes)} in ${expected.layer} at ${at} is ${off} units off`)
		}
	}
	assert.ok(vertices > count, `only ${vertices} vertices were judged`)
}

/** A made-up country of crooked roads, woods with clearings, houses and villages. */
function country(seed: number): OsmData {
	const random = new Random(seed)
	const osm = madeUpOsm()
	const at = (): At => [111.5 + random.next() * 0.2, 26.1 + random.next() * 0.2]
	const walk = (steps: number, stride: number): At[] => {
		let [lon, lat] = at()
		return Array.from({ length: steps }, () => {
			lon += (random.next() - 0.4) * stride
			lat += (random.next() - 0.5) * stride
			return [lon, lat] as const
		})
	}
	for (let i = 0; i < 150; i++) {
		const line: (At | null)[] = walk(2 + random.int(40), 0.002)
		if (random.chance(0.2)) line[random.int(line.length)] = null
		const highway = random.pick(Object.keys(ROADS))
		osm.way(line, random.chance(0.5) ? { highway, name: `第${i}路` } : { highway })
		osm.way(walk(20, 0.003), { waterway: random.pick(['river', 'stream']), name: `水${i}` })
		const [lon, lat] = at()
		osm.way(rectangle([lon, lat], [lon + 0.0001, lat + 0.0002]), { building: 'yes' })
		osm.way(rectangle([lon + 0.001, lat], [lon + 0.001 + random.next() * 0.03, lat + 0.01]), { landuse: 'forest' })
		osm.node(at(), { place: random.pick(['village', 'hamlet']), name: `${i}村` })
	}
	return osm.finish()
}

test('the tiles of a made-up country hold it at the right place', async () => {
	for (const seed of [1, 2]) {
		const osm = country(seed)
		using built = await tilesOf(osm)
		checkHeld(osm, built.stage.given.box, built.tiles, 500)
	}
})

test('the tiles of Liechtenstein hold 500 random features at the right place', {
	skip: existsSync(LIECHTENSTEIN) ? false : 'no real data here',
}, async () => {
	const osm = await readExtract(LIECHTENSTEIN)
	using built = await tilesOf(osm)
	checkHeld(osm, built.stage.given.box, built.tiles, 500)
})

test('nothing is drawn that the extract does not hold', async () => {
	const osm = country(3)
	using built = await tilesOf(osm)
	const source = expectations(osm).filter(({ layer }) => layer === 'road' || layer === 'waterway')
	for (const { z, x, y } of built.tiles
		.addresses()
		.filter(({ z }) => z === 14)
		.slice(0, 40))
		for (const layer of ['road', 'waterway'])
			for (const { attributes, paths } of built.tiles.tile(z, x, y)![layer] ?? []) {
				const same = source.filter(
					(one) => one.attributes.class === attributes.class && one.attributes.name === attributes.name,
				)
				const lines = same.map((one) =>
					one.at.map((at): XY => {
						const [u, v] = inTiles(at, 14)
						return [(u - x) * 4096, (v - y) * 4096]
					}),
				)
				for (const vertex of paths.flat()) assert.ok(toPaths(vertex, lines) <= 1.5, `${z}/${x}/${y} ${layer} ${vertex}`)
			}
})

test('at every zoom a line keeps within six units of its true course', async () => {
	const random = new Random(5)
	const made = madeUpOsm()
	let lat = 26.2
	const line = Array.from({ length: 400 }, (_, i): At => {
		lat += (random.next() - 0.5) * 0.002
		return [111.5 + i * 0.0005, lat]
	})
	made.way(line, { highway: 'motorway' })
	using built = await tilesOf(made.finish())
	for (let z = 5; z <= 14; z++) {
		let vertices = 0
		for (const at of line) {
			const [x, y] = inTiles(at, z)
			const roads = built.tiles.tile(z, Math.floor(x), Math.floor(y))!.road!
			const place: XY = [(x % 1) * 4096, (y % 1) * 4096]
			assert.ok(
				toPaths(
					place,
					roads.flatMap(({ paths }) => paths),
				) <= 6,
				`z${z} ${at}`,
			)
			vertices += roads.flatMap(({ paths }) => paths).flat().length
		}
		if (z === 5) assert.ok(vertices / line.length < 20, 'a small zoom needs few vertices')
	}
})

test('rings wind as the specification says, and holes follow the ring that they are cut from', async () => {
	const made = madeUpOsm()
	// Both the wrong way round.
	const outer = made.way(rectangle([111.5, 26.1], [111.6, 26.2]).toReversed())
	const hole = made.way(rectangle([111.52, 26.12], [111.58, 26.18]))
	made.relation(
		[
			[outer, 'outer'],
			[hole, 'inner'],
		],
		{ type: 'multipolygon', landuse: 'forest' },
	)
	using built = await tilesOf(made.finish())
	const area = (ring: XY[]) => ring.slice(1).reduce((sum, [x, y], i) => sum + ring[i]![0] * y - x * ring[i]![1], 0) / 2
	const [x, y] = inTiles([111.55, 26.15], 9)
	const [feature] = built.tiles.tile(9, Math.floor(x), Math.floor(y))!.cover!
	const areas = feature!.paths.map(area)
	assert.equal(areas.length, 2)
	assert.ok(areas[0]! > 0 && areas[1]! < 0, String(areas))
	assert.ok(Math.abs(-areas[1]! / areas[0]! - 0.36) < 0.01)
	const clearing = inTiles([111.55, 26.15], 14)
	assert.equal(built.tiles.bytes(14, Math.floor(clearing[0]), Math.floor(clearing[1])), undefined, 'an empty tile')
})

test('a multipolygon with its tags on the outer way is drawn once, with its hole', async () => {
	const made = madeUpOsm()
	const outer = made.way(rectangle([111.5, 26.1], [111.6, 26.2]), { landuse: 'forest' })
	const hole = made.way(rectangle([111.52, 26.12], [111.58, 26.18]))
	made.relation(
		[
			[outer, 'outer'],
			[hole, 'inner'],
		],
		{ type: 'multipolygon' },
	)
	using built = await tilesOf(made.finish())
	const [x, y] = inTiles([111.55, 26.15], 9)
	const cover = built.tiles.tile(9, Math.floor(x), Math.floor(y))!.cover!
	assert.deepEqual(
		cover.map(({ attributes, paths }) => [attributes, paths.length]),
		[[{ class: 'wood' }, 2]],
	)
})
