import type { Change } from '../change.ts'
import type { Asking, Decision } from '../decide.ts'
import type { Look } from '../look.ts'
import type { AnyRecord } from '../record.ts'
import { refuse } from '../refusal.ts'
import { book } from './book.ts'
import { isWrittenLine } from './written-line.ts'

/**
 * The inverse as new changes: each record must still be as that entry left it. Lines stay: a quantity that goes back
 * is a line of its own.
 */
export function undo(look: Look, seq: number, asking: Asking): Decision {
	const entry = look.entry(seq)
	if (!entry) return refuse('missing', 'seq')
	if (entry.actor !== asking.by) return refuse('not-yours', 'seq')
	const changes: Change[] = []
	const lines: Change[] = []
	for (const change of entry.changes) {
		if (isWrittenLine(change)) continue
		const { id, before } = change
		if (look.lastTouched(id) !== seq) return refuse('changed-since', 'seq', id)
		const now = look.get(id) ?? null
		const version = (now ?? before)?.version ?? 0
		const stamp = { version: version + 1, updated_by: asking.by, updated_at: asking.at }
		const after = before && ({ ...before, ...stamp } as AnyRecord)
		changes.push({ id, before: now, after })
		const line = correction(now, after, seq, asking)
		if (line) lines.push(line)
	}
	const follows = new Set(lines.map(({ id }) => id))
	return { ok: true, changes: [...changes.reverse(), ...lines], ...(follows.size > 0 ? { follows } : {}) }
}

function correction(now: AnyRecord | null, after: AnyRecord | null, seq: number, asking: Asking): Change | null {
	if (now?.kind !== 'stock' || after?.kind !== 'stock') return null
	const change = after.qty_on_hand - now.qty_on_hand
	return change === 0 ? null : book(asking, after, { sort: 'adjust', change, note: `撤销第 ${seq} 号变更` })
}
