import { itemOf } from '../../domain/catalogue.ts'
import type { Clock } from './clock.ts'
import type { Store } from './depots.ts'
import { ROAD_ID } from './incidents.ts'
import type { Roster } from './people.ts'
import { SENT } from './road-supplies.ts'
import { current, type DraftOf, numberIn } from './world.ts'

type Batch = DraftOf<'stock'>
export type Reservation = DraftOf<'reservation'>

/** What was promised to the road that gave way, and has left the stores or been handed over there. */
export function demoReservations(
	roster: Roster,
	stores: readonly Store[],
	batches: readonly Batch[],
	{ event }: Clock,
): Reservation[] {
	const counts = new Map<string, number>()
	const receiver = roster.names.next()
	return SENT.map(({ depot: name, item, qty, held, until, left, received, minutes, metres }) => {
		const { depot } = stores.find((store) => store.depot.name === name)!
		const batch = batches.find(
			(one) => one.depot_id === depot.id && one.item_code === item && one.condition === 'good',
		)!
		const township = depot.region_code.slice(0, 9)
		const seq = (counts.get(township) ?? 0) + 1
		counts.set(township, seq)
		const code = numberIn(township, 'DB', seq)
		const { words, unit } = itemOf(item)
		return {
			...current('reservation', code, depot.region_code),
			name: `${words[0]} ${qty} ${unit}`,
			incident_id: ROAD_ID,
			depot_id: depot.id,
			item_code: item,
			qty,
			batches: [{ stock_id: batch.id, qty }],
			minutes,
			metres,
			estimate: true,
			handed_by: depot.keeper,
			...(received ? { received_by: receiver } : {}),
			doc_no: `DB-${township.slice(-3)}-${String(seq).padStart(4, '0')}`,
			status: received ? 'received' : 'in_transit',
			status_at: event(received ?? left),
			held_at: event(held),
			held_until: event(until),
			sent_at: event(left),
			...(received ? { received_at: event(received) } : {}),
		}
	})
}
