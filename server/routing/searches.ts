import type { RoadGraph } from '../../geodata/pack/road-graph.ts'
import { ArcSearch, type Spent } from './arc-search.ts'
import { along, arcsAt, between, isLess, sum, upTo } from './on-arc.ts'
import type { Direction } from './router.ts'
import type { EdgeSnap } from './snap-index.ts'
import { stepsAgainst, stepsAlong } from './turn-steps.ts'

/** `repeated`: by arc itself and those that repeat it, where there are any. */
export type Searches = { from: ArcSearch; to: ArcSearch; repeated: ReadonlyMap<number, readonly number[]> }
/** How a way ends: what it took, and the arc on which it came; `left` is false where it never left its edge. */
export type Arrival = { spent: Spent; arc: number; left: boolean }

export const openSearches = (graph: RoadGraph): Searches => ({
	from: new ArcSearch(graph, stepsAlong(graph), false),
	to: new ArcSearch(graph, stepsAgainst(graph), true),
	repeated: repeatedArcs(graph),
})

function repeatedArcs({ arcBase }: RoadGraph): Map<number, number[]> {
	const found = new Map<number, number[]>()
	for (let arc = 0; arc < arcBase.length; arc++) {
		const base = arcBase[arc]!
		if (base !== arc) found.set(base, [...(found.get(base) ?? [base]), arc])
	}
	return found
}

/** The arcs by which one comes onto this arc: those who begin on it have not come by any restricted way. */
export const statesOf = ({ repeated }: Searches, arc: number, arriving: Direction): readonly number[] =>
	(arriving === 'from' ? repeated.get(arc) : undefined) ?? [arc]

/** Lets a search begin at a place on an edge. */
export function leave(graph: RoadGraph, searches: Searches, place: EdgeSnap, direction: Direction): void {
	for (const arc of arcsAt(graph, place)) {
		const share = along(arc, place)
		if (direction === 'from') searches.from.leave(arc, between(graph, arc, share, 1))
		else for (const state of statesOf(searches, arc, 'from')) searches.to.leave(state, upTo(graph, arc, share))
	}
}

/** The best way between two places after a search, or null where none leads. */
export function arrival(
	graph: RoadGraph,
	searches: Searches,
	place: EdgeSnap,
	target: EdgeSnap,
	direction: Direction,
): Arrival | null {
	let best: Arrival | null = null
	const offer = (spent: Spent, arc: number, left: boolean) => {
		if (best === null || isLess(spent, best.spent)) best = { spent, arc, left }
	}
	for (const arc of arcsAt(graph, target)) {
		const share = along(arc, target)
		const last = direction === 'from' ? upTo(graph, arc, share) : between(graph, arc, share, 1)
		for (const state of statesOf(searches, arc, direction)) {
			const before = searches[direction].at(state)
			if (before) offer(sum(before, last), state, true)
		}
		if (target.edge !== place.edge) continue
		const [first, second] = direction === 'from' ? [along(arc, place), share] : [share, along(arc, place)]
		if (first <= second) offer(between(graph, arc, first, second), arc, false)
	}
	return best as Arrival | null
}
