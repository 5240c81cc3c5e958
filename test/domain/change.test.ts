import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Change, squash } from '../../domain/change.ts'
import type { AnyRecord, Id } from '../../domain/record.ts'
import { Random } from '../fixtures/random.ts'
import { stampedBy } from './memory-log.ts'
import { idOf, sample } from './samples.ts'

const version = (n: number, v: number): AnyRecord => ({ ...sample('risk', n), ...stampedBy('planner', v) })
const [id, other] = [idOf('risk', 1), idOf('risk', 2)]

test('several changes of one record become one', () => {
	const [one, two, three] = [version(1, 1), version(1, 2), version(1, 3)]
	const table: [what: string, changes: Change[], squashed: Change[]][] = [
		['nothing', [], []],
		['one stays as it is', [{ id, before: one, after: two }], [{ id, before: one, after: two }]],
		[
			'first before, last after',
			[
				{ id, before: one, after: two },
				{ id, before: two, after: three },
			],
			[{ id, before: one, after: three }],
		],
		[
			'add and edit is an add',
			[
				{ id, before: null, after: one },
				{ id, before: one, after: two },
			],
			[{ id, before: null, after: two }],
		],
		[
			'edit and remove is a removal of the first',
			[
				{ id, before: one, after: two },
				{ id, before: two, after: null },
			],
			[{ id, before: one, after: null }],
		],
		[
			'add and remove is nothing',
			[
				{ id, before: null, after: one },
				{ id, before: one, after: null },
			],
			[],
		],
		[
			'remove and add is an edit',
			[
				{ id, before: one, after: null },
				{ id, before: null, after: two },
			],
			[{ id, before: one, after: two }],
		],
		[
			'records keep the order in which they were first touched',
			[
				{ id: other, before: null, after: version(2, 1) },
				{ id, before: one, after: two },
				{ id: other, before: version(2, 1), after: version(2, 2) },
			],
			[
				{ id: other, before: null, after: version(2, 2) },
				{ id, before: one, after: two },
			],
		],
	]
	for (const [what, changes, squashed] of table) assert.deepEqual(squash(changes), squashed, what)
})

const replay = (start: ReadonlyMap<Id, AnyRecord>, changes: readonly Change[]) => {
	const records = new Map(start)
	for (const { id, before, after } of changes) {
		assert.deepEqual(records.get(id) ?? null, before, 'each change begins where the one before it ended')
		if (after) records.set(id, after)
		else records.delete(id)
	}
	return records
}

test('squashed changes lead from the same start to the same end, each record once', () => {
	for (let seed = 1; seed <= 500; seed++) {
		const random = new Random(seed)
		const start = new Map<Id, AnyRecord>()
		for (let n = 1; n <= 4; n++) if (random.chance(0.5)) start.set(idOf('risk', n), version(n, 1))
		const now = new Map(start)
		const changes: Change[] = []
		for (let step = random.int(15); step > 0; step--) {
			const n = 1 + random.int(4)
			const before = now.get(idOf('risk', n)) ?? null
			const after = before && random.chance(0.4) ? null : version(n, step + 10)
			changes.push({ id: idOf('risk', n), before, after })
			if (after) now.set(after.id, after)
			else now.delete(before!.id)
		}
		const squashed = squash(changes)
		assert.deepEqual(replay(start, squashed), replay(start, changes), `seed ${seed}`)
		assert.equal(new Set(squashed.map((change) => change.id)).size, squashed.length, `seed ${seed}`)
		for (const { before, after } of squashed) assert.notEqual(before, after, `seed ${seed}: says something`)
	}
})
