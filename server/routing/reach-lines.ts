import type { LonLat } from '../../domain/geometry.ts'
import { arcLine } from './arc-line.ts'
import { msOf } from './burden.ts'
import { along, arcsAt, firstShare } from './on-arc.ts'
import type { Stretch } from './router.ts'
import { type Run, statesOf } from './searches.ts'
import { united, without } from './stretches.ts'

/** By each limit in milliseconds, which rise, the pieces of road that a run went over within it and not within the last. */
export function reachLines(run: Run, limits: readonly number[]): LonLat[][][] {
	const bands: LonLat[][][] = limits.map(() => [])
	for (let edge = 0; edge < run.graph.edgeMetres.length; edge++) {
		let before: Stretch[] = []
		limits.forEach((limit, band) => {
			const reached = united(drivenOn(run, edge, limit))
			for (const [from, to] of without(reached, before)) bands[band]!.push(arcLine(run.graph, 2 * edge, from, to))
			before = reached
		})
	}
	return bands
}

/** The parts of an edge that are driven within so many milliseconds: from its ends, and from where the run began on it. */
function drivenOn(run: Run, edge: number, limit: number): Stretch[] {
	const { graph, searches, burden, direction, starts } = run
	const found: Stretch[] = []
	for (const arc of [2 * edge, 2 * edge + 1]) {
		const whole = msOf(graph, burden, arc)
		const [closedFrom] = alongArc(arc, burden.closed.get(edge) ?? [1, 1])
		const add = (first: number, end: number, ms: number) => {
			const last = Math.min(end, first + (limit - ms) / whole)
			if (last > first) found.push(alongArc(arc, [first, last]))
		}
		for (const state of statesOf(searches, arc, direction)) {
			const label = searches[direction].at(state)
			if (label) add(0, burden.closed.has(edge) ? closedFrom : 1, label.ms)
		}
		for (const { place, spent } of starts) {
			if (place.edge !== edge || !arcsAt(graph, place).includes(arc)) continue
			const share = along(arc, place)
			if (burden.closed.has(edge) && share < closedFrom) add(share, closedFrom, spent.ms)
			const first = firstShare(arc, place, burden)
			if (first !== null) add(first, 1, spent.ms)
		}
	}
	return found
}

/** A stretch of an edge in the direction of an arc, or one of an arc in that of the edge. */
const alongArc = (arc: number, [from, to]: Stretch): Stretch => (arc & 1 ? [1 - to, 1 - from] : [from, to])
