import type { Draft } from '../../domain/intent.ts'
import type { Clock } from './clock.ts'
import type { Store } from './depots.ts'
import { demoMovements } from './movements.ts'
import type { Roster } from './people.ts'
import { demoReservations } from './reservations.ts'
import { demoClosure, demoNeeds, demoTasks } from './road-response.ts'
import type { DraftOf } from './world.ts'

type Means = { stores: readonly Store[]; batches: readonly DraftOf<'stock'>[]; forces: readonly DraftOf<'force'>[] }

/** What is done about the incidents of the day, as the records of forces and stores tell it, and the books of the stores. */
export function demoResponse(roster: Roster, { stores, batches, forces }: Means, clock: Clock): Draft[] {
	const reservations = demoReservations(roster, stores, batches, clock)
	return [
		demoClosure(clock),
		...demoNeeds(),
		...demoTasks(forces, clock),
		...reservations,
		...demoMovements(stores, batches, reservations, clock.today),
	]
}
