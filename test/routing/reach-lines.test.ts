import assert from 'node:assert/strict'
import { test } from 'node:test'
import { distanceM, type LonLat } from '../../domain/geometry.ts'
import { packRoads } from '../../geodata/pack/road-graph.ts'
import { openRoads } from '../../server/routing/open-roads.ts'
import { without } from '../../server/routing/stretches.ts'
import { wholly } from '../fixtures/closed-roads.ts'
import { demoGraph } from '../fixtures/demo-graph.ts'
import { Random } from '../fixtures/random.ts'
import { spot } from '../fixtures/road-spots.ts'
import { position, routerOf, streetMap } from '../fixtures/street-map.ts'

const length = (line: readonly LonLat[]) =>
	line.reduce((sum, at, i) => sum + (i === 0 ? 0 : distanceM(line[i - 1]!, at)), 0)
const lengthOf = (lines: readonly LonLat[][]) => lines.reduce((sum, line) => sum + length(line), 0)
/** Metres a second on a residential street. */
const SPEED = 25 / 3.6

test('a road is cut where the minutes are over, and each band leaves out the one before', async () => {
	const lane = routerOf(streetMap({ places: { a: [0, 0], b: [5000, 0] }, ways: [['ab', { highway: 'residential' }]] }))
	const bands = (await lane.reachLines(position(1000, 0), [60, 120, 3600]))!
	assert.deepEqual(
		bands.map((lines) => Math.round(lengthOf(lines))),
		[2 * 60 * SPEED, 2 * 60 * SPEED, 5000 - 4 * 60 * SPEED].map(Math.round),
	)
	const closed = await lane.edgesAt(position(1100, 0))
	assert.equal(Math.round(lengthOf((await lane.reachLines(position(1000, 0), [3600], { closed }))![0]!)), 1100)
	const slow = new Map([[0, 2]])
	assert.equal(
		Math.round(lengthOf((await lane.reachLines(position(2500, 0), [60], { slow }))![0]!)),
		Math.round(60 * SPEED),
	)
	assert.equal(await lane.reachLines(position(0, 9000), [60]), null)
	assert.deepEqual(without([[0, 1]], [[0.25, 0.5]]), [
		[0, 0.25],
		[0.5, 1],
	])
})

test('what lies on the lines is driven within the time, and what does not is not', async () => {
	const graph = await demoGraph()
	const router = openRoads(Buffer.concat(packRoads(graph)))
	const random = new Random(77)
	let [inside, outside] = [0, 0]
	for (let round = 0; round < 5; round++) {
		const from = spot(graph, random).at
		const closed = wholly(...Array.from({ length: 25 }, () => random.int(graph.edgeMetres.length)))
		const options = { closed, factor: 1.25 }
		const limits = [1200, 3000]
		const bands = (await router.reachLines(from, limits, options))!
		const targets = Array.from({ length: 200 }, () => spot(graph, random)).filter(
			({ place }) => !closed.has(place.edge),
		)
		const times = (
			await router.travelTimes(
				from,
				targets.map(({ at }) => at),
				options,
			)
		).to
		for (const [i, { at }] of targets.entries()) {
			const { seconds } = times[i]!
			const isNearLimit = limits.some((limit) => Math.abs(limit - (seconds ?? 0)) < 1)
			if (isNearLimit) continue
			const band = seconds === null ? -1 : limits.findIndex((limit) => seconds <= limit)
			const on = bands.flatMap((lines, k) => (lines.some((line) => isOn(line, at)) ? [k] : []))
			assert.deepEqual(on, band < 0 ? [] : [band], `${at}: ${seconds} s`)
			if (band >= 0) inside++
			else outside++
		}
	}
	assert.ok(inside > 200 && outside > 100, `${inside} inside, ${outside} outside`)
})

/** Whether a position lies on a line, to a millimetre's detour. */
const isOn = (line: readonly LonLat[], at: LonLat) =>
	line.some((b, i) => {
		const a = line[i - 1]
		return a !== undefined && distanceM(a, at) + distanceM(at, b) - distanceM(a, b) < 0.001
	})
