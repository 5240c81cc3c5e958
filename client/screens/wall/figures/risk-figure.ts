import type { Of } from '../../../../domain/record.ts'
import type { Grade } from '../../../map/symbols/mark.ts'
import { verifyDue } from '../../../map/verify-due.ts'
import { gradeOf, riskMap } from '../../../maps/risk/layers.ts'
import { later } from './later.ts'

export type RiskFigure = {
	at: string | null
	count: number
	grades: Readonly<Record<Grade, number>>
	/** Patrols of today: of those that fall due by its end or were made out of turn, how many are made. */
	due: number
	done: number
	verify: number
}

/** Risk points by grade, and what the day asks of them. */
export function riskFigure(risks: Iterable<Of<'risk'>>, today: string): RiskFigure {
	const grades: Record<Grade, number> = { major: 0, larger: 0, general: 0, low: 0 }
	const figure = { count: 0, due: 0, done: 0, verify: 0 }
	let at: string | null = null
	for (const risk of risks) {
		if (!riskMap.shows(risk)) continue
		at = later(at, risk.updated_at)
		figure.count++
		grades[gradeOf(risk)]++
		const done = risk.last_inspected_at?.slice(0, 10) === today
		if (done) figure.done++
		if (done || (risk.inspect_due !== undefined && risk.inspect_due.slice(0, 10) <= today)) figure.due++
		if (verifyDue(risk, today)) figure.verify++
	}
	return { at, ...figure, grades }
}
