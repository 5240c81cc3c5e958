import { CLOSED, type RoadGraph } from '../../geodata/pack/road-graph.ts'
import type { Stretches } from './router.ts'
import type { EdgeSnap } from './snap-index.ts'

/** Whether a place on an edge hangs together with the largest piece of the roads. */
type Holds = (place: EdgeSnap) => boolean

/** Tells of places whether what is closed parts them from the largest piece of the roads, to which they belonged. */
export function openCutOff(graph: RoadGraph): (closed: Stretches) => Holds {
	let usual: Holds | null = null
	return (closed) => {
		usual ??= mainPiece(graph, new Map())
		const before = usual
		const now = mainPiece(graph, closed)
		return (place) => before(place) && !now(place)
	}
}

/** The piece with the most metres of road; one-way roads hold together as well as others. */
function mainPiece(graph: RoadGraph, closed: Stretches): Holds {
	const { edgeFrom, edgeTo, edgeMetres } = graph
	const pieces = joined(graph, closed)
	const metres = new Map<number, number>()
	for (let edge = 0; edge < edgeMetres.length; edge++) {
		if (closed.has(edge) || !isDrivable(graph, edge)) continue
		const piece = pieces(edgeFrom[edge]!)
		metres.set(piece, (metres.get(piece) ?? 0) + edgeMetres[edge]!)
	}
	const [main] = [...metres].reduce((a, b) => (b[1] > a[1] ? b : a), [-1, 0])
	return ({ edge, fraction }) => {
		const [from, to] = closed.get(edge) ?? [1, 0]
		return (
			(fraction <= from && pieces(edgeFrom[edge]!) === main) ||
			(fraction >= to && pieces(edgeTo[edge]!) === main) ||
			// Who stands in what is closed leaves by either end.
			(fraction > from && fraction < to && [edgeFrom, edgeTo].some((ends) => pieces(ends[edge]!) === main))
		)
	}
}

const isDrivable = ({ arcMs }: RoadGraph, edge: number) => arcMs[2 * edge] !== CLOSED || arcMs[2 * edge + 1] !== CLOSED

/** By junction the one that stands for all that hang together with it. */
function joined(graph: RoadGraph, closed: Stretches): (junction: number) => number {
	const { edgeFrom, edgeTo } = graph
	let last = 0
	for (let edge = 0; edge < edgeFrom.length; edge++) last = Math.max(last, edgeFrom[edge]!, edgeTo[edge]!)
	const above = Uint32Array.from({ length: last + 1 }, (_, junction) => junction)
	const top = (junction: number) => {
		let at = junction
		while (above[at] !== at) {
			above[at] = above[above[at]!]!
			at = above[at]!
		}
		return at
	}
	for (let edge = 0; edge < edgeFrom.length; edge++)
		if (!closed.has(edge) && isDrivable(graph, edge)) above[top(edgeFrom[edge]!)] = top(edgeTo[edge]!)
	return top
}
