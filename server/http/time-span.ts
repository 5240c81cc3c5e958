import { beijingTime } from '../../domain/time.ts'
import { Problem } from './problem.ts'

/** First and last moment, both included, in Beijing time text, which sorts as time does; empty where it is open. */
export type TimeSpan = { from: string; to: string }

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/i
const DAY = /^\d{4}-\d{2}-\d{2}$/
const malformed = (text: string) =>
	new Problem(400, 'datetime is not usable.', {
		where: 'datetime',
		why: `expected an RFC 3339 time, a day, or two of them with a slash between (.. for open), found ${JSON.stringify(text.slice(0, 60))}`,
	})

/** Reads an instant, an interval, or one that is open at an end. A day is that day in Beijing. */
export function readTimeSpan(text: string): TimeSpan {
	// A bare plus sign arrives as a space: 2026-01-01T08:00:00 08:00.
	const parts = text.replace(/ (?=\d{2}:\d{2}(?:\/|$))/g, '+').split('/')
	if (parts.length > 2) throw malformed(text)
	const [first = '', second = first] = parts
	const open = (part: string) => parts.length === 2 && (part === '' || part === '..')
	if (open(first) && open(second)) throw malformed(text)
	const span = {
		from: open(first) ? '' : momentOf(first, 'first', text),
		to: open(second) ? '' : momentOf(second, 'last', text),
	}
	if (span.from !== '' && span.to !== '' && span.from > span.to) throw malformed(text)
	return span
}

/** Stored times have whole seconds: a bound inside a second is moved to the one that is still within. */
function momentOf(part: string, end: 'first' | 'last', text: string): string {
	const day = part.slice(0, 10)
	if (!isDay(day)) throw malformed(text)
	if (part === day) return `${day}T${end === 'first' ? '00:00:00' : '23:59:59'}+08:00`
	const ms = INSTANT.test(part) ? Date.parse(part) : Number.NaN
	if (Number.isNaN(ms)) throw malformed(text)
	return beijingTime(end === 'first' ? Math.ceil(ms / 1000) * 1000 : ms)
}

/** Date.parse takes the 30th of February for the 2nd of March. */
const isDay = (day: string): boolean =>
	DAY.test(day) && new Date(`${day}T00:00:00Z`).getUTCDate() === Number(day.slice(8))

export const within = ({ from, to }: TimeSpan, time: string): boolean => time >= from && (to === '' || time <= to)
