import { addDays } from '../../domain/time.ts'
import type { Dice } from './dice.ts'
import type { PlannedFinding } from './ledger-plan.ts'

/** What is put right within a week counts as done at once. */
const QUICK_DAYS = 7
/** The share that is put right in time. */
const IN_TIME = 0.94

/** Days `YYYY-MM-DD`; null of what is not closed yet. */
export type Terms = { deadline: string; quick: boolean; done: string | null; accepted: string | null }

/** When a finding was to be put right, when it was, and when that was accepted. */
export function termsOf(plan: PlannedFinding, dice: Dice, found_at: string, today: string): Terms {
	if (plan.status !== 'closed') return { deadline: addDays(today, plan.left), quick: false, done: null, accepted: null }
	const term = plan.supervised || plan.major ? dice.whole(30, 60) : dice.whole(3, 30)
	// Most are put right soon after they are found, or more of them would be open.
	const wanted = dice.chance(IN_TIME) ? 1 + Math.floor(term * dice.next() ** 2) : term + dice.whole(1, 6)
	const latest = plan.found - 4
	const took = wanted > latest ? dice.whole(1, latest) : wanted
	return {
		deadline: addDays(found_at, term),
		quick: term <= QUICK_DAYS,
		done: addDays(found_at, took),
		accepted: addDays(found_at, took + dice.whole(0, 3)),
	}
}
