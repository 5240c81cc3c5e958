import assert from 'node:assert/strict'
import { test } from 'node:test'
import { distanceM } from '../../domain/geometry.ts'
import { position, routerOf, type Streets, streetMap } from '../fixtures/street-map.ts'

const STREET = { highway: 'residential' }
const ONE_WAY = { ...STREET, oneway: 'yes' }
/** Metres a second on these streets. */
const SPEED = 25 / 3.6
const near = (value: number | null | undefined, expected: number, within: number) =>
	assert.ok(value != null && Math.abs(value - expected) <= within, `${value}, not ${expected} ± ${within}`)

/** One street of 1 km, bent in the middle, without side streets. */
const LANE: Streets = { places: { a: [0, 0], b: [500, 0], c: [500, 500] }, ways: [['abc', STREET]] }
/** A round of 1,200 m, driven in one direction only. */
const ROUND: Streets = {
	places: { a: [0, 0], b: [300, 0], c: [300, 300], d: [0, 300] },
	ways: [
		['abc', ONE_WAY],
		['cda', ONE_WAY],
	],
}

test('a position is snapped onto the middle of an edge, and the distance is told', async () => {
	const snap = await routerOf(streetMap(LANE)).snap(position(123, 40))
	near(snap?.distance_m, 40, 0.1)
	near(distanceM(snap!.at, position(123, 0)), 0, 0.1)
	assert.equal(snap?.main, true)
})

test('nothing farther than two kilometres from a road is snapped', async () => {
	const router = routerOf(streetMap(LANE))
	near((await router.snap(position(-1990, 0)))?.distance_m, 1990, 1)
	assert.equal(await router.snap(position(-2010, 0)), null)
	const { from, to } = await router.travelTimes(position(0, 0), [position(-2010, 0), position(100, 0)])
	assert.equal(from?.distance_m, 0)
	assert.deepEqual(to[0], { snap: null, seconds: null, metres: null })
	near(to[1]?.metres, 100, 0.1)
	const off = await router.travelTimes(position(-2010, 0), [position(100, 0)])
	assert.equal(off.from, null)
	assert.equal(off.to[0]?.seconds, null)
})

test('two positions on one edge are as far apart as the piece between them, in both orders', async () => {
	const router = routerOf(streetMap(LANE))
	const [first, second] = [position(100, 0), position(500, 250)]
	for (const [from, to] of [
		[first, second],
		[second, first],
	] as const)
		for (const direction of ['from', 'to'] as const) {
			const [travel] = (await router.travelTimes(from, [to], { direction })).to
			near(travel?.metres, 650, 0.5)
			near(travel?.seconds, 650 / SPEED, 0.1)
		}
})

test('against a one-way edge one goes all the way round', async () => {
	const router = routerOf(streetMap(ROUND))
	const [first, second] = [position(100, 0), position(200, 0)]
	const metres = async (direction: 'from' | 'to') =>
		(await router.travelTimes(second, [first, second], { direction })).to.map(({ metres }) => Math.round(metres!))
	assert.deepEqual(await metres('from'), [1100, 0])
	assert.deepEqual(await metres('to'), [100, 0])
	const route = await router.route(second, first)
	assert.deepEqual([Math.round(route!.metres), route!.edges.length], [1100, 3])
})

const ISLAND = 4000
/** The lane, a scrap of 50 m beside it, and far off an island with 3 km of road. */
const APART: Streets = {
	places: { ...LANE.places, e: [100, 800], f: [150, 800], g: [0, ISLAND], h: [3000, ISLAND], z: [-9000, 0] },
	ways: [
		['zabc', STREET],
		['ef', STREET],
		['gh', STREET],
	],
}

test('a scrap of road that leads nowhere is passed over for the connected roads', async () => {
	const snap = await routerOf(streetMap(APART)).snap(position(120, 790))
	near(snap?.distance_m, Math.hypot(380, 290), 1)
	assert.equal(snap?.main, true)
})

test('on an island one stays on the island, and is told that no road leads off it', async () => {
	const router = routerOf(streetMap(APART))
	const { from, to } = await router.travelTimes(position(1000, ISLAND + 20), [position(2000, ISLAND), position(0, 0)])
	assert.deepEqual([from?.main, to[0]?.snap?.main, to[1]?.snap?.main], [false, false, true])
	near(to[0]?.seconds, 1000 / SPEED, 0.2)
	assert.deepEqual([to[1]?.seconds, to[1]?.metres], [null, null])
	assert.equal(await router.route(position(1000, ISLAND), position(0, 0)), null)
})

test('seconds to and from every edge come from one run, and weather makes all of them longer', async () => {
	const router = routerOf(streetMap(ROUND))
	const [from, to] = [await router.reach(position(100, 0)), await router.reach(position(100, 0), { direction: 'to' })]
	// Edge 0 is a–b–c, edge 1 c–d–a; nobody drives against them.
	const places = (reach: Float64Array | null) => [...(reach ?? [])].map((seconds) => Math.round(seconds * SPEED))
	const never = Number.POSITIVE_INFINITY
	assert.deepEqual(places(from), [1100, never, 500, never])
	assert.deepEqual(places(to), [700, never, 100, never])
	const wet = await router.reach(position(100, 0), { factor: 2 })
	assert.equal(wet![2], 2 * from![2]!)
	assert.equal(await router.reach(position(-5000, 0)), null)
})

test('a road is told by name, number and class, and a route by the roads and bridges on it', async () => {
	const router = routerOf(
		streetMap({
			places: { a: [0, 0], b: [500, 0], c: [600, 0], d: [900, 0] },
			ways: [
				['ab', { highway: 'primary', name: '环城路', ref: 'S216' }],
				['bc', { highway: 'primary', name: '环城路', bridge: 'yes', 'bridge:name': '石垭桥' }],
				['cd', { highway: 'primary', ref: 'S216' }],
			],
		}),
	)
	const { line, metres, ...piece } = (await router.roadAt(position(550, 10)))!
	assert.deepEqual(piece, { edge: 1, way: 2, name: '石垭桥', ref: '', class: 'primary', bridge: true })
	assert.deepEqual([line.length, Math.round(metres)], [2, 100])
	const route = (await router.route(position(100, 0), position(800, 0)))!
	assert.deepEqual([route.names, route.bridges, route.edges], [['环城路', 'S216'], ['石垭桥'], [0, 1, 2]])
	near(route.seconds, 700 / (65 / 3.6), 0.1)
	near(
		route.line.reduce((sum, point, i) => sum + (i === 0 ? 0 : distanceM(route.line[i - 1]!, point)), 0),
		route.metres,
		0.1,
	)
})
