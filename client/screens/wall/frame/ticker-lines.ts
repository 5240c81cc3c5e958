import { isUnacknowledged } from '../../../../domain/kinds/alarm.ts'
import { isInForce } from '../../../../domain/kinds/warning.ts'
import type { Id, Of } from '../../../../domain/record.ts'
import { beijingTime } from '../../../../domain/time.ts'

/** One thing that the ticker says; `at` is a Beijing instant. */
export type TickerLine = { id: string; at: string; words: string; exercise: boolean }
type Told = {
	journal: readonly Pick<Of<'journal'>, 'id' | 'sort' | 'happened_at' | 'until' | 'words' | 'incident_id' | 'auto'>[]
	warnings: readonly Of<'warning'>[]
	alarms: readonly Of<'alarm'>[]
	/** Ids of the incidents that are exercises. */
	exercises: ReadonlySet<Id>
}

/** A line that names no end leaves the ticker after a day. */
const DAY_MS = 86_400_000

/** Notices and orders of the duty log, the warnings in force, and alarms of class P3 that nobody has seen, the newest first. */
export const tickerLines = (told: Told, nowMs: number): TickerLine[] =>
	[...noticesOf(told, nowMs), ...warningsOf(told, beijingTime(nowMs)), ...alarmsOf(told)].sort(
		(a, b) => b.at.localeCompare(a.at) || a.id.localeCompare(b.id),
	)

const noticesOf = ({ journal, exercises }: Told, nowMs: number): TickerLine[] =>
	journal.flatMap(({ id, sort, happened_at, until, words, incident_id, auto }) => {
		// What the rules write down of every order stands in the log of its incident.
		if (auto || (sort !== 'notice' && sort !== 'order') || !happened_at || !words) return []
		const from = Date.parse(happened_at)
		const to = until ? Date.parse(until) : from + DAY_MS
		if (nowMs < from || nowMs >= to) return []
		return [{ id, at: happened_at, words, exercise: incident_id !== undefined && exercises.has(incident_id) }]
	})

const warningsOf = ({ warnings }: Told, now: string): TickerLine[] =>
	warnings
		.filter((warning) => warning.nature !== 'test' && isInForce(warning, now))
		.map(({ id, sent_at, received_at, sender, headline, name, nature }) => {
			const words = `${sender}：${headline ?? name}`
			return { id, at: sent_at ?? received_at ?? now, words, exercise: nature === 'exercise' }
		})

const alarmsOf = ({ alarms }: Told): TickerLine[] =>
	alarms
		.filter((alarm) => alarm.class === 'P3' && alarm.lifecycle === 'active' && isUnacknowledged(alarm))
		.map(({ id, last_at, updated_at, name, detail, exercise = false }) => {
			const words = [name, detail].filter(Boolean).join(' · ')
			return { id, at: last_at ?? updated_at, words, exercise }
		})
