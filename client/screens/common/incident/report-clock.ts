import type { Of } from '../../../../domain/record.ts'

/** Within how many minutes of its receipt an incident must have been reported upwards. For a district to set. */
export const FIRST_REPORTS = [
	{ key: 'phone', stamp: 'phone_report_at', minutes: 30 },
	{ key: 'written', stamp: 'written_report_at', minutes: 60 },
] as const
export type FirstReport = (typeof FIRST_REPORTS)[number]

/** Where a first report stands; minutes are whole, begun ones of an overdue report count. */
export type ReportClock =
	| { state: 'unknown' }
	| { state: 'due'; leftMs: number }
	| { state: 'overdue'; minutes: number }
	| { state: 'done'; minutes: number; late: boolean }

type Incident = Pick<Of<'incident'>, 'received_at' | FirstReport['stamp']>
const MINUTE_MS = 60_000

export function reportClock(incident: Incident, { stamp, minutes }: FirstReport, nowMs: number): ReportClock {
	const received = Date.parse(incident.received_at ?? '')
	if (Number.isNaN(received)) return { state: 'unknown' }
	const limitMs = minutes * MINUTE_MS
	const done = Date.parse(incident[stamp] ?? '')
	if (!Number.isNaN(done)) {
		const tookMs = Math.max(0, done - received)
		return { state: 'done', minutes: Math.floor(tookMs / MINUTE_MS), late: tookMs > limitMs }
	}
	const leftMs = received + limitMs - nowMs
	return leftMs >= 0 ? { state: 'due', leftMs } : { state: 'overdue', minutes: Math.ceil(-leftMs / MINUTE_MS) }
}
