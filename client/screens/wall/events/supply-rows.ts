import { suppliedOf } from '../../../../domain/answers/supplied.ts'
import type { Id, Of } from '../../../../domain/record.ts'
import { covers } from '../../../../domain/region.ts'

/**
 * What an incident needs of an item, and how much of it is there, on its way, or promised. `short` is null where
 * something may have been promised that this wall does not see.
 */
export type SupplyRow = {
	need: Of<'need'>
	received: number
	inTransit: number
	held: number
	short: number | null
}

type Promised = { needs: readonly Of<'need'>[]; reservations: readonly Of<'reservation'>[] }

/** Promises lie in the division of the store: only who sees the whole district sees all of them. */
export const seesAllStores = (scopes: readonly string[], regionCode: string): boolean =>
	covers(scopes, regionCode.slice(0, DISTRICT))
const DISTRICT = 6

/** What is short, or may be, first; then what was wanted soonest. */
export function supplyRows(incident: Id, { needs, reservations }: Promised, all: boolean): SupplyRow[] {
	const rows = suppliedOf(incident, needs, reservations).map(
		({ short, ...row }): SupplyRow => ({ ...row, short: short > 0 && !all ? null : short }),
	)
	const within = ({ need }: SupplyRow) => need.within_min ?? Number.MAX_SAFE_INTEGER
	const asked = ({ need }: SupplyRow) => need.code ?? need.id
	return rows.sort(
		(a, b) => Number(a.short === 0) - Number(b.short === 0) || within(a) - within(b) || (asked(a) < asked(b) ? -1 : 1),
	)
}
