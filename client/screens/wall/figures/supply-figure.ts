import { ITEM_CODES, ITEMS, type ItemCode } from '../../../../domain/catalogue.ts'
import { availableOf } from '../../../../domain/kinds/stock.ts'
import type { Of } from '../../../../domain/record.ts'
import { addDays } from '../../../../domain/time.ts'
import { inUse } from '../../../map/verify-due.ts'
import { supplyMap } from '../../../maps/supply/layers.ts'
import { later } from './later.ts'

/** One item of the catalogue against the least that the district should hold. */
export type StockRow = { code: ItemCode; available: number; min: number }
export type SupplyFigure = {
	at: string | null
	depots: number
	/** Null until a batch is known: a district without a stock list does not have nothing. */
	stock: {
		/** Items of which some can be used. */
		usable: number
		/** Null where nothing says how many there should be. */
		below: number | null
		/** Batches that expire within thirty days. */
		expiring: number
		/** Every item, the shortest of its minimum first. */
		rows: readonly StockRow[]
	} | null
}
const EXPIRY_DAYS = 30

/** Depots, and what they hold together. */
export function supplyFigure(
	depots: Iterable<Of<'depot'>>,
	stocks: Iterable<Of<'stock'>>,
	today: string,
): SupplyFigure {
	let at: string | null = null
	let count = 0
	for (const depot of depots) {
		if (!supplyMap.shows(depot)) continue
		count++
		at = later(at, depot.updated_at)
	}
	const limit = addDays(today, EXPIRY_DAYS)
	const available = new Map<ItemCode, number>()
	let expiring = 0
	for (const batch of stocks) {
		if (!inUse(batch)) continue
		at = later(at, batch.updated_at)
		available.set(batch.item_code, (available.get(batch.item_code) ?? 0) + availableOf(batch, today))
		if (expiresWithin(batch, today, limit)) expiring++
	}
	return { at, depots: count, stock: available.size === 0 ? null : stockOf(available, expiring) }
}

const expiresWithin = ({ expiry_date }: Of<'stock'>, today: string, limit: string): boolean =>
	expiry_date !== undefined && expiry_date >= today && expiry_date <= limit

function stockOf(available: ReadonlyMap<ItemCode, number>, expiring: number): NonNullable<SupplyFigure['stock']> {
	const rows = ITEM_CODES.map((code) => ({ code, available: available.get(code) ?? 0, min: ITEMS[code].min })).sort(
		(a, b) => a.available / a.min - b.available / b.min,
	)
	return {
		usable: rows.filter((row) => row.available > 0).length,
		below: rows.filter((row) => row.available < row.min).length,
		expiring,
		rows,
	}
}
