import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { contains, distanceM, type LonLat, type Surface } from '../../domain/geometry.ts'
import { packRoads, type RoadGraph } from '../../geodata/pack/road-graph.ts'
import { openRoads } from '../../server/routing/open-roads.ts'
import type { Router } from '../../server/routing/router.ts'
import { demoGraph } from '../fixtures/demo-graph.ts'
import { Random } from '../fixtures/random.ts'
import { spot } from '../fixtures/road-spots.ts'

const random = new Random(67)
let graph: RoadGraph
let router: Router
before(async () => {
	graph = await demoGraph()
	router = openRoads(Buffer.concat(packRoads(graph)))
})

const place = (): LonLat => spot(graph, random).at
const square = ([x, y]: LonLat, half: number): Surface => ({
	type: 'Polygon',
	coordinates: [
		[
			[x - half, y - half],
			[x + half, y - half],
			[x + half, y + half],
			[x - half, y + half],
			[x - half, y - half],
		],
	],
})
/** Metres of a line inside an area, looked at every three metres. */
function inside(line: readonly LonLat[], area: Surface): number {
	let metres = 0
	for (let i = 1; i < line.length; i++) {
		const [[ax, ay], [bx, by]] = [line[i - 1]!, line[i]!]
		const length = distanceM(line[i - 1]!, line[i]!)
		const steps = Math.max(1, Math.ceil(length / 3))
		for (let k = 0; k < steps; k++) {
			const share = (k + 0.5) / steps
			if (contains(area, [ax + share * (bx - ax), ay + share * (by - ay)])) metres += length / steps
		}
	}
	return metres
}

test('a way tells how far it runs in an area: as far as its line does, in either direction', async () => {
	let [ways, crossing, same] = [0, 0, 0]
	for (let run = 0; run < 12; run++) {
		const [from, area] = [place(), square(place(), 0.03 + 0.03 * random.next())]
		const to = Array.from({ length: 20 }, place)
		const watched = await router.edgesWithin(area)
		for (const direction of ['from', 'to'] as const) {
			const told = await router.travelTimes(from, to, { direction, watched, drawn: (all) => [...all.keys()] })
			for (const { watched_m, line } of told.to) {
				if (!line) continue
				const metres = inside(line, area)
				ways++
				if (metres > 50) crossing++
				// Of a road that leaves an area and comes back all in between counts.
				assert.ok(watched_m! > metres * 0.99 - 15, `${watched_m} m told, ${metres} m drawn`)
				if (watched_m! < metres * 1.01 + 15) same++
			}
		}
	}
	assert.ok(ways > 400 && crossing > 60 && same / ways > 0.95, `${ways} ways, ${crossing} across, ${same} alike`)
})

test('who stands in an area is told how far it is out of it: no farther than by any way', async () => {
	for (let run = 0; run < 8; run++) {
		const from = place()
		const area = square(from, 0.004 + 0.02 * random.next())
		const watched = await router.edgesWithin(area)
		const out = await router.metresOut(from, watched)
		assert.ok(out > 0)
		const to = Array.from({ length: 60 }, place).filter((at) => !contains(area, at))
		const told = await router.travelTimes(from, to, { watched })
		const least = Math.min(...told.to.map(({ watched_m }) => watched_m ?? Number.POSITIVE_INFINITY))
		assert.ok(out <= least + 1e-6, `${out} m out, ${least} m by a way`)
		const rim = Math.min(...area.coordinates.flat().map((at) => distanceM(at as LonLat, from))) / Math.SQRT2
		assert.ok(out > 0.7 * rim, `${out} m out, ${rim} m to the rim`)
	}
})

test('off an area it is no way out, from what nothing leads out of it is without end', async () => {
	const from = place()
	const far = square([from[0] + 40, from[1]], 0.01)
	assert.equal(await router.metresOut(from, await router.edgesWithin(far)), 0)
	assert.equal(await router.metresOut(from, await router.edgesWithin(square(from, 9))), Number.POSITIVE_INFINITY)
	assert.equal(await router.metresOut([0, 0], new Map()), 0)
})
