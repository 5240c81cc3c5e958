import type { LonLat } from '../../../../domain/geometry.ts'
import type { Near } from '../../../../domain/nearest.ts'
import type { Id } from '../../../../domain/record.ts'
import type { DispatchWay, RankedMark } from '../../../map/dispatch/dispatch-look.ts'

type Given = {
	ranked: readonly RankedMark[]
	/** Everything that is near, or on its way, by its id. */
	near: ReadonlyMap<Id, Near>
	/** Lines that were asked for beyond those that came with the answer. */
	lines: ReadonlyMap<Id, LonLat[]>
	placeOf: (id: Id) => LonLat | undefined
	at: LonLat
}

/**
 * The ways of what is ranked, in full for what is chosen. No road is made up: what has no line is joined straight, as an
 * estimate, and only where it is chosen.
 */
export function waysLook({ ranked, near, lines, placeOf, at }: Given): DispatchWay[] {
	return ranked.flatMap(({ id, rank, chosen, out }): DispatchWay[] => {
		const way = near.get(id)
		if (out || !way || (rank === null && !chosen)) return []
		const line = way.estimate ? undefined : (way.line ?? lines.get(id))
		if (line && line.length > 1) return [{ id, line, sort: chosen ? 'chosen' : 'ranked' }]
		const from = chosen ? placeOf(id) : undefined
		return from ? [{ id, line: [from, at], sort: 'estimate' }] : []
	})
}
