import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Change, Entry } from '../domain/change.ts'
import type { AnyRecord, Id } from '../domain/record.ts'
import { Layers } from '../server/layers/layers.ts'
import { stampedBy } from './domain/memory-log.ts'
import { idOf, sample } from './domain/samples.ts'
import { Random } from './fixtures/random.ts'
import { byId } from './fixtures/world.ts'

/** How many changes the ring keeps: part of what the server promises a replica that was away. */
const RING = 20_000

const record = (kind: 'risk' | 'depot', n: number, version: number) =>
	({ ...sample(kind, n), ...stampedBy('planner', version) }) as AnyRecord
const entryOf = (seq: number, changes: Change[]): Entry => ({
	seq,
	commandId: `command-${seq}`,
	actor: 'planner',
	at: '2026-07-01T12:00:00+08:00',
	note: '',
	changes,
})

/** The log kept whole: every question is answered by playing it from the beginning. */
class Replay {
	readonly entries: Entry[] = []
	at(seq: number): Map<Id, AnyRecord> {
		const records = new Map<Id, AnyRecord>()
		for (const { changes } of this.entries.slice(0, seq))
			for (const { id, after } of changes)
				if (after) records.set(id, after)
				else records.delete(id)
		return records
	}
	get now(): Map<Id, AnyRecord> {
		return this.at(this.entries.length)
	}
	next(random: Random, most: number): Entry {
		const records = this.now
		const changes = new Map<Id, Change>()
		for (let i = 1 + random.int(most); i > 0; i--) {
			const [kind, n] = [random.pick(['risk', 'depot'] as const), 1 + random.int(8)]
			const id = idOf(kind, n)
			const before = records.get(id) ?? null
			const after = before && random.chance(0.4) ? null : record(kind, n, (before?.version ?? 0) + 1)
			changes.set(id, { id, before, after })
		}
		const entry = entryOf(this.entries.length + 1, [...changes.values()])
		this.entries.push(entry)
		return entry
	}
}

function applied(records: ReadonlyMap<Id, AnyRecord>, changes: readonly Change[]): Map<Id, AnyRecord> {
	const then = new Map(records)
	for (const { id, before, after } of changes) {
		assert.deepEqual(then.get(id) ?? null, before)
		if (after) then.set(id, after)
		else then.delete(id)
	}
	return then
}

test('what has changed since a number leads from the records of then to those of now', () => {
	for (let seed = 1; seed <= 200; seed++) {
		const random = new Random(seed)
		const log = new Replay()
		const opened = random.int(10)
		for (let i = 0; i < opened; i++) log.next(random, 4)
		const recent = random.int(opened + 1)
		const layers = new Layers('epoch', opened, log.now.values(), log.entries.slice(opened - recent))
		for (let i = random.int(15); i > 0; i--) layers.hear(log.next(random, 4))
		const where = `seed ${seed}`
		assert.equal(layers.seq, log.entries.length, where)
		assert.deepEqual(byId(layers.all()), byId(log.now.values()), where)
		for (const kind of ['risk', 'depot'] as const)
			assert.deepEqual(
				byId(layers.ofKind(kind).values()),
				byId([...log.now.values()].filter((r) => r.kind === kind)),
				where,
			)
		for (let n = 1; n <= 8; n++) assert.equal(layers.get(idOf('risk', n)), log.now.get(idOf('risk', n)), where)
		for (let since = -1; since <= layers.seq + 2; since++) {
			const changes = layers.since(since)
			if (since < opened - recent || since > layers.seq) assert.equal(changes, null, `${where}: since ${since}`)
			else {
				assert.deepEqual(applied(log.at(since), changes!), log.now, `${where}: since ${since}`)
				assert.equal(new Set(changes!.map(({ id }) => id)).size, changes!.length, `${where}: each record once`)
			}
		}
	}
})

/** An entry with `count` new records. */
const batchOf = (seq: number, count: number): Entry =>
	entryOf(
		seq,
		Array.from({ length: count }, (_, i) => ({
			id: idOf('risk', seq * 100_000 + i),
			before: null,
			after: record('risk', seq * 100_000 + i, 1),
		})),
	)

test('the ring forgets whole entries from the oldest on, as soon as it holds too many changes', () => {
	const table: [what: string, sizes: number[], reach: number][] = [
		['nothing heard', [], 0],
		['few', [10, 10, 10], 0],
		['just full', [RING / 2, RING / 2], 0],
		['one too many', [RING / 2, RING / 2, 1], 1],
		['one too many at the end of many', [1, 1, RING - 1], 1],
		['two go for one', [1, 1, RING], 2],
		['one that is too big alone', [RING + 1], 1],
		['one that is too big, then a small one', [5, RING + 1, 3], 2],
	]
	for (const [what, sizes, reach] of table)
		for (const how of ['heard', 'given'] as const) {
			const entries = sizes.map((size, i) => batchOf(i + 1, size))
			const records = entries.flatMap(({ changes }) => changes.flatMap(({ after }) => after ?? []))
			const layers =
				how === 'heard' ? new Layers('epoch', 0, []) : new Layers('epoch', entries.length, records, entries)
			if (how === 'heard') for (const entry of entries) layers.hear(entry)
			for (let since = 0; since <= entries.length; since++) {
				const expected = since < reach ? null : sizes.slice(since).reduce((a, b) => a + b, 0)
				assert.equal(layers.since(since)?.length ?? null, expected, `${what}, ${how}: since ${since}`)
			}
			assert.equal([...layers.all()].length, records.length, `${what}: the ring forgets, the layers do not`)
		}
})

test('a server that starts without recent entries sends everyone who is behind a reset', () => {
	const layers = new Layers('epoch', 7, [record('risk', 1, 1)])
	assert.deepEqual(
		[6, 7, 8].map((seq) => layers.since(seq)),
		[null, [], null],
	)
})

test('an entry out of order is no entry', () => {
	const layers = new Layers('epoch', 3, [])
	for (const seq of [2, 3, 5]) assert.throws(() => layers.hear(batchOf(seq, 1)), /entry \d after 3/)
	assert.deepEqual([layers.seq, [...layers.all()]], [3, []])
	layers.hear(batchOf(4, 1))
	assert.equal(layers.seq, 4)
})
