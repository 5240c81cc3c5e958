import type { Edge } from './cut-edges.ts'
import { restrictedChains } from './restricted-chains.ts'
import type { Restriction } from './restrictions.ts'
import type { Turn } from './turn-table.ts'

/**
 * Takes forbidden turns out of the table. What is forbidden only to those who came a certain way is taken from copies of
 * the arcs on that way, which are appended to the table; the answer tells of every arc which one it repeats (itself, for
 * those that are none).
 */
export function applyRestrictions(edges: readonly Edge[], table: Turn[][], list: readonly Restriction[]): number[] {
	const bases = table.map((_, arc) => arc)
	for (const { chain, only } of restrictedChains(edges, list)) {
		const first = chain[0]!
		// Copies of the first arc know more of where they came from, and are bound all the same.
		for (const arc of bases.flatMap((base, arc) => (base === first ? [arc] : [])))
			forbid(table, bases, [arc, ...chain.slice(1)], only)
	}
	return bases
}

function forbid(table: Turn[][], bases: number[], chain: readonly number[], only: boolean): void {
	const last = chain.at(-1)!
	let arc = chain[0]!
	for (const via of chain.slice(1, -1)) {
		const turn = table[arc]!.find(({ to }) => bases[to] === via)
		if (!turn) return
		const copy = table.length
		table.push([...table[turn.to]!])
		bases.push(via)
		const into = { ...turn, to: copy }
		table[arc] = only ? [into] : table[arc]!.map((other) => (other === turn ? into : other))
		arc = copy
	}
	const kept = table[arc]!.filter(({ to }) => (bases[to] === last) === only)
	// An order to go where nobody can go would close the road.
	if (!only || kept.length > 0) table[arc] = kept
}
