import { byText } from '../by-text.ts'
import type { Id, Of } from '../record.ts'

type Need = Of<'need'>
/** How much of a need is held, on its way and handed over; `short` is what nobody has promised yet. */
export type Supplied = { need: Need; held: number; inTransit: number; received: number; short: number }

/**
 * The needs of an incident in the order given, each with what is promised. Where several ask for the same item, the
 * most urgent is met first, and what is beyond all of them counts for the last.
 */
export function suppliedOf(
	incidentId: Id,
	needs: readonly Need[],
	reservations: readonly Of<'reservation'>[],
): Supplied[] {
	const own = needs.filter(({ incident_id, lifecycle }) => incident_id === incidentId && lifecycle === 'active')
	const promised = Map.groupBy(
		reservations.filter(({ incident_id }) => incident_id === incidentId),
		({ item_code }) => item_code,
	)
	const supplied = new Map<Id, Supplied>()
	for (const [item, asking] of Map.groupBy(own, ({ item_code }) => item_code))
		for (const one of met(asking, promised.get(item) ?? [])) supplied.set(one.need.id, one)
	return own.map(({ id }) => supplied.get(id)!)
}

const moreUrgent = (a: Need, b: Need): number =>
	(a.within_min ?? Infinity) - (b.within_min ?? Infinity) || byText(a.id, b.id) || 0

function met(needs: readonly Need[], reservations: readonly Of<'reservation'>[]): Supplied[] {
	const sumOf = (wanted: Of<'reservation'>['status']) =>
		reservations.reduce((sum, { status, qty }) => (status === wanted ? sum + qty : sum), 0)
	const pool = { received: sumOf('received'), inTransit: sumOf('in_transit'), held: sumOf('held') }
	const take = (from: keyof typeof pool, most: number): number => {
		const taken = Math.min(most, pool[from])
		pool[from] -= taken
		return taken
	}
	const ordered = needs.toSorted(moreUrgent)
	return ordered.map((need, i) => {
		let open = i === ordered.length - 1 ? Infinity : need.qty
		const next = (from: keyof typeof pool) => {
			const taken = take(from, open)
			open -= taken
			return taken
		}
		const [received, inTransit, held] = [next('received'), next('inTransit'), next('held')]
		return { need, held, inTransit, received, short: Math.max(0, need.qty - received - inTransit - held) }
	})
}
