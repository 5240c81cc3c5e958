import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import type { LonLat } from '../../domain/geometry.ts'
import { CLOSED, packRoads, type RoadGraph } from '../../geodata/pack/road-graph.ts'
import { openRoads } from '../../server/routing/open-roads.ts'
import type { Router, Stretches } from '../../server/routing/router.ts'
import { wholly } from '../fixtures/closed-roads.ts'
import { demoGraph } from '../fixtures/demo-graph.ts'
import type { Place } from '../fixtures/plain-dijkstra.ts'
import { Random } from '../fixtures/random.ts'
import { spot } from '../fixtures/road-spots.ts'
import { position, routerOf, streetMap } from '../fixtures/street-map.ts'

let graph: RoadGraph
let router: Router
before(async () => {
	graph = await demoGraph()
	router = openRoads(Buffer.concat(packRoads(graph)))
})

test('who is first is who has the least time of single searches, those before setting out included', async () => {
	const random = new Random(9)
	for (let round = 0; round < 10; round++) {
		const sources = Array.from({ length: 25 }, () => ({ at: spot(graph, random).at, seconds: 60 * random.int(30) }))
		const targets = Array.from({ length: 60 }, () => spot(graph, random).at)
		const closed = wholly(...Array.from({ length: 30 }, () => random.int(graph.edgeMetres.length)))
		const factor = random.pick([1, 0.7])
		const options = { closed, factor }
		const found = await router.coverage(sources, targets, options)
		const tables: (number | null)[][] = []
		for (const { at, seconds } of sources)
			tables.push(
				(await router.travelTimes(at, targets, options)).to.map((to) =>
					to.seconds === null ? null : to.seconds + seconds,
				),
			)
		for (const [k, covered] of found.entries()) {
			const all = tables.map((row) => row[k] ?? Number.POSITIVE_INFINITY)
			const least = Math.min(...all)
			if (least === Number.POSITIVE_INFINITY) assert.equal(covered, null)
			else {
				assert.ok(Math.abs(covered!.seconds - least) < 0.002, `${covered!.seconds}, not ${least}`)
				assert.ok(Math.abs(all[covered!.source]! - least) < 0.002)
			}
		}
	}
	assert.deepEqual(await router.coverage([], [spot(graph, random).at]), [null])
})

/** Every junction from one, over edges that are open in either direction; a plain flood. */
function flood(closed: Stretches, first: number): Set<number> {
	const seen = new Set([first])
	for (let grows = true; grows; ) {
		grows = false
		for (const edge of graph.edgeMetres.keys()) {
			const ends = [graph.edgeFrom[edge]!, graph.edgeTo[edge]!]
			if (closed.has(edge) || (graph.arcMs[2 * edge] === CLOSED && graph.arcMs[2 * edge + 1] === CLOSED)) continue
			if (seen.has(ends[0]!) === seen.has(ends[1]!)) continue
			for (const end of ends) seen.add(end)
			grows = true
		}
	}
	return seen
}

/** The piece with the most road. */
function largest(closed: Stretches): Set<number> {
	const left = new Set(graph.edgeFrom)
	let [best, most]: [Set<number>, number] = [new Set(), -1]
	while (left.size > 0) {
		const piece = flood(closed, [...left][0]!)
		let metres = 0
		for (const edge of graph.edgeMetres.keys())
			if (!closed.has(edge) && piece.has(graph.edgeFrom[edge]!)) metres += graph.edgeMetres[edge]!
		if (metres > most) [best, most] = [piece, metres]
		for (const junction of piece) left.delete(junction)
	}
	return best
}

const hangsOn = (piece: ReadonlySet<number>, closed: Stretches, { edge, share }: Place) => {
	const [from, to] = closed.get(edge) ?? [1, 0]
	const isInside = share > from && share < to
	return (
		((share <= from || isInside) && piece.has(graph.edgeFrom[edge]!)) ||
		((share >= to || isInside) && piece.has(graph.edgeTo[edge]!))
	)
}

test('who is cut off is who a flood over the open roads from the largest piece does not reach', async () => {
	const random = new Random(31)
	let found = 0
	for (let round = 0; round < 6; round++) {
		const spots = Array.from({ length: 80 }, () => spot(graph, random))
		const share = () => random.int(1000) / 1000
		const closed: Stretches = new Map(
			Array.from({ length: 150 }, () => {
				const [a, b] = [share(), share()]
				return [random.int(graph.edgeMetres.length), [Math.min(a, b), Math.max(a, b)]]
			}),
		)
		const [usual, now] = [largest(new Map()), largest(closed)]
		const told = await router.cutOff(
			spots.map(({ at }) => at),
			closed,
		)
		for (const [i, { place }] of spots.entries()) {
			const isCutOff = hangsOn(usual, new Map(), place) && !hangsOn(now, closed, place)
			assert.equal(told[i], isCutOff)
			if (isCutOff) found++
		}
	}
	assert.ok(found > 20, `${found} cut off`)
	assert.deepEqual(await router.cutOff([[0, 0]], new Map()), [null])
})

test('beyond a closed place of the only road one is cut off, before it one is not', async () => {
	const valley = routerOf(
		streetMap({
			places: { s: [-5000, 0], a: [0, 0], b: [2000, 0] },
			ways: [
				['sa', { highway: 'secondary' }],
				['ab', { highway: 'residential' }],
			],
		}),
	)
	const villages: LonLat[] = [position(-300, 20), position(400, 20), position(1900, 20), position(2500, 9000)]
	assert.deepEqual(await valley.cutOff(villages, await valley.edgesAt(position(1000, 0))), [false, false, true, null])
	assert.deepEqual(await valley.cutOff(villages, new Map()), [false, false, false, null])
})
