import type { Edge } from './cut-edges.ts'
import { INTO_LOCAL_S } from './driving.ts'
import type { RoadNode } from './road-nodes.ts'
import { angleBetween, TURN_BACK_MS, turnMs } from './turn-cost.ts'

export type Turn = { to: number; ms: number; cost: number }

const OPEN: RoadNode = { passage: 'open', forwardMs: 0, backwardMs: 0 }
const INTO_LOCAL_MS = 1000 * INTO_LOCAL_S

/** Whether arc 2e (along edge e) or 2e + 1 (against it) may be driven. */
export const isOpen = (edges: readonly Edge[], arc: number) => {
	const { road } = edges[arc >> 1]!
	return (arc & 1 ? road.backwardKmh : road.forwardKmh) > 0
}
/** Node at which an arc begins; that at which it ends is where its opposite begins. */
export const tailOf = (edges: readonly Edge[], arc: number): number => {
	const { nodes } = edges[arc >> 1]!
	return arc & 1 ? nodes.at(-1)! : nodes[0]!
}
const bearingAtTail = (edges: readonly Edge[], arc: number) => {
	const { fromBearing, toBearing } = edges[arc >> 1]!
	return arc & 1 ? toBearing : fromBearing
}

/** By arc the turns at its end, restrictions left aside. */
export function turnTable(edges: readonly Edge[], nodes: ReadonlyMap<number, RoadNode>): Turn[][] {
	const leaving = arcsByTail(edges)
	return Array.from({ length: 2 * edges.length }, (_, arc) => {
		if (!isOpen(edges, arc)) return []
		const node = tailOf(edges, arc ^ 1)
		return turnsAt(edges, arc, leaving.get(node)!, nodes.get(node) ?? OPEN)
	})
}

/** All arcs, open or not, by the node at which they begin: one for every end of a road. */
function arcsByTail(edges: readonly Edge[]): Map<number, number[]> {
	const found = new Map<number, number[]>()
	for (let arc = 0; arc < 2 * edges.length; arc++) {
		const node = tailOf(edges, arc)
		const arcs = found.get(node)
		if (arcs) arcs.push(arc)
		else found.set(node, [arc])
	}
	return found
}

/** A car turns back only where nothing else is left: at the end of a road, or before a barrier. */
function turnsAt(edges: readonly Edge[], arc: number, leaving: readonly number[], node: RoadNode): Turn[] {
	const back = arc ^ 1
	const delay = arc & 1 ? node.backwardMs : node.forwardMs
	const onward = node.passage === 'closed' ? [] : leaving.filter((to) => to !== back && isOpen(edges, to))
	if (onward.length === 0) return isOpen(edges, back) ? [{ to: back, ms: TURN_BACK_MS, cost: TURN_BACK_MS }] : []
	const heading = bearingAtTail(edges, back) + 180
	return onward.map((to) => {
		// Where two ways meet end to end there is nothing to turn at, however sharp the bend.
		const turning = leaving.length > 2 ? turnMs(angleBetween(heading, bearingAtTail(edges, to))) : 0
		const entersLocal = !edges[arc >> 1]!.road.local && edges[to >> 1]!.road.local
		const ms = turning + delay
		return { to, ms, cost: ms + (entersLocal || node.passage === 'local' ? INTO_LOCAL_MS : 0) }
	})
}
