import type { Of } from '../../../../domain/record.ts'
import { inUse } from '../../../map/verify-due.ts'
import { later } from './later.ts'

export type LogFigure = {
	at: string | null
	/** The newest first; no more than a wall can show. Neither what is due yet, nor what the rules wrote of every step. */
	lines: readonly Of<'journal'>[]
}
const SHOWN = 20
export const happenedAt = ({ happened_at, updated_at }: Of<'journal'>): string => happened_at ?? updated_at

/** The duty log from its end. */
export function logFigure(journal: Iterable<Of<'journal'>>): LogFigure {
	const lines: Of<'journal'>[] = []
	let at: string | null = null
	for (const line of journal) {
		if (!inUse(line)) continue
		at = later(at, line.updated_at)
		if (line.due_at === undefined && !line.auto) lines.push(line)
	}
	lines.sort((a, b) => happenedAt(b).localeCompare(happenedAt(a)))
	return { at, lines: lines.slice(0, SHOWN) }
}
