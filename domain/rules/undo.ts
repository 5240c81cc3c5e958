import type { Change } from '../change.ts'
import type { Asking, Decision } from '../decide.ts'
import type { Look } from '../look.ts'
import type { AnyRecord } from '../record.ts'
import { type Refused, refuse } from '../refusal.ts'
import { book } from './book.ts'
import { forceFollows } from './force-follows.ts'
import { type Working, working } from './working.ts'
import { isWrittenLine } from './written-line.ts'

/**
 * The inverse as new changes: each record must still be as that entry left it. Lines stay: a quantity that goes back
 * is a line of its own.
 */
export function undo(look: Look, seq: number, asking: Asking): Decision {
	const entry = look.entry(seq)
	if (!entry) return refuse('missing', 'seq')
	if (entry.actor !== asking.by) return refuse('not-yours', 'seq')
	const back: Change[] = []
	for (const change of entry.changes) {
		if (isWrittenLine(change)) continue
		const { id, before } = change
		if (look.lastTouched(id) !== seq) return refuse('changed-since', 'seq', id)
		const now = look.get(id) ?? null
		const version = (now ?? before)?.version ?? 0
		const stamp = { version: version + 1, updated_by: asking.by, updated_at: asking.at }
		back.push({ id, before: now, after: before && ({ ...before, ...stamp } as AnyRecord) })
	}
	const work = working(look, asking)
	back.reverse().forEach(work.take)
	for (const change of back) {
		const fault = putRight(work, change, seq)
		if (fault) return fault
	}
	return work.decision()
}

/** A batch whose quantity goes back gets a line; a force may have another newest task than it had then. */
function putRight(work: Working, { before, after }: Change, seq: number): Refused | null {
	if (before?.kind === 'stock' && after?.kind === 'stock') {
		const change = after.qty_on_hand - before.qty_on_hand
		if (change !== 0) work.write(book(work.asking, after, { sort: 'adjust', change, note: `撤销第 ${seq} 号变更` }))
	}
	const task = after ?? before
	if (task?.kind !== 'task') return null
	const same = before?.kind === 'task' && after?.kind === 'task' && before.status === after.status
	return same && before.incident_id === after.incident_id ? null : forceFollows(work, task.force_id)
}
