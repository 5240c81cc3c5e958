import { FLAGS } from '../../pack/road-graph.ts'
import { connectedParts } from './connected-parts.ts'
import type { Edge } from './cut-edges.ts'
import type { Turn } from './turn-table.ts'

/** Metres of road that make an island; less is a yard, or was cut off by the edge of the extract. */
const ISLAND_M = 2000

/** By edge whether it belongs to the largest connected piece, or to an island. */
export function pieceFlags(
	edges: readonly Edge[],
	table: readonly (readonly Turn[])[],
	bases: readonly number[],
): Uint8Array {
	const parts = connectedParts(table)
	const metres = new Map<number, number>()
	// Both directions of a road count; so do repeated arcs, which are few.
	bases.forEach((base, arc) => {
		metres.set(parts[arc]!, (metres.get(parts[arc]!) ?? 0) + edges[base >> 1]!.metres / 2)
	})
	const largest = [...metres].reduce((best, part) => (part[1] > best[1] ? part : best), [-1, 0])[0]
	const flags = new Uint8Array(edges.length)
	bases.forEach((base, arc) => {
		const part = parts[arc]!
		if (part === largest) flags[base >> 1] = FLAGS.main
		else if (metres.get(part)! >= ISLAND_M && flags[base >> 1] === 0) flags[base >> 1] = FLAGS.island
	})
	return flags
}
