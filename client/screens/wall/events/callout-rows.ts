import { hasAnswered } from '../../../../domain/kinds/callout.ts'
import type { Of } from '../../../../domain/record.ts'
import { townshipOf } from '../../../../domain/region.ts'

type Callout = Of<'callout'>
/** `late`: not answered though it was due; `waiting`: not due yet. */
export type CalloutRow = { callout: Callout; group: 'late' | 'waiting' | 'answered'; minutes: number | null }
export type CalloutSum = { answered: number; total: number; late: number }

const minutesBetween = (from: string | undefined, toMs: number): number | null => {
	const minutes = Math.floor((toMs - Date.parse(from ?? '')) / 60_000)
	return Number.isNaN(minutes) ? null : Math.max(0, minutes)
}

/** One call-out as a row: minutes waited until now, or taken to answer. */
function calloutRow(callout: Callout, nowMs: number): CalloutRow {
	const { issued_at, answered_at, due_at } = callout
	if (hasAnswered(callout))
		return {
			callout,
			group: 'answered',
			minutes: answered_at ? minutesBetween(issued_at, Date.parse(answered_at)) : null,
		}
	const late = Date.parse(due_at ?? '') <= nowMs
	return { callout, group: late ? 'late' : 'waiting', minutes: minutesBetween(issued_at, nowMs) }
}

const ORDER: readonly CalloutRow['group'][] = ['late', 'waiting', 'answered']

/** Who needs a person first stands first: late before waiting before answered, and of each the longest wait. */
export const calloutRows = (callouts: readonly Callout[], nowMs: number): CalloutRow[] =>
	callouts
		.map((callout) => calloutRow(callout, nowMs))
		.sort(
			(a, b) =>
				ORDER.indexOf(a.group) - ORDER.indexOf(b.group) ||
				(b.minutes ?? -1) - (a.minutes ?? -1) ||
				a.callout.region_code.localeCompare(b.callout.region_code) ||
				a.callout.id.localeCompare(b.callout.id),
		)

export function calloutSum(rows: readonly CalloutRow[]): CalloutSum {
	const of = (group: CalloutRow['group']) => rows.filter((row) => row.group === group).length
	return { answered: of('answered'), total: rows.length, late: of('late') }
}

/** By township of nine digits: the most late first, then the most unanswered. */
export function townshipSums(rows: readonly CalloutRow[]): ({ code: string } & CalloutSum)[] {
	const by = new Map<string, CalloutRow[]>()
	for (const row of rows) {
		const code = townshipOf(row.callout.region_code)
		by.set(code, [...(by.get(code) ?? []), row])
	}
	return [...by]
		.map(([code, members]) => ({ code, ...calloutSum(members) }))
		.sort((a, b) => b.late - a.late || b.total - b.answered - (a.total - a.answered) || a.code.localeCompare(b.code))
}
