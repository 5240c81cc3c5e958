import { type LonLat, METRES_PER_DEGREE } from '../../../domain/geometry.ts'
import type { OsmData } from '../osm/osm-data.ts'
import { positionOf } from '../osm/position-of.ts'
import { BEARING_METRES } from './driving.ts'
import { lengthOf, type RoadWay } from './road-ways.ts'

/** A piece of a way between two junctions: places of nodes in the extract, both ends included. */
export type Edge = { road: RoadWay; nodes: readonly number[]; metres: number; fromBearing: number; toBearing: number }

/** Cuts ways where they meet, end, touch themselves, or at one of `stops`; in the order of ways and along each. */
export function cutEdges(data: OsmData, ways: readonly RoadWay[], stops: { has(node: number): boolean }): Edge[] {
	const uses = countUses(data.lon7.length, ways)
	const edges: Edge[] = []
	for (const road of ways)
		for (const run of road.runs) {
			let start = 0
			for (let i = 1; i < run.length; i++) {
				if (i < run.length - 1 && uses[run[i]!]! < 2 && !stops.has(run[i]!)) continue
				edges.push(edge(data, road, run.slice(start, i + 1)))
				start = i
			}
		}
	return edges
}

/** How often each node is used, up to 2; the ends of a way count as 2. */
function countUses(nodes: number, ways: readonly RoadWay[]): Uint8Array {
	const uses = new Uint8Array(nodes)
	for (const { runs } of ways)
		for (const run of runs) {
			for (const node of run) uses[node] = Math.min(2, uses[node]! + 1)
			uses[run[0]!] = 2
			uses[run.at(-1)!] = 2
		}
	return uses
}

function edge(data: OsmData, road: RoadWay, nodes: number[]): Edge {
	const line = nodes.map((node) => positionOf(data, node))
	return { road, nodes, metres: lengthOf(data, nodes), fromBearing: bearing(line), toBearing: bearing(line.reverse()) }
}

/** Degrees from north of the first metres of a line. */
function bearing(line: readonly LonLat[]): number {
	const [x, y] = line[0]!
	const narrower = Math.cos((y * Math.PI) / 180)
	let [east, north, done] = [0, 0, 0]
	for (let i = 1; i < line.length && done < BEARING_METRES; i++) {
		const nextEast = (line[i]![0] - x) * METRES_PER_DEGREE * narrower
		const nextNorth = (line[i]![1] - y) * METRES_PER_DEGREE
		const step = Math.hypot(nextEast - east, nextNorth - north)
		const share = Math.min(1, (BEARING_METRES - done) / Math.max(step, 1e-9))
		east += (nextEast - east) * share
		north += (nextNorth - north) * share
		done += step
	}
	return (Math.atan2(east, north) * 180) / Math.PI
}
