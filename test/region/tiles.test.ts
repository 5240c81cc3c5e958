import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { test } from 'node:test'
import { readExtract } from '../../geodata/region/osm/read-extract.ts'
import { tilesOf } from '../fixtures/built-tiles.ts'
import { madeUpCountry } from '../fixtures/made-up-country.ts'
import { type At, madeUpOsm, rectangle } from '../fixtures/made-up-osm.ts'
import { Random } from '../fixtures/random.ts'
import { checkHeld, expectations, inTiles, toPaths, type XY } from '../fixtures/tile-oracle.ts'

const LIECHTENSTEIN = '../shared/data/osm/li_liechtenstein_valhalla.osm.pbf'

test('the tiles of a made-up country hold it at the right place', async () => {
	for (const seed of [1, 2]) {
		const osm = madeUpCountry(seed)
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
	const osm = madeUpCountry(3)
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
