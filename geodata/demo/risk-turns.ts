import { addDays } from '../../domain/time.ts'
import type { Clock } from './clock.ts'
import type { Planned } from './risk-plan.ts'
import { diceFor, instantOf, numberIn, TOWNS } from './world.ts'

export const LUTAN = '990102203-FX-0007'
/** As the wall counts them: today's inspections, those of them already done, records to be verified again. */
const DUE_TODAY = 38
const DONE_TODAY = 31
const UNVERIFIED = 6
/** 犁泉泥石流沟 is the one that the map editor shows as unverified. */
const ALWAYS_UNVERIFIED = '990102203-FX-0011'

const DAYS = { major: 1, larger: 7, general: 30, low: 90 } as const
export type Grade = keyof typeof DAYS
export const riskCode = (risk: Planned) => numberIn(TOWNS[risk.town]!.code, 'FX', risk.seq)

export type Turn = { dueToday: boolean; doneToday: boolean; unverified: boolean; order: number }

/** The graver a point, the shorter its round. */
export function inspection(risk: Planned, { today, routine }: Clock, { dueToday, doneToday, order }: Turn) {
	const cycle = DAYS[risk.grade as Grade]
	const minutes = 7 * 60 + 10 + order * 5
	const time = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
	if (dueToday)
		return {
			last_inspected_at: doneToday ? routine(time) : instantOf(addDays(today, -cycle), '16:20'),
			inspect_due: instantOf(today, '18:00'),
		}
	const ago = 1 + (order % Math.max(1, Math.min(cycle, 40) - 1))
	const due = addDays(today, Math.max(1, cycle - ago))
	return { last_inspected_at: instantOf(addDays(today, -ago), time), inspect_due: instantOf(due, '18:00') }
}

export function verification(code: string, today: string, { unverified }: Turn) {
	const dice = diceFor(`verify${code}`)
	if (unverified)
		return { verified_at: addDays(today, -dice.whole(97, 104)), verify_due: addDays(today, -dice.whole(5, 12)) }
	const ago = code === LUTAN ? 3 : dice.whole(2, 60)
	return { verified_at: addDays(today, -ago), verify_due: addDays(today, 92 - ago) }
}

/** Which points fall due today and which await verification, in the order of the points. */
export function turnsOf(all: readonly Planned[]): Turn[] {
	const dice = diceFor('risk turns')
	// Of the graver ones, as their cadence is the shortest.
	const byGrade = dice.shuffled(all).sort((a, b) => DAYS[a.grade as Grade] - DAYS[b.grade as Grade])
	const due = new Map(dice.shuffled(byGrade.slice(0, DUE_TODAY)).map((risk, i) => [risk, i]))
	const others = byGrade.slice(DUE_TODAY).filter((risk) => riskCode(risk) !== ALWAYS_UNVERIFIED && risk.seq !== 7)
	const unverified = new Set([...others.slice(-UNVERIFIED + 1).map(riskCode), ALWAYS_UNVERIFIED])
	return all.map((risk, i) => {
		const order = due.get(risk)
		return {
			dueToday: order !== undefined,
			doneToday: order !== undefined && order < DONE_TODAY,
			unverified: unverified.has(riskCode(risk)),
			order: order ?? i,
		}
	})
}
