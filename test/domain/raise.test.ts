import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Replica } from '../../client/session/replica.ts'
import type { Intent } from '../../domain/intent.ts'
import type { AnyRecord, Of } from '../../domain/record.ts'
import { beijingTime } from '../../domain/time.ts'
import { openSqlite } from '../../server/store/sqlite.ts'
import { Random } from '../fixtures/random.ts'
import { adds, CLERK, DISPATCHER, PLANNER, regionDrafts, TOWNSHIPS, VILLAGER, villageCode } from '../fixtures/world.ts'
import { MemoryLog, NOON } from './memory-log.ts'
import { idOf, sample } from './samples.ts'

type Alarm = Of<'alarm'>
const DAY = '2026-07-01'
const START = Date.parse(NOON.at)
/** So many minutes after noon. */
const after = (minutes: number) => ({ at: beijingTime(START + minutes * 60_000), today: DAY })
const cry = (n: number, more: Parameters<typeof sample<'alarm'>>[2] = {}): Intent => ({
	do: 'raise',
	alarm: sample('alarm', n, more),
})
const alarmsOf = (log: MemoryLog): Alarm[] =>
	[...log.records.values()].filter((record): record is Alarm => record.kind === 'alarm')
const status = (n: number, to: string): Intent => ({ do: 'status', id: idOf('alarm', n), to })

test('the first cry makes an alarm that nobody has seen', () => {
	const log = new MemoryLog()
	log.must(cry(1, { class: 'P1' }), 'gauge')
	const [alarm] = alarmsOf(log)
	const { status, count, first_at, last_at, took_at, acked_at } = alarm!
	assert.deepEqual(
		{ status, count, first_at, last_at, took_at, acked_at },
		{ status: 'active', count: 1, first_at: NOON.at, last_at: NOON.at, took_at: [NOON.at], acked_at: undefined },
	)
})

test('the same source and type within ten minutes of its last cry counts up, and keeps who has seen it', () => {
	const table: [what: string, second: Parameters<typeof sample<'alarm'>>[2], minutes: number, counts: number[]][] = [
		['at once', {}, 0, [2]],
		['nine minutes later', {}, 9, [2]],
		['ten minutes later to the second', {}, 10, [2]],
		['eleven minutes later', {}, 11, [1, 1]],
		['another type', { type: 'rain' }, 1, [1, 1]],
		['another source', { source: '2 号水位站' }, 1, [1, 1]],
		['a drill beside what is real', { exercise: true }, 1, [1, 1]],
		['another class', { class: 'P4' }, 1, [2]],
	]
	for (const [what, second, minutes, counts] of table) {
		const log = new MemoryLog(cry(1))
		log.must(status(1, 'acked'), 'anna', after(0))
		log.must(cry(2, second), 'gauge', after(minutes))
		const alarms = alarmsOf(log)
		assert.deepEqual(
			alarms.map(({ count }) => count),
			counts,
			what,
		)
		assert.equal(alarms[0]!.acked_by, 'anna', what)
	}
})

test('each cry gives it ten minutes more', () => {
	const log = new MemoryLog(cry(1))
	for (let n = 1; n <= 6; n++) log.must(cry(n + 1), 'gauge', after(9 * n))
	const [alarm, ...others] = alarmsOf(log)
	assert.deepEqual([others.length, alarm!.count, alarm!.first_at, alarm!.last_at], [0, 7, NOON.at, after(54).at])
})

test('a repeat after each state of the alarm', () => {
	const table: [steps: string[], second: Parameters<typeof sample<'alarm'>>[2], wanted: string, seen: boolean][] = [
		[[], {}, 'active', false],
		[['acked'], {}, 'acked', true],
		[['acked', 'handling'], {}, 'handling', true],
		[['cleared'], {}, 'active', false],
		[['acked', 'cleared'], {}, 'acked', true],
		[['acked'], { class: 'P1' }, 'active', false],
		[['acked', 'handling'], { class: 'P1' }, 'active', false],
		[['acked', 'cleared'], { class: 'P1' }, 'active', false],
		[['acked'], { class: 'P3' }, 'acked', true],
	]
	for (const [steps, second, wanted, seen] of table) {
		const log = new MemoryLog(cry(1, { class: 'P2' }))
		for (const to of steps) log.must(status(1, to), 'anna', after(1))
		log.must(cry(2, second), 'gauge', after(2))
		const [alarm, ...others] = alarmsOf(log)
		const worse = second?.class === 'P1'
		assert.deepEqual(
			[others.length, alarm!.status, alarm!.acked_at !== undefined, alarm!.class, alarm!.took_at],
			[0, wanted, seen, worse ? 'P1' : 'P2', worse ? [after(2).at] : undefined],
			`${steps} then ${second?.class ?? 'the same'}`,
		)
	}
})

test('a closed alarm stays closed, and its source raises another', () => {
	const log = new MemoryLog(cry(1))
	for (const to of ['acked', 'closed']) log.must(status(1, to), 'anna', after(1))
	log.must(cry(2, { detail: '又超汛限' }), 'gauge', after(2))
	log.must(cry(3), 'gauge', after(3))
	assert.deepEqual(
		alarmsOf(log).map(({ id, status, count, detail }) => [id, status, count, detail]),
		[
			[idOf('alarm', 1), 'closed', 1, undefined],
			[idOf('alarm', 2), 'active', 2, '又超汛限'],
		],
	)
})

test('an id is never used again, by whatever source', () => {
	const log = new MemoryLog(cry(1), cry(2, { source: '雨量站' }), { do: 'remove', id: idOf('alarm', 2) })
	for (const n of [1, 2])
		assert.deepEqual(log.ask(cry(n, { source: '另一站' })), { ok: false, refusal: 'exists', where: 'alarm.id' })
	assert.equal(log.ask(cry(1), 'gauge', after(1)).ok, true, 'a source that only knows its one alarm counts it up')
})

test('what a cry says must be storable, and the fault is named as it was written', () => {
	const log = new MemoryLog({ do: 'batch', intents: adds(regionDrafts()) })
	const table: [more: Parameters<typeof sample<'alarm'>>[2], refusal: string, where: string][] = [
		[{ region_code: '990102999999' }, 'unknown-region', 'alarm.region_code'],
		[{ at: [26, 111] }, 'swapped', 'alarm.at'],
		[{ incident_id: idOf('incident', 9) }, 'missing-reference', 'alarm.incident_id'],
	]
	for (const [more, refusal, where] of table) {
		const decision = log.ask(cry(1, more))
		assert.deepEqual(decision.ok || [decision.refusal, decision.where], [refusal, where])
	}
})

test('the author takes a cry back: the count, or the alarm', () => {
	const log = new MemoryLog(cry(1))
	const first = structuredClone(alarmsOf(log)[0]!)
	const second = log.must(cry(2), 'gauge', after(1))
	assert.equal(alarmsOf(log)[0]!.count, 2)
	assert.equal(log.ask({ do: 'undo', seq: second }, 'anna').ok, false)
	log.must({ do: 'undo', seq: second }, 'gauge')
	assert.deepEqual([alarmsOf(log)[0]!.count, alarmsOf(log)[0]!.last_at], [1, first.last_at])
	const third = log.must(cry(3), 'gauge', after(30))
	assert.equal(alarmsOf(log).length, 2)
	log.must({ do: 'undo', seq: third }, 'gauge')
	assert.equal(alarmsOf(log).length, 1)
	log.must(cry(4), 'gauge', after(5))
	assert.deepEqual(
		alarmsOf(log).map(({ count }) => count),
		[2],
		'after the undo it is the newest of its source again',
	)
})

test('who may not raise alarms, or not there, raises none', () => {
	const there = { region_code: villageCode(1, 0) }
	const table: [who: typeof DISPATCHER, more: object, answer: string][] = [
		[DISPATCHER, there, 'ok'],
		[{ ...DISPATCHER, scopes: [TOWNSHIPS[0]] }, there, 'forbidden'],
		[{ ...DISPATCHER, scopes: [TOWNSHIPS[0]] }, {}, 'ok'],
		[PLANNER, {}, 'forbidden'],
		[CLERK, {}, 'forbidden'],
		[VILLAGER, there, 'forbidden'],
		[DISPATCHER, { acked_at: '2026-06-01T12:00:00+08:00' }, 'forbidden'],
		[DISPATCHER, { count: 99 }, 'forbidden'],
		[DISPATCHER, { status: 'closed' }, 'forbidden'],
	]
	for (const [who, more, answer] of table) {
		const log = new MemoryLog({ do: 'batch', intents: adds(regionDrafts()) })
		const decision = log.askAs(who, cry(1, more))
		assert.equal(decision.ok ? 'ok' : decision.refusal, answer, `${who.role} ${JSON.stringify(more)}`)
	}
})

test('a source whose alarm stands beyond the scope is not counted up there, nor told of it', () => {
	const log = new MemoryLog({ do: 'batch', intents: adds(regionDrafts()) })
	log.must(cry(1, { region_code: villageCode(1, 0) }))
	const before = structuredClone(alarmsOf(log))
	const decision = log.askAs({ ...DISPATCHER, scopes: [TOWNSHIPS[0]] }, cry(2))
	assert.equal(decision.ok, false)
	assert.ok(!JSON.stringify(decision).includes(idOf('alarm', 1)))
	assert.deepEqual(alarmsOf(log), before)
})

test('cries that come at once through the store make one alarm', async () => {
	const store = openSqlite(':memory:', { now: () => START })
	try {
		const raised = await Promise.all(
			Array.from({ length: 40 }, (_, n) => store.commit(DISPATCHER, { id: `cry-at-once-${n}`, intent: cry(n) })),
		)
		assert.ok(raised.every(({ ok }) => ok))
		const { records } = await store.snapshot()
		assert.deepEqual(
			(records as Alarm[]).map(({ count }) => count),
			[40],
		)
		const [again] = await Promise.all([store.commit(DISPATCHER, { id: 'cry-at-once-0', intent: cry(0) })])
		assert.deepEqual(again, raised[0], 'a command that is repeated is not a cry that is repeated')
	} finally {
		await store.close()
	}
})

test('the browser shows the count at once, and the server’s answer changes nothing', () => {
	const [first] = alarmsOf(new MemoryLog(cry(1)))
	const replica = new Replica(
		() => 'dispatcher',
		() => START + 60_000,
	)
	replica.welcome({
		type: 'reset',
		epoch: 'e',
		seq: 1,
		at: START,
		records: new TextEncoder().encode(JSON.stringify([first])),
		changes: [],
	})
	replica.submit('cry-in-browser', cry(2))
	const shown = () => [...replica.ofKind('alarm')].map(({ count, last_at }) => [count, last_at])
	assert.deepEqual(shown(), [[2, after(1).at]])
	const counted = { ...first!, count: 2, last_at: after(1).at, version: 2, updated_at: after(1).at } as AnyRecord
	replica.hear({ seq: 2, prev: 1, changes: [{ id: first!.id, after: counted }] })
	replica.settle('cry-in-browser', 2)
	assert.deepEqual(shown(), [[2, after(1).at]])
})

test('whatever cries in whatever order: at most one alarm of a source and type is less than ten minutes old', () => {
	for (let seed = 1; seed <= 40; seed++) {
		const random = new Random(seed)
		const log = new MemoryLog()
		let minute = 0
		let cries = 0
		for (let n = 1; n <= 60; n++) {
			minute += random.int(7)
			const source = random.pick(['甲', '乙'])
			const type = random.pick(['water', 'rain'] as const)
			const open = alarmsOf(log).filter((alarm) => alarm.status !== 'closed')
			if (open.length > 0 && random.chance(0.3)) {
				const { id } = random.pick(open)
				log.ask(
					{ do: 'status', id, to: random.pick(['acked', 'handling', 'cleared', 'closed']) },
					'anna',
					after(minute),
				)
				continue
			}
			log.must(cry(n, { source, type, class: random.pick(['P1', 'P2', 'P3', 'P4'] as const) }), 'gauge', after(minute))
			cries++
			const fresh = alarmsOf(log).filter(
				(one) =>
					one.source === source &&
					one.type === type &&
					one.status !== 'closed' &&
					Date.parse(one.last_at!) >= START + (minute - 10) * 60_000,
			)
			assert.equal(fresh.length, 1, `seed ${seed}, cry ${n}`)
		}
		assert.equal(
			alarmsOf(log).reduce((sum, { count }) => sum + count, 0),
			cries,
			`seed ${seed}: no cry is lost`,
		)
	}
})
