import { isInForce } from '../../../../domain/kinds/warning.ts'
import type { Of } from '../../../../domain/record.ts'
import { beijingTime } from '../../../../domain/time.ts'

/** One thing that the ticker says; `at` is a Beijing instant. */
export type TickerLine = { id: string; at: string; words: string; exercise: boolean }
type Journal = Pick<Of<'journal'>, 'id' | 'sort' | 'happened_at' | 'until' | 'words'>

/** A line that names no end leaves the ticker after a day. */
const DAY_MS = 86_400_000

/** Notices and orders of the duty log and the warnings in force, the newest first. */
export function tickerLines(
	journal: readonly Journal[],
	warnings: readonly Of<'warning'>[],
	nowMs: number,
): TickerLine[] {
	const now = beijingTime(nowMs)
	const notices = journal.flatMap(({ id, sort, happened_at, until, words }): TickerLine[] => {
		if ((sort !== 'notice' && sort !== 'order') || !happened_at || !words) return []
		const from = Date.parse(happened_at)
		const to = until ? Date.parse(until) : from + DAY_MS
		return from <= nowMs && nowMs < to ? [{ id, at: happened_at, words, exercise: false }] : []
	})
	const inForce = warnings
		.filter((warning) => warning.nature !== 'test' && isInForce(warning, now))
		.map((warning): TickerLine => {
			const { id, sent_at, received_at, sender, headline, name, nature } = warning
			const at = sent_at ?? received_at ?? now
			return { id, at, words: `${sender}：${headline ?? name}`, exercise: nature === 'exercise' }
		})
	return [...notices, ...inForce].sort((a, b) => b.at.localeCompare(a.at) || a.id.localeCompare(b.id))
}
