import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { Replica } from '../client/session/replica.ts'
import { stampedBy } from './domain/memory-log.ts'
import { idOf, sample } from './domain/samples.ts'

/** Bytes in use after everything that can go has gone. */
function heap(): number {
	setFlagsFromString('--expose-gc')
	const collect = runInNewContext('gc') as () => void
	collect()
	return process.memoryUsage().heapUsed
}

test('a hundred thousand changes leave nothing behind', () => {
	const replica = new Replica(
		() => 'planner',
		() => Date.now(),
	)
	const records = Array.from({ length: 500 }, (_, i) => ({
		...sample('risk', i + 1),
		...stampedBy('planner', 1, '2026-07-01T12:00:00+08:00'),
	}))
	const encoded = new TextEncoder().encode(JSON.stringify(records))
	replica.welcome({ type: 'reset', epoch: 'one', seq: 0, at: 0, records: encoded, changes: [] })
	let heard = 0
	replica.listen((changes) => {
		heard += changes.length
	})
	let seq = 0
	const live = (changes: number) => {
		for (let i = 0; i < changes; i++) {
			const id = idOf('risk', (seq % 500) + 1)
			const after = { ...records[seq % 500]!, name: `第 ${seq} 次`, version: seq + 2 }
			if (seq % 10 === 0) {
				replica.submit(`ask-${seq}`, { do: 'edit', id, set: { name: after.name } })
				replica.settle(`ask-${seq}`, seq % 20 === 0 ? seq + 1 : null)
			}
			if (seq % 100 === 50) replica.hear({ seq: seq + 1, prev: seq, changes: [{ id, after: null }] })
			else replica.hear({ seq: seq + 1, prev: seq, changes: [{ id, after: after as never }] })
			seq++
		}
	}
	live(10_000)
	const [size, before] = [replica.size, heap()]
	live(100_000)
	const grown = heap() - before
	assert.deepEqual([replica.size, replica.pending, replica.seq], [size, 0, 110_000])
	assert.ok(heard > 110_000)
	assert.ok(grown < 500_000, `grew by ${grown} bytes`)
})
