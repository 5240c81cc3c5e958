import type { MOVEMENT_SORTS } from '../kinds/movement.ts'
import type { Id, Of } from '../record.ts'
import { type Days, dayOf, isWithin } from './given.ts'

type Sort = keyof typeof MOVEMENT_SORTS
/** A batch over some days: what was there before and after, and the sum of changes of each sort in between. */
export type Balance = { opening: number; closing: number; changes: Readonly<Record<Sort, number>> }

/** Counted back from what is on hand now, so that what was there before the first line of the ledger is in it too. */
export function balancesOf(
	stocks: readonly Of<'stock'>[],
	movements: readonly Of<'movement'>[],
	days: Days,
): Map<Id, Balance> {
	const balances = new Map<Id, { opening: number; closing: number; changes: Record<Sort, number> }>(
		stocks.map(({ id, qty_on_hand }) => [
			id,
			{
				opening: qty_on_hand,
				closing: qty_on_hand,
				changes: { in: 0, out: 0, transfer: 0, return: 0, adjust: 0, scrap: 0 },
			},
		]),
	)
	for (const movement of movements) {
		const balance = balances.get(movement.stock_id)
		const day = dayOf(movement)
		if (!balance || day < days.from) continue
		balance.opening -= movement.change
		if (isWithin(days, day)) balance.changes[movement.sort] += movement.change
		else balance.closing -= movement.change
	}
	return balances
}
