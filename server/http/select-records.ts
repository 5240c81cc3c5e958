import type { Viewer } from '../../domain/actor.ts'
import type { AnyRecord } from '../../domain/record.ts'
import { view } from '../../domain/view.ts'
import { outlines } from './outlines.ts'
import type { Query } from './read-query.ts'

export type Selection = { matched: number; page: AnyRecord[] }

/** The records of a query as their viewer sees them, and how many there are in all. What is masked is tested masked. */
export function selectRecords(
	records: Iterable<AnyRecord>,
	viewer: Viewer,
	{ tests, limit, offset }: Query,
): Selection {
	const plain = tests.filter((test) => !test.guarded)
	const guarded = tests.filter((test) => test.guarded)
	const page: AnyRecord[] = []
	let matched = 0
	for (const { outline, viewed } of outlines(records, viewer)) {
		if (!plain.every((test) => test.passes(outline))) continue
		const seen = viewed ? outline : guarded.length > 0 ? view(viewer, outline) : null
		if (guarded.length > 0 && !(seen && guarded.every((test) => test.passes(seen)))) continue
		matched++
		if (matched <= offset || page.length >= limit) continue
		const shown = seen ?? view(viewer, outline)
		if (shown) page.push(shown)
	}
	return { matched, page }
}
