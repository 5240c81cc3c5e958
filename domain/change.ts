import type { AnyRecord, Id } from './record.ts'

/** What happened to one record. `before` and `after` are whole records, so a change inverts itself. */
export type Change = { id: Id; before: AnyRecord | null; after: AnyRecord | null }

/** The changes of one accepted command at its place in the log. `at` is Beijing time. */
export type Entry = { seq: number; commandId: string; actor: string; at: string; note: string; changes: Change[] }

/** Several changes in order as one per record: the first before, the last after; what came to nothing is dropped. */
export function squash(changes: Iterable<Change>): Change[] {
	const byId = new Map<Id, Change>()
	for (const { id, before, after } of changes) {
		const earlier = byId.get(id)
		byId.set(id, { id, before: earlier ? earlier.before : before, after })
	}
	return [...byId.values()].filter(({ before, after }) => before !== after)
}
