import { CLOSED, type RoadGraph } from '../../geodata/pack/road-graph.ts'
import type { Spent } from './arc-search.ts'
import { type Burden, costOf, msOf } from './burden.ts'
import type { Stretch } from './router.ts'
import type { EdgeSnap } from './snap-index.ts'

/** The arcs on which a car may stand at a place on an edge. */
export const arcsAt = ({ arcMs }: RoadGraph, { edge }: EdgeSnap): number[] =>
	[2 * edge, 2 * edge + 1].filter((arc) => arcMs[arc] !== CLOSED)

/** How far along an arc, from 0 to 1, a place on its edge is. */
export const along = (arc: number, { fraction }: EdgeSnap): number => (arc & 1 ? 1 - fraction : fraction)

/** The stretch of an arc that is closed, in the direction of the arc. */
function closedOn(arc: number, { closed }: Burden): Stretch | undefined {
	const stretch = closed.get(arc >> 1)
	return stretch && arc & 1 ? [1 - stretch[1], 1 - stretch[0]] : stretch
}

/** How far one drives along an arc to a place on it; null where it lies behind what is closed. */
export function lastShare(arc: number, place: EdgeSnap, burden: Burden): number | null {
	const share = along(arc, place)
	const stretch = closedOn(arc, burden)
	return stretch === undefined ? share : share > stretch[1] ? null : Math.min(share, stretch[0])
}

/** Where on an arc one sets out who leaves a place on it by its end; null where what is closed lies before the end. */
export function firstShare(arc: number, place: EdgeSnap, burden: Burden): number | null {
	const share = along(arc, place)
	const stretch = closedOn(arc, burden)
	return stretch === undefined ? share : share < stretch[0] ? null : Math.max(share, stretch[1])
}

/** From where to where on an arc one drives between two places on it, without leaving it; null where one cannot. */
export function sharesBetween(arc: number, from: EdgeSnap, to: EdgeSnap, burden: Burden): Stretch | null {
	const [first, last] = [along(arc, from), along(arc, to)]
	const stretch = closedOn(arc, burden)
	if (first > last) return null
	if (stretch === undefined || first === last || last <= stretch[0] || first >= stretch[1]) return [first, last]
	if (first <= stretch[0] && last <= stretch[1]) return [first, stretch[0]]
	return first >= stretch[0] && last >= stretch[1] ? [stretch[1], last] : null
}

/** What an arc takes from its beginning up to `share` of it. */
export const upTo = (graph: RoadGraph, burden: Burden, arc: number, share: number): Spent => ({
	cost: Math.round(share * costOf(graph, burden, arc)),
	ms: Math.round(share * msOf(graph, burden, arc)),
	metres: share * graph.edgeMetres[graph.arcEdge[arc]!]!,
})

/** What an arc takes between two places on it, of which the second is not before the first. */
export function between(graph: RoadGraph, burden: Burden, arc: number, from: number, to: number): Spent {
	const done = upTo(graph, burden, arc, from)
	const all = upTo(graph, burden, arc, to)
	return { cost: all.cost - done.cost, ms: all.ms - done.ms, metres: all.metres - done.metres }
}

export const sum = (a: Spent, b: Spent): Spent => ({
	cost: a.cost + b.cost,
	ms: a.ms + b.ms,
	metres: a.metres + b.metres,
})

export const isLess = (a: Spent, b: Spent): boolean => a.cost < b.cost || (a.cost === b.cost && a.ms < b.ms)
