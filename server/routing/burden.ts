import type { RoadGraph } from '../../geodata/pack/road-graph.ts'
import type { RoutingOptions, Stretch } from './router.ts'

const SHUNNED_TIMES = 10

/** What is different on the roads for one search. */
export type Burden = {
	readonly closed: ReadonlyMap<number, Stretch>
	readonly slow: ReadonlyMap<number, number>
	readonly shunned: ReadonlySet<number>
}

export const burdenOf = ({ closed, slow, shunned }: RoutingOptions): Burden => ({
	closed: closed ?? new Map(),
	slow: slow ?? new Map(),
	shunned: shunned ?? new Set(),
})

/** Whole milliseconds that the arc takes. */
export function msOf({ arcMs, arcEdge }: RoadGraph, { slow }: Burden, arc: number): number {
	const times = slow.get(arcEdge[arc]!)
	return times === undefined ? arcMs[arc]! : Math.round(arcMs[arc]! * times)
}

export function costOf({ arcCost, arcEdge }: RoadGraph, { slow, shunned }: Burden, arc: number): number {
	const edge = arcEdge[arc]!
	const times = slow.get(edge)
	const cost = times === undefined ? arcCost[arc]! : Math.round(arcCost[arc]! * times)
	return shunned.has(edge) ? cost * SHUNNED_TIMES : cost
}

/** Marks of edges: one that may be reached but not driven through, and one that costs more than usual. */
export const MARKS = { closed: 1, burdened: 2 } as const

/** Writes the marks of a burden, or with `isOver` takes them away. */
export function mark(marks: Uint8Array, { closed, slow, shunned }: Burden, isOver = false): void {
	for (const edge of slow.keys()) marks[edge] = isOver ? 0 : MARKS.burdened
	for (const edge of shunned) marks[edge] = isOver ? 0 : MARKS.burdened
	for (const edge of closed.keys()) marks[edge] = isOver ? 0 : MARKS.closed
}
