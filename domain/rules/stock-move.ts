import type { Asking, Decision } from '../decide.ts'
import type { Intent } from '../intent.ts'
import type { Look } from '../look.ts'
import { refuse, refuseByRule } from '../refusal.ts'
import { book } from './book.ts'
import { working } from './working.ts'

type Asked = Extract<Intent, { do: 'stock' }>
const ADDS: ReadonlySet<string> = new Set(['in', 'return'])

/** Goods came, went, were counted or thrown away: the batch and its line in the ledgers change together. */
export function stockMove(look: Look, asked: Asked, asking: Asking): Decision {
	const work = working(look, asking)
	const { id, sort, qty, expect, note, doc_no, handed_by } = asked
	const batch = work.get(id)
	if (!batch) return refuse('missing', 'id')
	if (batch.kind !== 'stock') return refuse('malformed', 'id', 'must be stock:ULID')
	if (expect !== undefined && expect !== batch.version) return refuse('stale', 'expect', `version is ${batch.version}`)
	if (qty === 0 && sort !== 'adjust') return refuse('malformed', 'qty', 'at least 1')
	const unpromised = batch.qty_on_hand - batch.qty_reserved
	const change = sort === 'adjust' ? qty - batch.qty_on_hand : ADDS.has(sort) ? qty : -qty
	if (change < -unpromised)
		return sort === 'adjust'
			? refuseByRule('qty', 'reserved-beyond-stock')
			: refuse('short-of-stock', 'qty', `${unpromised} left at ${batch.depot_id}`)
	const after = { ...batch, qty_on_hand: batch.qty_on_hand + change }
	const fault = change === 0 ? null : work.put(batch, after, '')
	if (fault) return { ...fault, where: 'qty' }
	// That a count found what the book says is worth a line as well.
	work.write(book(asking, after, { sort, change, note, doc_no, handed_by }))
	return work.decision()
}
