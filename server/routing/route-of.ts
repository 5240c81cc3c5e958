import type { LonLat } from '../../domain/geometry.ts'
import { FLAGS, ROAD_CLASSES, type RoadGraph } from '../../geodata/pack/road-graph.ts'
import { arcLine } from './arc-line.ts'
import { along } from './on-arc.ts'
import type { RoadPiece, Route } from './router.ts'
import type { Arrival, Searches } from './searches.ts'
import type { EdgeSnap } from './snap-index.ts'

const nameOf = ({ texts, edgeName, edgeRef }: RoadGraph, edge: number) =>
	texts[edgeName[edge]!]! || texts[edgeRef[edge]!]!
const isBridge = ({ edgeFlags }: RoadGraph, edge: number) => (edgeFlags[edge]! & FLAGS.bridge) !== 0

/** The way that a search along the traffic found from one place to another. */
export function routeOf(
	graph: RoadGraph,
	{ from: search }: Searches,
	place: EdgeSnap,
	target: EdgeSnap,
	{ spent, arc, left }: Arrival,
	factor: number,
): Route {
	const arcs = (left ? search.pathTo(arc) : [arc]).map((state) => graph.arcBase[state]!)
	const edges = arcs.map((base) => base >> 1)
	const line = arcs.flatMap((base, i) => {
		const first = i === 0 ? along(base, place) : 0
		const last = i === arcs.length - 1 ? along(base, target) : 1
		return arcLine(graph, base, first, last).slice(i === 0 ? 0 : 1)
	})
	return {
		from: told(place),
		to: told(target),
		seconds: (spent.ms / 1000) * factor,
		metres: spent.metres,
		line,
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
