import type { Of } from '../record.ts'

/** What becomes of what is on hand, each piece counted once; only `available` may be promised. */
export type BatchParts = { available: number; reserved: number; repair: number; expired: number; scrap: number }

export const noParts = (): BatchParts => ({ available: 0, reserved: 0, repair: 0, expired: 0, scrap: 0 })

/** Adds a batch. One past its date is expired, in whatever condition; one to be scrapped is nothing else. */
export function addBatch(sum: BatchParts, batch: Of<'stock'>, today: string): void {
	const { condition, expiry_date, qty_on_hand, qty_reserved } = batch
	if (condition === 'scrap') sum.scrap += qty_on_hand
	else if (expiry_date !== undefined && expiry_date < today) sum.expired += qty_on_hand
	else if (condition === 'repair') sum.repair += qty_on_hand
	else {
		sum.available += qty_on_hand - qty_reserved
		sum.reserved += qty_reserved
	}
}
