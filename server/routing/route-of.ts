import type { LonLat } from '../../domain/geometry.ts'
import { FLAGS, ROAD_CLASSES, type RoadGraph } from '../../geodata/pack/road-graph.ts'
import { arcLine } from './arc-line.ts'
import { firstShare, lastShare } from './on-arc.ts'
import type { RoadPiece, Route, Stretch } from './router.ts'
import type { Arrival, Run } from './searches.ts'
import type { EdgeSnap } from './snap-index.ts'

const nameOf = ({ texts, edgeName, edgeRef }: RoadGraph, edge: number) =>
	texts[edgeName[edge]!]! || texts[edgeRef[edge]!]!
const isBridge = ({ edgeFlags }: RoadGraph, edge: number) => (edgeFlags[edge]! & FLAGS.bridge) !== 0

/** The arcs that a run found from place to place, in the order in which they are driven, and what of them is driven. */
export function driven(
	{ graph, searches, burden, direction, starts }: Run,
	target: EdgeSnap,
	{ arc, within }: Arrival,
) {
	if (within) return { arcs: [graph.arcBase[arc]!], first: within.stretch[0], last: within.stretch[1] }
	const search = searches[direction]
	const { place } = starts[search.startOf(arc)]!
	const path = search.pathTo(arc).map((state) => graph.arcBase[state]!)
	const arcs = direction === 'from' ? path : path.reverse()
	const [from, to] = direction === 'from' ? [place, target] : [target, place]
	return { arcs, first: firstShare(arcs[0]!, from, burden)!, last: lastShare(arcs.at(-1)!, to, burden)! }
}

/** Points of the way between a start of a run and a place, as it is driven. */
export function lineTo(run: Run, target: EdgeSnap, found: Arrival): LonLat[] {
	const { arcs, first, last } = driven(run, target, found)
	return arcs.flatMap((base, i) => {
		const line = arcLine(run.graph, base, i === 0 ? first : 0, i === arcs.length - 1 ? last : 1)
		return line.slice(i === 0 ? 0 : 1)
	})
}

/** The way that a run along the traffic found from its only start to a place. */
export function routeOf(run: Run, target: EdgeSnap, found: Arrival, factor: number): Route {
	const { graph } = run
	const edges = driven(run, target, found).arcs.map((base) => base >> 1)
	return {
		from: told(run.starts[0]!.place),
		to: told(target),
		seconds: (found.spent.ms / 1000) * factor,
		metres: found.spent.metres,
		line: lineTo(run, target, found),
		edges,
		names: changes(edges.filter((edge) => !isBridge(graph, edge)).map((edge) => nameOf(graph, edge))).filter(Boolean),
		bridges: bridgesOf(graph, edges),
	}
}

export const told = ({ at, distance_m, main }: EdgeSnap) => ({ at, distance_m, main })

const changes = (names: readonly string[]): string[] => names.filter((name, i) => i === 0 || name !== names[i - 1])

/** A bridge is told once, however many pieces it is made of. */
const bridgesOf = (graph: RoadGraph, edges: readonly number[]): string[] =>
	edges.flatMap((edge, i) => {
		const before = edges[i - 1]
		const goesOn = before !== undefined && isBridge(graph, before) && nameOf(graph, before) === nameOf(graph, edge)
		return isBridge(graph, edge) && !goesOn ? [graph.texts[graph.edgeName[edge]!]!] : []
	})

export function pieceOf(graph: RoadGraph, edge: number): RoadPiece {
	const { texts, edgeWay, edgeName, edgeRef, edgeClass, edgeMetres } = graph
	const line: LonLat[] = arcLine(graph, 2 * edge, 0, 1)
	return {
		edge,
		way: edgeWay[edge]!,
		name: texts[edgeName[edge]!]!,
		ref: texts[edgeRef[edge]!]!,
		class: ROAD_CLASSES[edgeClass[edge]!]!,
		bridge: isBridge(graph, edge),
		metres: edgeMetres[edge]!,
		line,
	}
}

/** Metres to either side of a place that a closure there is about. */
const BESIDE_M = 100
/** What a stretch stands for: a place for the road on both sides of it, on a bridge or in a tunnel for all of that. */
function widened({ edgeFlags, edgeMetres }: RoadGraph, edge: number, [from, to]: Stretch): Stretch {
	if (from < to) return [from, to]
	if (edgeFlags[edge]! & (FLAGS.bridge | FLAGS.tunnel)) return [0, 1]
	const beside = BESIDE_M / edgeMetres[edge]!
	return [Math.max(0, from - beside), Math.min(1, to + beside)]
}

export const closedLine = (graph: RoadGraph, edge: number, stretch: Stretch): LonLat[] =>
	arcLine(graph, 2 * edge, ...widened(graph, edge, stretch))

/** How many times as long an edge takes of which only a stretch is so much slower. */
export function slowedTimes(graph: RoadGraph, edge: number, stretch: Stretch, times: number): number {
	const [from, to] = widened(graph, edge, stretch)
	return 1 + (to - from) * (times - 1)
}
