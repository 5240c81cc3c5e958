import type { Edge } from './cut-edges.ts'
import type { Restriction } from './restrictions.ts'
import { isOpen, tailOf } from './turn-table.ts'

/** Arcs in the order in which they are driven: the last must not, or with `only` must, follow those before it. */
export type RestrictedChain = { chain: number[]; only: boolean }

/** Restrictions as arcs. One that fits several turns or none (ways that do not end where they should) says nothing. */
export function restrictedChains(edges: readonly Edge[], list: readonly Restriction[]): RestrictedChain[] {
	const roads = edgesByWay(edges, list)
	const arriving = (way: number, node: number) => arcsOf(way).filter((arc) => tailOf(edges, arc ^ 1) === node)
	const leaving = (way: number, node: number) => arcsOf(way).filter((arc) => tailOf(edges, arc) === node)
	const arcsOf = (way: number) =>
		(roads.get(way) ?? []).flatMap((edge) => [2 * edge, 2 * edge + 1]).filter((arc) => isOpen(edges, arc))

	return list.flatMap(({ only, turnsBack, from, via, to }) => {
		const vias = typeof via === 'number' ? [{ start: via, arcs: [], end: via }] : walks(edges, roads, via)
		if (typeof via === 'number' && turnsBack && from === to)
			return arriving(from, via).map((arc) => ({ chain: [arc, arc ^ 1], only }))
		return vias.flatMap(({ start, arcs, end }) => {
			const [first, ...others] = arriving(from, start)
			const [last, ...more] = leaving(to, end)
			const clear = first !== undefined && last !== undefined && others.length + more.length === 0
			return clear ? [{ chain: [first, ...arcs, last], only }] : []
		})
	})
}

function edgesByWay(edges: readonly Edge[], list: readonly Restriction[]): Map<number, number[]> {
	const named = list.flatMap(({ from, via, to }) => [from, to, ...(typeof via === 'number' ? [] : via)])
	const found = new Map<number, number[]>(named.map((way) => [way, []]))
	edges.forEach(({ road }, edge) => {
		found.get(road.id)?.push(edge)
	})
	return found
}

type Walk = { start: number; arcs: number[]; end: number }

/** Every drivable way along all of these ways, each from one end to the other. */
function walks(edges: readonly Edge[], roads: ReadonlyMap<number, number[]>, ways: readonly number[]): Walk[] {
	const [first, ...rest] = ways.map((way) => bothWays(edges, roads.get(way) ?? []))
	return rest.reduce<Walk[]>(
		(before, next) =>
			before.flatMap(({ start, arcs, end }) =>
				next.filter((walk) => walk.start === end).map((walk) => ({ ...walk, start, arcs: [...arcs, ...walk.arcs] })),
			),
		first ?? [],
	)
}

function bothWays(edges: readonly Edge[], road: readonly number[]): Walk[] {
	const along = road.map((edge) => 2 * edge)
	const against = road.map((edge) => 2 * edge + 1).reverse()
	return [along, against]
		.filter(
			(arcs) =>
				arcs.length > 0 &&
				arcs.every((arc) => isOpen(edges, arc)) &&
				arcs.every((arc, i) => i === 0 || tailOf(edges, arc) === tailOf(edges, arcs[i - 1]! ^ 1)),
		)
		.map((arcs) => ({ start: tailOf(edges, arcs[0]!), arcs, end: tailOf(edges, arcs.at(-1)! ^ 1) }))
}
