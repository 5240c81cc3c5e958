import type { Asking, Decision } from '../decide.ts'
import type { Look } from '../look.ts'
import type { AnyRecord } from '../record.ts'
import type { Refused } from '../refusal.ts'
import { book } from './book.ts'
import { forceFollows } from './force-follows.ts'
import { goodsFollow } from './goods-follow.ts'
import { type Working, working } from './working.ts'

/** A step that was decided, with what follows from it for other records. */
export function followed(look: Look, step: Decision, asking: Asking): Decision {
	const change = step.ok ? step.changes[0] : undefined
	if (!change?.before || !change.after) return step
	const work = working(look, asking)
	work.take(change)
	return consequences(work, change.before, change.after) ?? work.decision()
}

function consequences(work: Working, before: AnyRecord, after: AnyRecord): Refused | null {
	if (after.kind === 'reservation' && before.kind === 'reservation') return goodsFollow(work, before, after)
	if (after.kind === 'task' && before.kind === 'task')
		return after.status === before.status ? null : forceFollows(work, after.force_id)
	if (after.kind === 'stock' && before.kind === 'stock') {
		const change = after.qty_on_hand - before.qty_on_hand
		if (change !== 0) work.write(book(work.asking, after, { sort: 'adjust', change }))
	}
	return null
}
