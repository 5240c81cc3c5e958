import { LEVELS } from '../../../../domain/level.ts'
import type { Of } from '../../../../domain/record.ts'
import type { Say } from '../../../ui/words/use-words.ts'
import { FIRST_REPORTS, reportClock } from '../../common/incident/report-clock.ts'
import { clockText } from '../../common/time-text.ts'
import { type TimelineItem, textWidth } from './timeline-layout.ts'

type Incident = Of<'incident'>
/** A force under way, and when it should be there. */
type Arrival = { id: string; name: string; at: number }
type Facts = { incident: Incident; lines: readonly Of<'journal'>[]; arrivals: readonly Arrival[]; now: number }

/** Longer labels end after their first clause, or are cut: the strip tells what and when, the log tells all. */
const LONGEST = 14

/**
 * Everything that the strip shows of an incident: the lines of its log, its own stamps that no line tells already, and
 * what is due.
 */
export function timelineItems({ incident, lines, arrivals, now }: Facts, say: Say): TimelineItem[] {
	const own = lines.filter(({ incident_id }) => incident_id === incident.id)
	const told = ({ words }: TimelineItem) => own.some((line) => line.words.includes(words))
	const done = FIRST_REPORTS.filter(({ stamp }) => incident[stamp]).map(({ key }) =>
		say.t(`events.strip.report.${key}`),
	)
	const logged = own
		.filter(({ due_at, words }) => !due_at || !done.some((report) => words.includes(report)))
		.map((line) => ofLine(line, now))
	return [
		...logged,
		...[...stamps(incident, say), ...reports(incident, now, say)].filter((stamp) => !told(stamp)),
		...arrivals
			.filter(({ at }) => !logged.some((line) => isDue(line) && Math.abs(line.at - at) < SAME_MOMENT_MS))
			.map(({ id, name, at }) =>
				item(`arrival ${id}`, at, say.t('events.strip.arrives', { name }), at <= now ? 'overdue' : 'due'),
			),
	]
}

/** A line of the log that is due about then says it already. */
const SAME_MOMENT_MS = 3 * 60_000
const isDue = ({ tone }: TimelineItem): boolean => tone === 'due' || tone === 'overdue'

function item(id: string, at: number, words: string, tone: TimelineItem['tone']): TimelineItem {
	const short = shortOf(words)
	return { id, at, words: short, tone, width: textWidth(`${clockText(at)} ${short}`) }
}
function shortOf(words: string): string {
	if ([...words].length <= LONGEST) return words
	const clause = [...words.split(/[，；。]/)[0]!]
	return clause.length <= LONGEST ? clause.join('') : `${clause.slice(0, LONGEST - 1).join('')}…`
}
const stamped = (id: string, instant: string | undefined, words: string): TimelineItem[] => {
	const at = Date.parse(instant ?? '')
	return Number.isNaN(at) ? [] : [item(id, at, words, 'plain')]
}

function stamps(incident: Incident, { t, pick }: Say): TimelineItem[] {
	const { happened_at, received_at, response, response_at, status, status_at } = incident
	const level = response ? pick(LEVELS.response[response.level]) : ''
	return [
		...stamped('happened', happened_at, t('events.strip.happened')),
		...stamped('received', received_at, t('events.strip.received')),
		...(response ? stamped('response', response_at, t('events.strip.response', { level })) : []),
		...(status === 'controlled' || status === 'ended' ? stamped('status', status_at, t(`events.strip.${status}`)) : []),
	]
}

function reports(incident: Incident, now: number, { t }: Say): TimelineItem[] {
	return FIRST_REPORTS.flatMap((report): TimelineItem[] => {
		const clock = reportClock(incident, report, now)
		const words = t(`events.strip.report.${report.key}`)
		if (clock.state === 'done') return stamped(report.key, incident[report.stamp], words)
		const due = Date.parse(incident.received_at ?? '') + report.minutes * 60_000
		if (clock.state === 'unknown') return []
		return [item(report.key, due, t('events.strip.due', { words }), clock.state)]
	})
}

/** A line with a time by which is due then. */
function ofLine({ id, happened_at, updated_at, due_at, words, harm, auto }: Of<'journal'>, now: number): TimelineItem {
	const due = Date.parse(due_at ?? '')
	if (!Number.isNaN(due)) return item(id, due, words, due <= now ? 'overdue' : 'due')
	const line = item(id, Date.parse(happened_at ?? updated_at), words, harm ? 'bad' : 'plain')
	return auto ? { ...line, minor: true } : line
}
