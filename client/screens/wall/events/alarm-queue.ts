import { isUnacknowledged } from '../../../../domain/kinds/alarm.ts'
import type { Of } from '../../../../domain/record.ts'

type Alarm = Of<'alarm'>
/** What the alarms ask of a wall. `seen`: a P1 that was acknowledged a moment ago. `more` counts those behind. */
export type AlarmQueue = {
	top: Alarm | null
	more: number
	seen: Alarm | null
	side: Alarm | null
	sideMore: number
}
/** So long it says that somebody has acknowledged. */
const SEEN_MS = 60_000

export function alarmQueue(alarms: readonly Alarm[], nowMs: number): AlarmQueue {
	const waiting = alarms.filter(isUnacknowledged).sort(urgentFirst)
	const first = waiting.filter((alarm) => alarm.class === 'P1')
	const second = waiting.filter((alarm) => alarm.class === 'P2')
	const seen = alarms
		.filter((alarm) => alarm.class === 'P1' && sinceMs(alarm.acked_at, nowMs) < SEEN_MS)
		.sort((a, b) => (b.acked_at ?? '').localeCompare(a.acked_at ?? ''))
	return {
		top: first[0] ?? null,
		more: Math.max(0, first.length - 1),
		seen: first.length > 0 ? null : (seen[0] ?? null),
		side: second[0] ?? null,
		sideMore: Math.max(0, second.length - 1),
	}
}

const sinceMs = (instant: string | undefined, nowMs: number): number =>
	instant === undefined ? Infinity : nowMs - Date.parse(instant)

/** What is real before what is an exercise, the newest first. */
const urgentFirst = (a: Alarm, b: Alarm): number =>
	Number(a.exercise ?? false) - Number(b.exercise ?? false) || (b.last_at ?? '').localeCompare(a.last_at ?? '')
