import type { Of } from '../../../../domain/record.ts'
import { addDays } from '../../../../domain/time.ts'
import { inUse } from '../../../map/verify-due.ts'
import { later } from './later.ts'

/** A week that begins on that Monday: findings found and closed in it. */
export type LedgerWeek = { monday: string; found: number; closed: number }
export type LedgerWeeksFigure = { at: string | null; weeks: readonly LedgerWeek[] }

const mondayOf = (day: string): string => addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7))
const daysFrom = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)

/** The ledger by weeks, the present one last; `count` weeks in all. */
export function ledgerWeeksFigure(findings: Iterable<Of<'finding'>>, today: string, count: number): LedgerWeeksFigure {
	const first = addDays(mondayOf(today), -7 * (count - 1))
	const weeks = Array.from(
		{ length: count },
		(_, i): LedgerWeek => ({
			monday: addDays(first, 7 * i),
			found: 0,
			closed: 0,
		}),
	)
	// A few hundred days are named by many thousand findings.
	const known = new Map<string, LedgerWeek | undefined>()
	const weekOf = (day: string) => {
		if (!known.has(day)) known.set(day, weeks[Math.floor(daysFrom(first, day) / 7)])
		return known.get(day)
	}
	let at: string | null = null
	for (const finding of findings) {
		if (!inUse(finding)) continue
		at = later(at, finding.updated_at)
		const found = finding.found_at && weekOf(finding.found_at)
		if (found) found.found++
		const closed = finding.status === 'closed' && finding.cancel_at && weekOf(finding.cancel_at)
		if (closed) closed.closed++
	}
	return { at, weeks }
}
