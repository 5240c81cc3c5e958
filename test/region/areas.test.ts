import assert from 'node:assert/strict'
import { test } from 'node:test'
import { areasOf } from '../../geodata/region/osm/areas.ts'
import { type Polygon, signedArea } from '../../geodata/region/osm/nest-rings.ts'
import type { OsmData } from '../../geodata/region/osm/osm-data.ts'
import { OsmStore } from '../../geodata/region/osm/osm-store.ts'
import { Random } from '../fixtures/random.ts'

type Point = [x: number, y: number]
/** An extract of lines through points of a small grid; every point has one node. */
function drawn(lines: readonly (readonly Point[])[], roles: readonly string[] = []): OsmData {
	const store = new OsmStore()
	const idOf = ([x, y]: Point) => 1 + x * 1000 + y
	const points = new Map(lines.flat().map((point) => [idOf(point), point]))
	for (const [id, [x, y]] of points) store.addNode(id, x, y)
	for (const [i, line] of lines.entries()) store.addWay(i + 1, line.map(idOf))
	const members = lines.map((_, i) => ({ type: 'way' as const, ref: i + 1, role: roles[i] ?? 'outer' }))
	store.addRelation(1, members, { type: 'multipolygon' })
	return store.finish()
}
const square = (x: number, y: number, size: number): Point[] => [
	[x, y],
	[x + size, y],
	[x + size, y + size],
	[x, y + size],
	[x, y],
]
const sizes = (data: OsmData, polygons: readonly Polygon[]) =>
	polygons.map((rings) => rings.map((ring) => signedArea(data, ring) / 2)).sort(([a], [b]) => b! - a!)
const relationOf = (data: OsmData) => {
	const areas = areasOf(data)
	return { found: sizes(data, areas.ofRelation(data.relations[0]!)), faults: areas.faults() }
}

test('a ring in a ring is a hole, and one in the hole is an area again', () => {
	const data = drawn([square(0, 0, 90), square(10, 10, 30), square(50, 50, 30), square(15, 15, 10)])
	assert.deepEqual(relationOf(data), { found: [[8100, -900, -900], [100]], faults: [] })
})

test('several areas of one relation stay apart, whatever way round they were drawn', () => {
	const data = drawn([square(0, 0, 10).reverse(), square(20, 0, 20), square(25, 5, 5)], ['outer', '', 'inner'])
	assert.deepEqual(relationOf(data).found, [[400, -25], [100]])
})

test('however the outlines are cut, turned, mixed and named, the same areas come out', () => {
	const random = new Random(7)
	for (let run = 0; run < 200; run++) {
		const squares = [square(0, 0, 100), square(5, 5, 20), square(40, 40, 50), square(50, 50, 20), square(70, 5, 20)]
		const rings = squares.map((ring) =>
			ring.flatMap((point, i) => (i === 0 ? [point] : [middle(ring[i - 1]!, point), point])),
		)
		const pieces = rings.flatMap((ring) => cutUp(ring, random)).sort(() => random.next() - 0.5)
		const roles = pieces.map(() => random.pick(['outer', 'inner', '', 'enclave']))
		assert.deepEqual(relationOf(drawn(pieces, roles)), {
			found: [[10_000, -2500, -400, -400], [400]],
			faults: [],
		})
	}
})

const middle = ([ax, ay]: Point, [bx, by]: Point): Point => [(ax + bx) / 2, (ay + by) / 2]
/** A ring as one to four lines, some of them backwards. */
function cutUp(ring: Point[], random: Random): Point[][] {
	const open = ring.slice(1)
	const turn = random.int(open.length)
	const turned = [...open.slice(turn), ...open.slice(0, turn)]
	const closed = [...turned, turned[0]!]
	const cuts = [0, ...new Set(Array.from({ length: random.int(4) }, () => 1 + random.int(closed.length - 2)))].sort(
		(a, b) => a - b,
	)
	return cuts.map((cut, i) => {
		const piece = closed.slice(cut, (cuts[i + 1] ?? closed.length - 1) + 1)
		return random.chance(0.5) ? piece.reverse() : piece
	})
}

test('areas that touch at a corner or share a side with their hole are told apart', () => {
	assert.deepEqual(relationOf(drawn([square(0, 0, 10), square(10, 10, 5)])).found, [[100], [25]])
	// One line round two squares that meet in a point.
	const eight: Point[] = [
		[0, 0],
		[10, 0],
		[10, 10],
		[15, 10],
		[15, 15],
		[10, 15],
		[10, 10],
		[0, 10],
		[0, 0],
	]
	assert.deepEqual(relationOf(drawn([eight])).found, [[100], [25]])
	// The corner of the hole stands on the outline.
	const outer: Point[] = [
		[0, 0],
		[10, 0],
		[10, 10],
		[5, 10],
		[0, 10],
		[0, 0],
	]
	const hole: Point[] = [
		[5, 10],
		[4, 5],
		[6, 5],
		[5, 10],
	]
	assert.deepEqual(relationOf(drawn([outer, hole], ['outer', 'inner'])).found, [[100, -5]])
})

test('an outline that does not close is left out, and said once', () => {
	const data = drawn([square(0, 0, 10).slice(0, 4), square(50, 50, 5)])
	const areas = areasOf(data)
	const first = sizes(data, areas.ofRelation(data.relations[0]!))
	areas.ofRelation(data.relations[0]!)
	assert.deepEqual(first, [[25]])
	assert.deepEqual(areas.faults(), ['1 area taken in part: some of the outline is not closed (relation 1)'])
	const none = drawn([square(0, 0, 10).slice(0, 4)])
	assert.deepEqual(relationOf(none), { found: [], faults: ['1 area left out: the outline is not closed (relation 1)'] })
})

test('members that the extract lacks leave the rest as it is', () => {
	const store = new OsmStore()
	for (const [i, [x, y]] of square(0, 0, 10).slice(0, 4).entries()) store.addNode(i, x, y)
	store.addWay(1, [0, 1, 2, 3, 0])
	store.addWay(2, [0, 77, 2, 0])
	const members = [1, 2, 3].map((ref) => ({ type: 'way' as const, ref, role: 'outer' }))
	store.addRelation(5, [...members, { type: 'node', ref: 1, role: 'label' }], { type: 'boundary' })
	assert.deepEqual(relationOf(store.finish()), {
		found: [[100]],
		faults: ['1 area taken in part: some of the outline is not closed (relation 5)'],
	})
})

test('an outline that crosses itself is drawn as it is, and said', () => {
	const bow: Point[] = [
		[0, 0],
		[10, 10],
		[10, 0],
		[0, 8],
		[0, 0],
	]
	const { found, faults } = relationOf(drawn([bow]))
	assert.equal(found.length, 1)
	assert.deepEqual(faults, ['1 area taken as drawn: the outline crosses itself (relation 1)'])
})

test('a closed way is an area without nodes that are missing or repeated; an open one is none', () => {
	const store = new OsmStore()
	for (const [i, [x, y]] of square(0, 0, 10).slice(0, 4).entries()) store.addNode(i, x, y)
	store.addNode(9, 20, 20)
	store.addWay(1, [0, 1, 1, 2, 3, 0])
	store.addWay(2, [0, 1, 2, 3])
	store.addWay(3, [0, 1, 77, 2, 3, 0])
	store.addWay(4, [0, 77, 78, 0])
	store.addWay(5, [0, 1, 2, 9, 2, 3, 0])
	const data = store.finish()
	const areas = areasOf(data)
	assert.deepEqual(
		Array.from(data.ways, (way) => sizes(data, areas.ofWay(way))),
		[[[100]], [], [[100]], [], [[100]]],
	)
	assert.deepEqual(areas.faults(), ['1 area left out: the outline is not closed (way 4)'])
})
