import type { Id, Of } from '../../../../domain/record.ts'
import { inUse } from '../../../map/verify-due.ts'
import { later } from './later.ts'
import { percent } from './percent.ts'

/** `problem` is said in few words: what follows is for who puts it right. */
type OverdueRow = { id: Id; region_code: string; unit: string; problem: string | null; days: number }
export type LedgerFigure = {
	at: string | null
	total: number
	closed: number
	/** Closed of all, in per cent with one decimal; null of an empty ledger. */
	rate: number | null
	open: number
	overdue: number
	/** The longest overdue first; no more of them than a wall can show. */
	worst: readonly OverdueRow[]
	/** Major ones that are still open. */
	major: number
	/** Under listed supervision (挂牌督办), closed ones too. */
	listed: number
}
const SHOWN = 12
const daysBetween = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)

/** The ledger of findings, from found to closed. */
export function ledgerFigure(findings: Iterable<Of<'finding'>>, today: string): LedgerFigure {
	const figure = { total: 0, closed: 0, major: 0, listed: 0 }
	const overdue: Of<'finding'>[] = []
	let at: string | null = null
	for (const finding of findings) {
		if (!inUse(finding)) continue
		at = later(at, finding.updated_at)
		figure.total++
		if (finding.supervise_level) figure.listed++
		if (finding.status === 'closed') {
			figure.closed++
			continue
		}
		if (finding.level.level === 'major') figure.major++
		if (finding.deadline !== undefined && finding.deadline < today) overdue.push(finding)
	}
	const { total, closed } = figure
	return {
		at,
		...figure,
		open: total - closed,
		rate: percent(closed, total),
		overdue: overdue.length,
		worst: worstOf(overdue, today),
	}
}

/** The first clause without the quantity at its end: 库房超量存放 46 箱，无防静电设施. */
const shortly = (description: string): string => {
	const clause = description.split(/[，；。,;]/)[0]!
	return clause.replace(/ \d[\d.,]* ?\S{0,2}$/, '')
}

const worstOf = (overdue: Of<'finding'>[], today: string): OverdueRow[] =>
	overdue
		.sort((a, b) => (a.deadline ?? '').localeCompare(b.deadline ?? ''))
		.slice(0, SHOWN)
		.map(({ id, region_code, name, description, deadline }) => ({
			id,
			region_code,
			// A part of a unit, such as its store, is written behind it.
			unit: name.split(' · ')[0]!,
			problem: description ? shortly(description) : null,
			days: daysBetween(deadline!, today),
		}))
