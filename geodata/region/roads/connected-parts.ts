import type { Turn } from './turn-table.ts'

/**
 * By arc the number of its part: a set of arcs each of which leads to every other (Tarjan). Without recursion, since
 * roads are longer than a stack is deep.
 */
export function connectedParts(table: readonly (readonly Turn[])[]): Int32Array {
	const found = { order: new Int32Array(table.length), low: new Int32Array(table.length), count: 0 }
	const part = new Int32Array(table.length).fill(-1)
	const open: number[] = []
	for (let root = 0; root < table.length; root++) {
		if (found.order[root] !== 0) continue
		const path = [{ arc: enter(found, open, root), next: 0 }]
		while (path.length > 0) {
			const step = path.at(-1)!
			const turn = table[step.arc]![step.next++]
			if (turn && found.order[turn.to] === 0) path.push({ arc: enter(found, open, turn.to), next: 0 })
			else if (turn) {
				if (part[turn.to] === -1) lower(found.low, step.arc, found.order[turn.to]!)
			} else {
				path.pop()
				const before = path.at(-1)
				if (before) lower(found.low, before.arc, found.low[step.arc]!)
				if (found.low[step.arc] === found.order[step.arc]) close(open, part, step.arc)
			}
		}
	}
	return part
}

type Found = { order: Int32Array; low: Int32Array; count: number }

function enter(found: Found, open: number[], arc: number): number {
	found.count++
	found.order[arc] = found.count
	found.low[arc] = found.count
	open.push(arc)
	return arc
}

const lower = (low: Int32Array, arc: number, to: number) => {
	if (to < low[arc]!) low[arc] = to
}

/** A part is named by the arc that was found first in it. */
function close(open: number[], part: Int32Array, first: number): void {
	for (let arc = open.pop()!; ; arc = open.pop()!) {
		part[arc] = first
		if (arc === first) return
	}
}
