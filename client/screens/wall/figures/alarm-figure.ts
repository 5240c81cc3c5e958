import { type AlarmClass, isUnacknowledged } from '../../../../domain/kinds/alarm.ts'
import type { Of } from '../../../../domain/record.ts'
import { inUse } from '../../../map/verify-due.ts'
import { later } from './later.ts'

export type AlarmFigure = {
	at: string | null
	/** Alarms of today by class; one that repeats counts once, an exercise does not count. */
	today: Readonly<Record<AlarmClass, number>>
	/** What a list shows: P1 that nobody has acknowledged, then the newest; no more than a wall can show. */
	list: readonly Of<'alarm'>[]
	/** Of today's and the unfinished ones, how many there are. */
	listed: number
}
const SHOWN = 20
export const lastAt = ({ last_at, updated_at }: Of<'alarm'>): string => last_at ?? updated_at
const isPressing = (alarm: Of<'alarm'>) => alarm.class === 'P1' && isUnacknowledged(alarm)

/** The alarms of the day, and older ones that nobody has finished with. */
export function alarmFigure(alarms: Iterable<Of<'alarm'>>, today: string): AlarmFigure {
	const counts: Record<AlarmClass, number> = { P1: 0, P2: 0, P3: 0, P4: 0 }
	const list: Of<'alarm'>[] = []
	let at: string | null = null
	for (const alarm of alarms) {
		if (!inUse(alarm)) continue
		at = later(at, alarm.updated_at)
		const isToday = lastAt(alarm).slice(0, 10) === today
		if (isToday && !alarm.exercise) counts[alarm.class]++
		if (isToday || alarm.status !== 'closed') list.push(alarm)
	}
	list.sort((a, b) => Number(isPressing(b)) - Number(isPressing(a)) || (lastAt(a) < lastAt(b) ? 1 : -1))
	return { at, today: counts, list: list.slice(0, SHOWN), listed: list.length }
}
