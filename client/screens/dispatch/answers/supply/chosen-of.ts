import type { Plan } from '../../../../../domain/answers/allocate.ts'
import type { Id } from '../../../../../domain/record.ts'

export type Chosen = Readonly<Record<Id, number>>

/** How many from which depot: what the dispatcher has set, as soon as anything has been set; else what the plan proposes. */
export function chosenOf(picks: Chosen, plan: Plan | null): Chosen {
	if (Object.keys(picks).length > 0) return picks
	return Object.fromEntries((plan?.shares ?? []).map(({ depot, qty }) => [depot, qty]))
}
