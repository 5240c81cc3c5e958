import type { ItemCode } from '../../../../../domain/catalogue.ts'
import type { Id, Of } from '../../../../../domain/record.ts'

type Reservation = Of<'reservation'>
const ORDER: readonly Reservation['status'][] = ['held', 'in_transit', 'received']

/** What is promised to an incident of an item, and not given back: what is still held first. */
export const promisedOf = (incident: Id, item: ItemCode, reservations: readonly Reservation[]): Reservation[] =>
	reservations
		.filter(({ incident_id, item_code }) => incident_id === incident && item_code === item)
		.filter(({ status }) => status !== 'released')
		.sort((a, b) => ORDER.indexOf(a.status) - ORDER.indexOf(b.status) || a.id.localeCompare(b.id))
