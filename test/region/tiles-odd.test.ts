import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import type { OsmData } from '../../geodata/region/osm/osm-data.ts'
import { buildTiles } from '../../geodata/region/tiles/build-tiles.ts'
import type { Contour } from '../../geodata/region/tiles/contour-features.ts'
import { givenFor } from '../fixtures/given.ts'
import { type At, madeUpOsm, rectangle } from '../fixtures/made-up-osm.ts'
import { openTiles, type TileFeature } from '../fixtures/tile-reader.ts'

/** All features of a layer at a zoom, whatever their tile, and what the build said. */
async function drawn(osm: OsmData, contours: Contour[] = []) {
	using stage = givenFor(osm)
	const part = await buildTiles({ ...stage.given, contours })
	using tiles = openTiles(join(stage.folder, 'tiles.mbtiles'))
	const addresses = tiles.addresses()
	const layers = new Map<string, TileFeature[]>()
	for (const { z, x, y } of addresses)
		for (const [layer, features] of Object.entries(tiles.tile(z, x, y)!))
			layers.set(`${layer} ${z}`, [...(layers.get(`${layer} ${z}`) ?? []), ...features])
	const at = (layer: string, z: number) => layers.get(`${layer} ${z}`) ?? []
	return { at, part, addresses, metadata: tiles.metadata(), fractions: stage.fractions }
}
const values = (features: TileFeature[], key: string) => features.map(({ attributes }) => attributes[key])

const street = (lat: number): At[] => [
	[111.52, lat],
	[111.521, lat],
]

test('boundaries of the state, of provinces and of what is disputed are nowhere in the tiles', async () => {
	const made = madeUpOsm()
	const way = (lat: number, tags = {}) =>
		made.way(
			[
				[111.5, lat],
				[111.6, lat],
			],
			tags,
		)
	const [state, county, shared, township] = [way(26.1), way(26.11), way(26.12), way(26.13)]
	const boundary = (level: string, ...ways: number[]) =>
		made.relation(
			ways.map((ref) => [ref, 'outer'] as const),
			{ type: 'boundary', boundary: 'administrative', admin_level: level },
		)
	boundary('2', state, shared)
	boundary('4', shared)
	boundary('6', county, shared)
	boundary('8', township, county)
	way(26.14, { boundary: 'administrative', admin_level: '4' })
	way(26.15, { boundary: 'administrative', admin_level: '10' })
	way(26.16, { boundary: 'administrative', admin_level: '8', disputed: 'yes' })
	way(26.17, { boundary: 'administrative', admin_level: '6', maritime: 'yes' })
	boundary('6', way(26.18, { boundary: 'administrative', admin_level: 'state' }))
	made.node([111.55, 26.12], { place: 'country', name: '国' })
	made.node([111.55, 26.12], { place: 'state', name: '省' })
	const { at } = await drawn(made.finish())
	assert.deepEqual(new Set(values(at('boundary', 7), 'class')), new Set(['county']))
	const all = at('boundary', 14)
	const rows = new Set(all.flatMap(({ attributes, paths }) => paths.flat().map(([, y]) => `${attributes.class} ${y}`)))
	assert.deepEqual(new Set(values(all, 'class')), new Set(['county', 'township', 'village']))
	assert.equal(rows.size, 3, 'three of the nine lines')
	for (let z = 0; z <= 14; z++) assert.deepEqual(at('place', z), [])
})

test('each class of road begins at its zoom', async () => {
	const made = madeUpOsm()
	const classes = ['motorway', 'primary', 'tertiary', 'residential', 'service']
	classes.forEach((highway, i) => {
		made.way(
			[
				[111.5, 26.1 + i / 1000],
				[111.6, 26.1 + i / 1000],
			],
			{ highway },
		)
	})
	const { at } = await drawn(made.finish())
	const shown = [6, 8, 11, 12, 14].map((z) => new Set(values(at('road', z), 'class')).size)
	assert.deepEqual(shown, [1, 2, 3, 4, 5])
	assert.equal(at('road', 14).at(-1)!.attributes.class, 'motorway', 'the greatest lies on top')
})

test('within a layer the important name comes first, and the smaller area later', async () => {
	const made = madeUpOsm()
	made.node([111.52, 26.1], { place: 'hamlet', name: '三' })
	made.node([111.522, 26.1], { place: 'town', name: '一' })
	made.node([111.524, 26.1], { place: 'village', name: '二' })
	made.way(rectangle([111.521, 26.101], [111.522, 26.102]), { natural: 'water', name: '小塘' })
	made.way(rectangle([111.52, 26.1], [111.525, 26.105]), { natural: 'water', name: '大湖' })
	const { at } = await drawn(made.finish())
	assert.deepEqual(values(at('place', 14), 'name'), ['一', '二', '三'])
	assert.deepEqual(values(at('place', 8), 'name'), ['一'])
	assert.deepEqual(values(at('water', 14), 'name'), ['大湖', '小塘'])
	assert.deepEqual(values(at('water_name', 14), 'name'), ['大湖', '小塘'])
})

test('what is mapped as a point and as an area is named once, by its point', async () => {
	const made = madeUpOsm()
	made.way(rectangle([111.52, 26.1], [111.525, 26.105]), { place: 'village', name: '新村' })
	made.node([111.5201, 26.1001], { place: 'village', name: '新村' })
	made.node([111.6, 26.2], { place: 'village', name: '新村' })
	made.way(rectangle([111.526, 26.1], [111.527, 26.101]), { building: 'yes', amenity: 'hospital', name: '医院' })
	const { at } = await drawn(made.finish())
	assert.equal(at('place', 14).length, 2, 'the far one of the same name is another village')
	assert.deepEqual(values(at('poi', 14), 'class'), ['hospital'])
	assert.equal(at('building', 14).length, 1)
})

test('odd data is drawn as far as it goes', async () => {
	const made = madeUpOsm()
	const [a, b] = street(26.1) as [At, At]
	made.way([null, null], { highway: 'primary' })
	made.way([a], { highway: 'primary' })
	made.way([], { highway: 'primary' })
	made.way([a, a, a, a], { building: 'yes' })
	made.way([a, b, a], { landuse: 'forest' })
	made.way([a, b, null, a], { natural: 'water', name: '塘' })
	made.way([a, b, null, [111.522, 26.1], [111.523, 26.1], null, [111.52, 26.1]], { highway: 'secondary', name: '' })
	made.relation([[4242, 'outer']], { type: 'multipolygon', natural: 'water' })
	made.relation([], { type: 'multipolygon' })
	made.node([111.5, 95], { place: 'village', name: '极' })
	made.node([111.521, 26.1], { natural: 'peak', name: '山', ele: 'high' })
	const { at } = await drawn(made.finish())
	assert.deepEqual(
		at('road', 14).map(({ attributes, paths }) => [attributes, paths.length]),
		[[{ class: 'secondary' }, 2]],
	)
	assert.deepEqual(values(at('peak', 14), 'name'), ['山'])
	assert.deepEqual([at('building', 14), at('cover', 14)], [[], []])
})

test('contours: every hundred metres from zoom 10, the others from 13, none beyond the region', async () => {
	const made = madeUpOsm()
	made.way(
		[
			[111.5, 26.1],
			[111.52, 26.12],
		],
		{ highway: 'primary' },
	)
	const line = (lat: number) => Float64Array.of(111.4, lat, 111.6, lat)
	const contours = [100, 120, 500].map((ele, i) => ({ ele, line: line(26.105 + i / 1000) }))
	const { at } = await drawn(made.finish(), [...contours, { ele: 200, line: line(26.2) }])
	assert.deepEqual(values(at('contour', 9), 'ele'), [])
	assert.deepEqual(new Set(values(at('contour', 10), 'ele')), new Set([100, 500]))
	assert.deepEqual(new Set(values(at('contour', 13), 'ele')), new Set([100, 120, 500]))
	for (const { attributes } of at('contour', 13))
		assert.equal(attributes.main, attributes.ele === 120 ? undefined : true)
	const columns = at('contour', 14).flatMap(({ paths }) => paths.flat())
	assert.ok(columns.length > 4)
})

test('the file says what is in it, as other programs expect', async () => {
	const made = madeUpOsm()
	made.way(street(26.1), { highway: 'primary' })
	const { part, addresses, metadata, fractions } = await drawn(made.finish())
	const zooms = addresses.map(({ z }) => z)
	assert.deepEqual([part.tiles, part.minzoom, part.maxzoom], [addresses.length, Math.min(...zooms), 14])
	assert.ok(part.bytes > 4096 && part.minzoom >= 7, JSON.stringify(part))
	assert.equal(metadata.format, 'pbf')
	assert.match(metadata.attribution!, /OpenStreetMap/)
	assert.ok((JSON.parse(metadata.json!) as { vector_layers: unknown[] }).vector_layers.length === 15)
	assert.deepEqual(
		fractions,
		fractions.toSorted((a, b) => a - b),
	)
	assert.ok(fractions.every((fraction) => fraction >= 0 && fraction <= 1))
})
