import assert from 'node:assert/strict'
import { test } from 'node:test'
import { OsmStore } from '../../geodata/region/osm/osm-store.ts'
import { Random } from '../fixtures/random.ts'

test('an extract out of order comes out in order, and what comes twice counts as it came last', () => {
	const random = new Random(1)
	const positions = new Map<number, number>()
	const tags = new Map<number, string>()
	const ways = new Map<number, number[]>()
	const store = new OsmStore()
	for (let i = 1; i <= 3000; i++) {
		const id = random.int(2000) - 500
		positions.set(id, i)
		if (random.chance(0.3)) {
			tags.set(id, `n${i}`)
			store.addNode(id, i, -i, { name: `n${i}` })
		} else {
			tags.delete(id)
			store.addNode(id, i, -i)
		}
		const way = random.int(300)
		const nodes = Array.from({ length: 1 + random.int(6) }, () => random.int(2200) - 600)
		ways.set(way, nodes)
		store.addWay(way, nodes, { ref: `w${i}` })
	}
	const data = store.finish()
	const ids = [...positions.keys()].sort((a, b) => a - b)
	assert.deepEqual(
		[...data.lon7],
		ids.map((id) => positions.get(id)),
	)
	assert.deepEqual(
		[...data.lat7],
		ids.map((id) => -positions.get(id)!),
	)
	assert.deepEqual(
		data.nodes.map(({ id, tags }) => [id, tags.name]),
		[...tags].sort(([a], [b]) => a - b),
	)
	for (const { id, index } of data.nodes) assert.equal(data.nodeIndex(id), index)
	assert.deepEqual([data.nodeIndex(-501), data.nodeIndex(1e10)], [-1, -1])
	assert.deepEqual(
		Array.from(data.ways, ({ id, nodes }) => [id, [...nodes]]),
		[...ways].sort(([a], [b]) => a - b).map(([id, nodes]) => [id, nodes.map((node) => ids.indexOf(node))]),
	)
	assert.deepEqual(data.way(299)?.id, 299)
	assert.equal(data.way(300), undefined)
})

test('a node that lies nowhere on earth counts as missing, so that its ways lack it', () => {
	const store = new OsmStore()
	store.addNode(1, 1_110_000_000, 260_000_000)
	store.addNode(2, 5_110_000_000, 260_000_000, { name: 'a number too far east' })
	store.addNode(3, 1_110_000_000, 1_260_000_000, { name: 'longitude and latitude swapped' })
	store.addNode(4, Number.POSITIVE_INFINITY, 0)
	store.addNode(5, -1_800_000_000, 900_000_000)
	store.addWay(9, [1, 2, 3, 4, 5], { highway: 'primary' })
	const data = store.finish()
	assert.deepEqual([...data.lon7], [1_110_000_000, -1_800_000_000])
	assert.deepEqual(data.nodes, [])
	assert.deepEqual([...data.way(9)!.nodes], [0, -1, -1, -1, 1])
})

test('only keys that some part of a pack reads are kept', () => {
	const store = new OsmStore()
	store.addNode(1, 0, 0, { 'contact:phone': '1', phone: '2', 'addr:street': '3', note: '4' })
	store.addNode(2, 0, 0, { amenity: 'fire_station', phone: '110', 'name:zh': '消防站', 'maxspeed:hgv': '40' })
	assert.deepEqual(
		store.finish().nodes.map(({ id, tags }) => [id, tags]),
		[[2, { amenity: 'fire_station', 'name:zh': '消防站', 'maxspeed:hgv': '40' }]],
	)
})

test('a box keeps what lies in it, ways that reach into it whole, and the whole outline of its areas', () => {
	const store = new OsmStore()
	// Nodes 1 to 9 lie 1 degree apart on the equator, the first at 1 degree.
	for (let id = 1; id <= 9; id++) store.addNode(id, id * 1e7, 0, { name: `${id}` })
	store.addWay(10, [1, 2, 3], { highway: 'primary' })
	store.addWay(11, [3, 4, 99], { highway: 'primary' })
	store.addWay(12, [5, 6])
	store.addWay(13, [7, 8], { highway: 'primary' })
	store.addWay(14, [8, 9])
	const way = (ref: number) => ({ type: 'way' as const, ref, role: 'outer' })
	store.addRelation(20, [way(11), way(12)], { type: 'boundary', admin_level: '8' })
	store.addRelation(21, [way(10), way(14)], { type: 'boundary', admin_level: '4' })
	store.addRelation(22, [way(13)], { type: 'multipolygon' })
	const data = store.finish([1.5, -1, 4.5, 1])
	assert.deepEqual(
		Array.from(data.ways, ({ id, nodes }) => [id, [...nodes].map((node) => (data.lon7[node] ?? 0) / 1e7)]),
		[
			[10, [1, 2, 3]],
			[11, [3, 4, 0]],
			[12, [5, 6]],
		],
	)
	assert.deepEqual(
		data.nodes.map(({ id, index }) => [id, data.lon7[index]]),
		[
			[2, 2e7],
			[3, 3e7],
			[4, 4e7],
		],
	)
	assert.deepEqual(
		data.relations.map(({ id }) => id),
		[20, 21],
	)
	assert.deepEqual([data.counts, data.bounds], [{ nodes: 6, ways: 3, relations: 2 }, [1.5, -1, 4.5, 1]])
})
