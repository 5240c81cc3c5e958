import type { RoadGraph } from '../../geodata/pack/road-graph.ts'
import { ArcSearch, type Spent } from './arc-search.ts'
import type { Burden } from './burden.ts'
import { arcsAt, between, firstShare, isLess, lastShare, sharesBetween, sum, upTo } from './on-arc.ts'
import type { Direction, Stretch } from './router.ts'
import type { EdgeSnap } from './snap-index.ts'
import { stepsAgainst, stepsAlong } from './turn-steps.ts'

/** `repeated`: by arc itself and those that repeat it, where there are any. */
export type Searches = { from: ArcSearch; to: ArcSearch; repeated: ReadonlyMap<number, readonly number[]> }
/** Where a search begins, and what was spent before. */
export type Start = { place: EdgeSnap; spent: Spent }
/** One search that has been run: the roads that it went over, and how. */
export type Run = {
	graph: RoadGraph
	searches: Searches
	burden: Burden
	direction: Direction
	starts: readonly Start[]
}
/** How a way ends: what it took, and the arc on which it came; `within` tells of one that never left that arc. */
export type Arrival = { spent: Spent; arc: number; within: { start: number; stretch: Stretch } | null }

export const NOTHING: Spent = { cost: 0, ms: 0, metres: 0 }

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

/** Lets the search begin at each of its starts. */
export function leave({ graph, searches, burden, direction, starts }: Run): void {
	for (const [start, { place, spent }] of starts.entries())
		for (const arc of arcsAt(graph, place)) {
			const share = (direction === 'from' ? firstShare : lastShare)(arc, place, burden)
			if (share === null) continue
			const first = direction === 'from' ? between(graph, burden, arc, share, 1) : upTo(graph, burden, arc, share)
			const states = direction === 'from' ? [arc] : statesOf(searches, arc, 'from')
			for (const state of states) searches[direction].leave(state, sum(spent, first), start)
		}
}

/** The best way to a place, or where the search went against the traffic from it; null where none leads. */
export function arrival(run: Run, target: EdgeSnap): Arrival | null {
	const { graph, searches, burden, direction } = run
	let best: Arrival | null = null
	for (const arc of arcsAt(graph, target)) {
		const share = (direction === 'from' ? lastShare : firstShare)(arc, target, burden)
		if (share === null) continue
		const last = direction === 'from' ? upTo(graph, burden, arc, share) : between(graph, burden, arc, share, 1)
		for (const state of statesOf(searches, arc, direction)) {
			const before = searches[direction].at(state)
			const spent = before && sum(before, last)
			if (spent && (best === null || isLess(spent, best.spent))) best = { spent, arc: state, within: null }
		}
	}
	return direct(run, target, best)
}

/** That way, or a better one from a start on the same edge without leaving it. */
function direct({ graph, burden, direction, starts }: Run, target: EdgeSnap, found: Arrival | null): Arrival | null {
	let best = found
	for (const [start, { place, spent }] of starts.entries()) {
		if (place.edge !== target.edge) continue
		for (const arc of arcsAt(graph, target)) {
			const [first, last] = direction === 'from' ? [place, target] : [target, place]
			const stretch = sharesBetween(arc, first, last, burden)
			const all = stretch && sum(spent, between(graph, burden, arc, ...stretch))
			if (all && (best === null || isLess(all, best.spent))) best = { spent: all, arc, within: { start, stretch } }
		}
	}
	return best
}
