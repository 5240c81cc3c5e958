import type { Of } from '../record.ts'
import { type Refused, refuse } from '../refusal.ts'
import { book } from './book.ts'
import type { Working } from './working.ts'

type Reservation = Of<'reservation'>
/** Times its quantity: what a step of a reservation does to a batch, and the line that the ledgers get. */
type Effect = { onHand: -1 | 0 | 1; reserved: -1 | 0; sort: 'transfer' | 'return' | null }

const BACK: Effect = { onHand: 1, reserved: 0, sort: 'return' }
const EFFECTS: Readonly<Record<string, Effect>> = {
	'held>in_transit': { onHand: -1, reserved: -1, sort: 'transfer' },
	'held>released': { onHand: 0, reserved: -1, sort: null },
	'in_transit>released': BACK,
	'received>released': BACK,
}

/** The goods go where the reservation says: out of the store, back on the shelf, or free for others again. */
export function goodsFollow(work: Working, before: Reservation, after: Reservation): Refused | null {
	const effect = EFFECTS[`${before.status}>${after.status}`]
	if (!effect) return null
	for (const { stock_id, qty = 0 } of after.batches ?? []) {
		const batch = stock_id === undefined ? undefined : work.known(stock_id)
		if (batch?.kind !== 'stock') return refuse('missing-reference', 'batches')
		const moved = {
			...batch,
			qty_on_hand: batch.qty_on_hand + effect.onHand * qty,
			qty_reserved: batch.qty_reserved + effect.reserved * qty,
		}
		const fault = work.follow(batch, moved)
		if (fault) return fault
		if (effect.sort === null) continue
		const { incident_id, handed_by, received_by, doc_no } = after
		const line = { sort: effect.sort, change: effect.onHand * qty, reservation_id: after.id }
		work.write(book(work.asking, moved, { ...line, incident_id, handed_by, received_by, doc_no }))
	}
	return null
}
