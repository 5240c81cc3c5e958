import { NEAR_KINDS, type NearestAnswer, type NearestAsk, type NearKind } from '../../../../domain/nearest.ts'
import { kindOfId } from '../../../../domain/record.ts'
import type { RankedMark } from '../../../map/dispatch/dispatch-look.ts'

/** The first of the ranking have their ways drawn, chosen or not. */
const FEW = 5
/** So many of a kind come with their lines at most. */
export const MOST_LINES = 50

/** How far down the answer one has to ask for lines until each that is chosen, or among the first, has one; null where all have theirs. */
export function linesWanted(answer: NearestAnswer | null, ranked: readonly RankedMark[]): NearestAsk['find'] | null {
	const find: Partial<Record<NearKind, number>> = {}
	for (const { id, chosen, rank } of ranked) {
		const kind = NEAR_KINDS.find((one) => one === kindOfId(id))
		const list = kind && answer?.near[kind]
		const place = (chosen || (rank ?? FEW + 1) <= FEW) && list ? list.findIndex((near) => near.id === id) : -1
		const near = list?.[place]
		if (kind && near && !near.estimate && !near.line && place < MOST_LINES)
			find[kind] = Math.max(find[kind] ?? 0, place + 1)
	}
	return Object.keys(find).length > 0 ? find : null
}
