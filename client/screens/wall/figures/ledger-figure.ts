import type { Id, Of } from '../../../../domain/record.ts'
import { inUse } from '../../../map/verify-due.ts'
import { later } from './later.ts'
import { percent } from './percent.ts'

type OverdueRow = { id: Id; region_code: string; words: string; days: number }
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

const worstOf = (overdue: Of<'finding'>[], today: string): OverdueRow[] =>
	overdue
		.sort((a, b) => (a.deadline ?? '').localeCompare(b.deadline ?? ''))
		.slice(0, SHOWN)
		.map(({ id, region_code, name, description, deadline }) => ({
			id,
			region_code,
			words: description ? `${name} ${description}` : name,
			days: daysBetween(deadline!, today),
		}))
