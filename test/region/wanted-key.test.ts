import assert from 'node:assert/strict'
import { test } from 'node:test'
import { areasOfExtract } from '../../geodata/region/areas/areas-of-extract.ts'
import { buildDrafts } from '../../geodata/region/drafts/build-drafts.ts'
import { areasOf } from '../../geodata/region/osm/areas.ts'
import type { OsmData, Tags } from '../../geodata/region/osm/osm-data.ts'
import { wantedKey } from '../../geodata/region/osm/wanted-key.ts'
import { buildPlaces } from '../../geodata/region/places/build-places.ts'
import { PROFILES } from '../../geodata/region/roads/profile.ts'
import { roadGraph } from '../../geodata/region/roads/road-graph.ts'
import { collectFeatures } from '../../geodata/region/tiles/collect-features.ts'
import { givenFor } from '../fixtures/given.ts'
import { type At, madeUpOsm, rectangle } from '../fixtures/made-up-osm.ts'

const WEST: At = [123.1, 30.2]
const MIDDLE: At = [123.11, 30.2]
const EAST: At = [123.12, 30.2]

/** One of everything whose tags are read further once the first of them are known. */
function oneOfEach(): OsmData {
	const osm = madeUpOsm()
	osm.node(MIDDLE, { highway: 'traffic_signals' })
	osm.node([123.115, 30.2], { barrier: 'bollard' })
	osm.node([123.13, 30.2], { place: 'village', name: '甲村' })
	osm.node([123.14, 30.2], { natural: 'peak', name: '乙山' })
	osm.node([123.15, 30.2], { amenity: 'shelter', name: '丙' })
	const from = osm.way([WEST, MIDDLE], { highway: 'residential', bridge: 'yes', name: '丁路' })
	const to = osm.way([MIDDLE, [123.115, 30.2], EAST], { highway: 'service' })
	osm.way([EAST, [123.12, 30.25]], { route: 'ferry', motorcar: 'yes' })
	osm.way([WEST, EAST, [123.2, 30.3]], { waterway: 'river', name: '戊水' })
	osm.way([WEST, EAST, [123.2, 30.4]], { railway: 'rail' })
	osm.way([WEST, EAST, [123.2, 30.5]], { power: 'line' })
	osm.way(rectangle([123.2, 30.2], [123.21, 30.21]), { natural: 'water', name: '己湖' })
	const outline = osm.way(rectangle([123.3, 30.2], [123.4, 30.3]))
	osm.relation([[outline, 'outer']], { type: 'boundary', boundary: 'administrative', admin_level: '8', name: '庚镇' })
	osm.relation([[outline, 'outer']], { type: 'multipolygon', landuse: 'forest' })
	osm.relation(
		[
			[from, 'from'],
			[to, 'to'],
		],
		{ type: 'restriction' },
	)
	return osm.finish()
}

/** The extract again, with every key noted that is asked for. */
function watched(osm: OsmData, asked: Set<string>): OsmData {
	const watch = (tags: Tags): Tags =>
		new Proxy(tags, {
			get(target, key) {
				asked.add(String(key))
				return Reflect.get(target, key)
			},
		})
	const withWatched = <T extends { tags: Tags }>(one: T): T => ({ ...one, tags: watch(one.tags) })
	return {
		...osm,
		nodes: osm.nodes.map(withWatched),
		ways: [...osm.ways].map(withWatched),
		relations: osm.relations.map(withWatched),
	}
}

test('no key that a part of the pack reads is dropped while the extract is read', async () => {
	const asked = new Set<string>()
	const osm = watched(oneOfEach(), asked)
	using stage = givenFor(osm)
	assert.ok([...collectFeatures({ osm, areas: areasOf(osm) })].length > 8)
	assert.ok(roadGraph(osm, PROFILES.china).edgeWay.length >= 3)
	const divisions = areasOfExtract(osm, areasOf(osm))
	assert.equal(divisions.length, 1)
	await buildPlaces({ ...stage.given, divisions: [] })
	await buildDrafts({ ...stage.given, divisions: [] })
	assert.ok(asked.size > 80, `only ${asked.size} keys were asked for`)
	assert.deepEqual([...asked].filter((key) => !wantedKey(key)).sort(), [])
})
