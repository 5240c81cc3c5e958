import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Viewer } from '../../domain/actor.ts'
import type { Intent } from '../../domain/intent.ts'
import { type AnyRecord, loose, type Of } from '../../domain/record.ts'
import { view } from '../../domain/view.ts'
import { BY_DAY, dispatchWorld, hold, momentAt, reserve, step } from '../fixtures/dispatch-world.ts'
import { DISPATCHER } from '../fixtures/world.ts'
import { idOf } from './samples.ts'

const wall: Viewer = { role: 'wall', scopes: [''] }
const STORE = /螺坳|depot:/

/** Everything that an ask of a dispatcher writes, as the server would store it. */
function written(given: Intent[], asked: Intent): AnyRecord[] {
	const log = dispatchWorld(...given)
	const decision = log.askAs(DISPATCHER, asked, momentAt(BY_DAY))
	assert.ok(decision.ok, JSON.stringify(decision))
	return decision.changes.flatMap(({ after }) => after ?? [])
}
const wordsOf = (records: readonly (AnyRecord | null)[]) =>
	records.flatMap((record) => (record?.kind === 'journal' ? [record.words] : []))

const held = reserve(hold(1, 2, { name: '抽水泵 2 台 螺坳防汛仓库' }))
const pumps = idOf('reservation', 1)
const STEPS: [given: Intent[], asked: Intent, atDesk: string, atWall: string][] = [
	[[], held, '预占抽水泵 2 台，螺坳防汛仓库，12:30 前有效', '预占抽水泵 2 台'],
	[[held], step(pumps, 'in_transit'), '调出抽水泵 2 台，螺坳防汛仓库发出', '调出抽水泵 2 台'],
	[[held], step(pumps, 'released'), '解除预占抽水泵 2 台，螺坳防汛仓库', '解除预占抽水泵 2 台'],
]

test('a wall hears what is promised and sent, but nothing names the store to it', () => {
	for (const [given, asked, atDesk, atWall] of STEPS) {
		const records = written(given, asked)
		assert.deepEqual(wordsOf(records), [atDesk])
		const seen = records.map((record) => view(wall, record))
		assert.deepEqual(wordsOf(seen), [atWall])
		for (const record of seen) assert.doesNotMatch(JSON.stringify(record), STORE)
	}
})

test('a desk is told all of it, and a line that names no store is the same at a wall', () => {
	const line = written([], held).find((record): record is Of<'journal'> => record.kind === 'journal')!
	assert.equal(view({ role: 'dispatcher', scopes: [''] }, line), line)
	const { depot_id: _, ...plain } = line
	assert.deepEqual(loose(view(wall, plain as Of<'journal'>)!).words, line.words)
})
