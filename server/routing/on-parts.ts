import { along, arcsAt } from './on-arc.ts'
import { driven } from './route-of.ts'
import type { Stretch, Stretches } from './router.ts'
import type { Arrival, Run } from './searches.ts'
import type { EdgeSnap } from './snap-index.ts'

/** Metres that the way between a start of a run and a place runs on parts of edges. */
export function metresOn(run: Run, target: EdgeSnap, found: Arrival, parts: Stretches): number {
	const { arcs, first, last } = driven(run, target, found)
	return arcs.reduce((metres, arc, i) => {
		const part = partOf(arc, parts)
		if (!part) return metres
		const share = Math.min(part[1], i === arcs.length - 1 ? last : 1) - Math.max(part[0], i === 0 ? first : 0)
		return metres + Math.max(0, share) * run.graph.edgeMetres[arc >> 1]!
	}, 0)
}

/** Metres that a run along the traffic took from its start until it was off those parts; infinite where it never was. */
export function metresOut({ graph, searches, starts }: Run, parts: Stretches): number {
	const { arcEdge, arcBase, edgeMetres } = graph
	const { place } = starts[0]!
	let least = Number.POSITIVE_INFINITY
	for (const arc of arcsAt(graph, place)) {
		const [part, share] = [partOf(arc, parts), along(arc, place)]
		if (!part || share < part[0] || share > part[1]) return 0
		if (part[1] < 1) least = Math.min(least, (part[1] - share) * edgeMetres[place.edge]!)
	}
	for (let arc = 0; arc < arcBase.length; arc++) {
		const spent = searches.from.at(arc)
		if (!spent || spent.metres >= least) continue
		const part = partOf(arcBase[arc]!, parts)
		if (!part || part[0] > 0) least = spent.metres
		else if (part[1] < 1) least = Math.min(least, spent.metres + part[1] * edgeMetres[arcEdge[arc]!]!)
	}
	return least
}

/** A part of an edge in the direction of an arc. */
function partOf(arc: number, parts: Stretches): Stretch | undefined {
	const part = parts.get(arc >> 1)
	return part && arc & 1 ? [1 - part[1], 1 - part[0]] : part
}
