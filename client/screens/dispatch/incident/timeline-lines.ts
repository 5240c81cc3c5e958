import type { Of } from '../../../../domain/record.ts'
import { beijingDay } from '../../../../domain/time.ts'

/** One line of the list: `at` in milliseconds. */
export type TimelineLine = {
	id: string
	at: number
	words: string
	/** Whom it came from, where it says so; an account is no name to be read. */
	by: string
	tone: 'latest' | 'bad' | 'due' | 'plain'
	/** The day in Beijing, where it is another one than that of the line above. */
	day: string | null
}

/** The lines of an incident, the newest first; what is due stands above what has happened, the soonest last of them. */
export function timelineLines(incidentId: string, lines: readonly Of<'journal'>[], now: number): TimelineLine[] {
	const own = lines
		.filter(({ incident_id }) => incident_id === incidentId)
		.map((line) => ({ line, at: timeOf(line), due: Date.parse(line.due_at ?? '') > now }))
		.sort((a, b) => b.at - a.at || b.line.id.localeCompare(a.line.id))
	const latest = own.find(({ due }) => !due)?.line.id
	return own.map(({ line, at, due }, i) => ({
		id: line.id,
		at,
		words: line.words,
		by: line.auto ? '' : (line.from ?? ''),
		day: beijingDay(at) === beijingDay(own[i - 1]?.at ?? now) ? null : beijingDay(at),
		tone: due ? 'due' : line.harm ? 'bad' : line.id === latest ? 'latest' : 'plain',
	}))
}

function timeOf({ due_at, happened_at, updated_at }: Of<'journal'>): number {
	const due = Date.parse(due_at ?? '')
	return Number.isNaN(due) ? Date.parse(happened_at ?? updated_at) : due
}
