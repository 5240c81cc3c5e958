import type { Near } from '../../domain/nearest.ts'
import type { Of } from '../../domain/record.ts'
import { idOf } from '../domain/samples.ts'
import { made } from '../wall/records.ts'

/** So many minutes away by road, all of them driven. */
export const near = (id: string, minutes: number, more: Partial<Near> = {}): Near => ({
	id,
	minutes,
	wait_min: 0,
	drive_min: minutes,
	metres: Math.round(minutes * 500),
	estimate: false,
	...more,
})

export const nearDepot = (n: number, minutes: number, more: Partial<Near> = {}) => near(idOf('depot', n), minutes, more)
export const depot = (n: number, more: Partial<Of<'depot'>> = {}) => made('depot', n, more)
/** A batch of so many pumps in a depot. */
export const batch = (n: number, depotNumber: number, qty_on_hand: number, more: Partial<Of<'stock'>> = {}) =>
	made('stock', n, { depot_id: idOf('depot', depotNumber), qty_on_hand, ...more })
