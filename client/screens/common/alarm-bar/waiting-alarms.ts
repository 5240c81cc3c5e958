import { ALARM_CLASSES, isUnacknowledged } from '../../../../domain/kinds/alarm.ts'
import type { Of } from '../../../../domain/record.ts'

type Alarm = Of<'alarm'>

/** So long a desk is told who has acknowledged, in milliseconds. */
const SEEN_MS = 60_000
/** The classes that ask for a person. */
const CALLING: ReadonlySet<string> = new Set(['P1', 'P2'])
const ORDER = Object.keys(ALARM_CLASSES)

/** What waits for a desk: the highest class first, in it what is real before what is an exercise, then the newest. */
export const waitingAlarms = (alarms: readonly Alarm[]): Alarm[] =>
	alarms
		.filter((alarm) => CALLING.has(alarm.class) && isUnacknowledged(alarm))
		.sort(
			(a, b) =>
				ORDER.indexOf(a.class) - ORDER.indexOf(b.class) ||
				Number(a.exercise ?? false) - Number(b.exercise ?? false) ||
				(b.last_at ?? '').localeCompare(a.last_at ?? ''),
		)

/** The one that was acknowledged last, while that is news. */
export function seenAlarm(alarms: readonly Alarm[], nowMs: number): Alarm | null {
	const news = alarms.filter(
		({ class: level, acked_at }) =>
			CALLING.has(level) && acked_at !== undefined && nowMs - Date.parse(acked_at) < SEEN_MS,
	)
	return news.sort((a, b) => (b.acked_at ?? '').localeCompare(a.acked_at ?? ''))[0] ?? null
}
