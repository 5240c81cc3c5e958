import type { Asking, Decision } from '../decide.ts'
import type { Draft } from '../intent.ts'
import { HOLD_MINUTES } from '../kinds/reservation.ts'
import { availableOf } from '../kinds/stock.ts'
import type { Look } from '../look.ts'
import type { AnyRecord, Of } from '../record.ts'
import { type Refused, refuse, refuseByRule } from '../refusal.ts'
import { beijingTime } from '../time.ts'
import { asAsked } from './as-asked.ts'
import { openIncident } from './open-incident.ts'
import { type Working, working } from './working.ts'

type Asked = Extract<Draft, { kind: 'reservation' }>

/** Promises stock to incidents, all of it or none: which batches it is taken from, and until when it is kept. */
export function reserve(look: Look, asked: readonly Asked[], asking: Asking): Decision {
	const work = working(look, asking)
	for (const [i, draft] of asked.entries()) {
		const prefix = `reservations.${i}.`
		if (work.get(draft.id) || look.lastTouched(draft.id) !== undefined) return refuse('exists', `${prefix}id`)
		const fault = hold(work, draft, prefix)
		if (fault) return fault
	}
	return work.decision()
}

function hold(work: Working, draft: Asked, prefix: string): Refused | null {
	const { at, today } = work.asking
	if (draft.status !== 'held') return refuse('malformed', `${prefix}status`, 'held, to begin with')
	const found = openIncident(work, draft.incident_id, `${prefix}incident_id`)
	if (!found.ok) return found
	const depot = work.get(draft.depot_id)
	if (depot?.kind !== 'depot') return refuse('missing-reference', `${prefix}depot_id`)
	if (depot.lifecycle !== 'active') return refuseByRule(`${prefix}depot_id`, 'depot-not-active')
	const batches = work.pointingAt(depot.id, 'stock').filter((batch) => isFor(batch, draft) && free(batch, today) > 0)
	const left = batches.reduce((sum, batch) => sum + free(batch, today), 0)
	if (draft.qty > left) return refuse('short-of-stock', `${prefix}qty`, `${left} left at ${depot.id}`)
	const parts = partsOf(draft.qty, batches.sort(soonestFirst), today)
	const held = {
		...asAsked(draft),
		region_code: depot.region_code,
		status: 'held',
		batches: parts.map(({ batch, qty }) => ({ stock_id: batch.id, qty })),
		status_at: at,
		held_at: at,
		held_until: beijingTime(Date.parse(at) + HOLD_MINUTES * 60_000),
	} as unknown as AnyRecord
	const refused = work.put(null, held, prefix)
	if (refused) return refused
	for (const { batch, qty } of parts) {
		const fault = work.follow(batch, { ...batch, qty_reserved: batch.qty_reserved + qty })
		if (fault) return fault
	}
	return null
}

const isFor = (batch: Of<'stock'>, draft: Asked): boolean =>
	batch.item_code === draft.item_code && batch.depot_id === draft.depot_id && batch.lifecycle === 'active'
const free = availableOf

const NEVER = '9999-12-31'
const soonestFirst = (a: Of<'stock'>, b: Of<'stock'>): number => {
	const [first, second] = [`${a.expiry_date ?? NEVER}${a.id}`, `${b.expiry_date ?? NEVER}${b.id}`]
	return first < second ? -1 : Number(first > second)
}

function partsOf(qty: number, batches: readonly Of<'stock'>[], today: string): { batch: Of<'stock'>; qty: number }[] {
	const parts: { batch: Of<'stock'>; qty: number }[] = []
	let wanted = qty
	for (const batch of batches) {
		if (!(wanted > 0)) break
		const taken = Math.min(wanted, free(batch, today))
		parts.push({ batch, qty: taken })
		wanted -= taken
	}
	return parts
}
