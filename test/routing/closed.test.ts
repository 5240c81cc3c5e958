import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { packRoads, type RoadGraph } from '../../geodata/pack/road-graph.ts'
import { openRoads } from '../../server/routing/open-roads.ts'
import type { Router, Stretch } from '../../server/routing/router.ts'
import { changedGraph, wholly } from '../fixtures/closed-roads.ts'
import { demoGraph } from '../fixtures/demo-graph.ts'
import { plainTimes } from '../fixtures/plain-dijkstra.ts'
import { Random } from '../fixtures/random.ts'
import { spot } from '../fixtures/road-spots.ts'
import { position, routerOf, type Streets, streetMap } from '../fixtures/street-map.ts'

const WITHIN_S = 0.003
const STREET = { highway: 'residential' }
/** Metres a second on these streets. */
const SPEED = 25 / 3.6
const near = (value: number | null | undefined, expected: number, within: number) =>
	assert.ok(value != null && Math.abs(value - expected) <= within, `${value}, not ${expected} ± ${within}`)

let graph: RoadGraph
let router: Router
before(async () => {
	graph = await demoGraph()
	router = openRoads(Buffer.concat(packRoads(graph)))
})

test('with roads closed and slow, times are those of a plain Dijkstra on roads that were built that way', async () => {
	const random = new Random(5)
	let [compared, unreached] = [0, 0]
	for (let round = 0; round < 12; round++) {
		const [from, ...to] = Array.from({ length: 31 }, () => spot(graph, random))
		const taken = new Set([from!, ...to].map(({ place }) => place.edge))
		const others = [...graph.edgeMetres.keys()].filter((edge) => !taken.has(edge))
		const closed = Array.from({ length: 40 }, () => random.pick(others))
		const slow = new Map(Array.from({ length: 60 }, () => [random.pick(others), 1 + random.int(9)]))
		const options = { closed: wholly(...closed), slow }
		const expected = plainTimes(
			changedGraph(graph, new Set(closed), slow),
			from!.place,
			to.map(({ place }) => place),
		)
		const ats = to.map(({ at }) => at)
		const told = await router.travelTimes(from!.at, ats, { ...options, drawn: (all) => [...all.keys()] })
		for (const [i, { seconds, line }] of told.to.entries()) {
			const wanted = expected[i]!
			compared++
			if (wanted === null) {
				unreached++
				assert.deepEqual([seconds, line], [null, undefined])
				continue
			}
			near(seconds, wanted / 1000, WITHIN_S)
			const route = (await router.route(from!.at, ats[i]!, options))!
			assert.ok(route.edges.every((edge) => !closed.includes(edge)))
			assert.deepEqual(line, route.line)
			const [back] = (await router.travelTimes(ats[i]!, [from!.at], { ...options, direction: 'to', drawn: () => [0] }))
				.to
			near(back!.seconds, wanted / 1000, WITHIN_S)
			assert.deepEqual([line!.at(0), line!.at(-1)], [back!.line!.at(0), back!.line!.at(-1)])
		}
	}
	assert.ok(compared === 360 && unreached > 0, `${unreached} of ${compared}`)
})

/** A lane of 1 km, with a street at each end. */
const LANE: Streets = {
	places: { s: [-500, 0], a: [0, 0], b: [1000, 0], t: [1500, 0], n: [0, 400], m: [1000, 400] },
	ways: [
		['sa', STREET],
		['ab', STREET],
		['bt', STREET],
		['an', STREET],
		['bm', STREET],
	],
}

test('who stands on either side of a closed place of one road leaves by that side', async () => {
	const lane = routerOf(streetMap(LANE))
	const closed = await lane.edgesAt(position(500, 3))
	assert.deepEqual(
		[...closed.values()].flat().map((share) => Math.round(1000 * share)),
		[500, 500],
	)
	const metres = async (from: number, to: number, direction: 'from' | 'to' = 'from') =>
		(await lane.travelTimes(position(from, 0), [position(to, 0)], { closed, direction })).to[0]!.metres
	for (const direction of ['from', 'to'] as const) {
		near(await metres(-100, 400, direction), 500, 0.5)
		near(await metres(400, -100, direction), 500, 0.5)
		near(await metres(600, 1100, direction), 500, 0.5)
		near(await metres(100, 400, direction), 300, 0.5)
		near(await metres(600, 900, direction), 300, 0.5)
		assert.equal(await metres(-100, 600, direction), null)
		assert.equal(await metres(600, 400, direction), null)
		assert.equal(await metres(100, 1100, direction), null)
	}
	const open = (await lane.travelTimes(position(-100, 0), [position(1100, 0)])).to[0]!
	near(open.seconds, 1200 / SPEED, 5)
})

test('a place inside a closed stretch is reached at its edge, from both sides', async () => {
	const lane = routerOf(streetMap(LANE))
	const ring = [position(300, -50), position(700, -50), position(700, 50), position(300, 50), position(300, -50)]
	const closed = await lane.edgesWithin({ type: 'Polygon', coordinates: [ring] })
	assert.deepEqual(
		[...closed.values()].flat().map((share) => Math.round(1000 * share)),
		[300, 700],
	)
	const metres = async (from: number, to: number) =>
		(await lane.travelTimes(position(from, 0), [position(to, 0)], { closed, drawn: () => [0] })).to[0]!
	const [west, east] = [await metres(-100, 600), await metres(1100, 400)]
	near(west.metres, 400, 0.5)
	near(east.metres, 400, 0.5)
	near(west.line!.at(-1)![0], position(300, 0)[0], 1e-6)
	near(east.line!.at(-1)![0], position(700, 0)[0], 1e-6)
	assert.equal((await metres(-100, 1100)).metres, null)
	near((await metres(400, 400)).metres, 0, 0)
})

test('a slow road takes longer by as much as it is slower, and is gone round where that is quicker', async () => {
	const lane = routerOf(streetMap(LANE))
	const [edge] = (await lane.edgesAt(position(500, 0))).keys()
	const seconds = async (slow?: ReadonlyMap<number, number>) =>
		(await lane.travelTimes(position(200, 0), [position(700, 0)], { slow })).to[0]!.seconds
	near(await seconds(new Map([[edge!, 4]])), 4 * (await seconds())!, 0.01)
})

test('where a part of a road is slow, only that part takes longer; at a place that is a hundred metres to each side', async () => {
	const lane = routerOf(streetMap(LANE))
	const [[edge, middle]] = [...(await lane.edgesAt(position(500, 0)))] as [[number, Stretch]]
	const times = async (stretch: Stretch) => (await lane.slowed(new Map([[edge, stretch]]), 5)).get(edge)
	near(await times(middle), 1 + 4 * 0.2, 0.001)
	near(await times([0.25, 0.75]), 1 + 4 * 0.5, 0.001)
	near(await times([0, 0]), 1 + 4 * 0.1, 0.001)
	near(await times([0, 1]), 5, 0.001)
})

test('a shunned road is taken only where there is no other, and its time stays true', async () => {
	const [a, b] = [position(100, 0), position(900, 0)]
	const round: Streets = { ...LANE, ways: [...LANE.ways, ['nm', STREET]] }
	const streets = routerOf(streetMap(round))
	const shunned = new Set((await streets.edgesAt(position(500, 0))).keys())
	const from = position(-200, 0)
	const to = position(1200, 0)
	near((await streets.route(from, to, { shunned }))!.metres, 2200, 1)
	near((await streets.route(a, b, { shunned }))!.metres, 2000, 1)
	const only = routerOf(streetMap(LANE))
	const one = new Set((await only.edgesAt(position(500, 0))).keys())
	const [plain, told] = [await only.route(from, to), await only.route(from, to, { shunned: one })]
	assert.deepEqual(told!.seconds, plain!.seconds)
})
