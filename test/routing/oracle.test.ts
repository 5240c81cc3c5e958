import assert from 'node:assert/strict'
import { test } from 'node:test'
import { distanceM } from '../../domain/geometry.ts'
import { CLOSED, packRoads, type RoadGraph } from '../../geodata/pack/road-graph.ts'
import { readExtract } from '../../geodata/region/osm/read-extract.ts'
import { profileFor } from '../../geodata/region/roads/profile.ts'
import { roadGraph } from '../../geodata/region/roads/road-graph.ts'
import { openRoads } from '../../server/routing/open-roads.ts'
import { plainTimes } from '../fixtures/plain-dijkstra.ts'
import { Random } from '../fixtures/random.ts'
import { realFile, without } from '../fixtures/real-data.ts'
import { spot } from '../fixtures/road-spots.ts'

const EXTRACTS = ['osm/li_liechtenstein_valhalla.osm.pbf', 'osm/ad_andorra_gh.osm.pbf', 'osm/de_north-bayreuth.osm.gz']
const SOURCES = 20
const TARGETS = 50
/** Where a position lies on an edge is told by two methods; a time may be rounded to another millisecond by it. */
const WITHIN_S = 0.003

/** Whether these edges can be driven one after the other, with no turn that is not allowed. */
function isDrivable(graph: RoadGraph, edges: readonly number[]): boolean {
	let arcs = [2 * edges[0]!, 2 * edges[0]! + 1].filter((arc) => graph.arcMs[arc] !== CLOSED)
	for (const edge of edges.slice(1)) {
		const next = arcs.flatMap((arc) => [...graph.turnTo.subarray(graph.turnFirst[arc], graph.turnFirst[arc + 1])])
		arcs = [...new Set(next)].filter((arc) => graph.arcEdge[arc] === edge && graph.arcMs[arc] !== CLOSED)
	}
	return arcs.length > 0
}

for (const path of EXTRACTS)
	test(`1,000 random times on ${path} are those of a plain Dijkstra`, { skip: without(path) }, async () => {
		const data = await readExtract(realFile(path))
		const graph = roadGraph(data, profileFor(data.box))
		const router = openRoads(Buffer.concat(packRoads(graph)))
		const random = new Random(20261124)
		for (let i = 0; i < SOURCES; i++) {
			const from = spot(graph, random)
			const to = Array.from({ length: TARGETS }, () => spot(graph, random))
			const expected = plainTimes(
				graph,
				from.place,
				to.map(({ place }) => place),
			)
			const told = await router.travelTimes(
				from.at,
				to.map(({ at }) => at),
			)
			told.to.forEach(({ seconds, snap }, k) => {
				assert.ok(snap!.distance_m < 0.1)
				assert.ok(Math.abs(seconds! - expected[k]! / 1000) < WITHIN_S, `${i}→${k}: ${seconds}, not ${expected[k]} ms`)
			})
			const [first] = to
			const [back] = (await router.travelTimes(first!.at, [from.at], { direction: 'to' })).to
			assert.ok(Math.abs(back!.seconds! - told.to[0]!.seconds!) < WITHIN_S)
			const route = (await router.route(from.at, first!.at))!
			assert.equal(route.seconds, told.to[0]!.seconds)
			assert.ok(isDrivable(graph, route.edges))
			const length = route.line.reduce((sum, at, k) => sum + (k === 0 ? 0 : distanceM(route.line[k - 1]!, at)), 0)
			assert.ok(
				Math.abs(length - route.metres) < 1 + route.metres / 1000,
				`${length} m drawn, ${route.metres} m driven`,
			)
		}
	})
