import { CLOSED, type RoadGraph } from '../../geodata/pack/road-graph.ts'
import type { Spent } from './arc-search.ts'
import type { EdgeSnap } from './snap-index.ts'

/** The arcs on which a car may stand at a place on an edge. */
export const arcsAt = ({ arcMs }: RoadGraph, { edge }: EdgeSnap): number[] =>
	[2 * edge, 2 * edge + 1].filter((arc) => arcMs[arc] !== CLOSED)

/** How far along an arc, from 0 to 1, a place on its edge is. */
export const along = (arc: number, { fraction }: EdgeSnap): number => (arc & 1 ? 1 - fraction : fraction)

/** What an arc takes from its beginning up to `share` of it. */
export const upTo = ({ arcCost, arcMs, arcEdge, edgeMetres }: RoadGraph, arc: number, share: number): Spent => ({
	cost: Math.round(share * arcCost[arc]!),
	ms: Math.round(share * arcMs[arc]!),
	metres: share * edgeMetres[arcEdge[arc]!]!,
})

/** What an arc takes between two places on it, of which the second is not before the first. */
export function between(graph: RoadGraph, arc: number, from: number, to: number): Spent {
	const done = upTo(graph, arc, from)
	const all = upTo(graph, arc, to)
	return { cost: all.cost - done.cost, ms: all.ms - done.ms, metres: all.metres - done.metres }
}

export const sum = (a: Spent, b: Spent): Spent => ({
	cost: a.cost + b.cost,
	ms: a.ms + b.ms,
	metres: a.metres + b.metres,
})

export const isLess = (a: Spent, b: Spent): boolean => a.cost < b.cost || (a.cost === b.cost && a.ms < b.ms)
