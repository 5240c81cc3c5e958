import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Replica } from '../client/session/replica.ts'
import type { Viewer } from '../domain/actor.ts'
import type { Change } from '../domain/change.ts'
import { equal } from '../domain/equal.ts'
import type { Intent } from '../domain/intent.ts'
import type { Told, Welcome } from '../domain/protocol.ts'
import { type AnyRecord, type Id, KIND_KEYS, type Kind } from '../domain/record.ts'
import { view } from '../domain/view.ts'
import { MemoryLog, stampedBy } from './domain/memory-log.ts'
import { idOf, sample } from './domain/samples.ts'
import { Random } from './fixtures/random.ts'
import { adds, byId, inside, PLANNER, regionDrafts, riskDraft, villageCode } from './fixtures/world.ts'

const NOON_MS = Date.parse('2026-07-01T04:00:00Z')
const AT = '2026-07-01T12:00:00+08:00'
const risk = idOf('risk', 1)
const kept = (draft: object, version = 1, by = 'planner') => ({ ...draft, ...stampedBy(by, version, AT) }) as AnyRecord
const encode = (records: readonly AnyRecord[]) => new TextEncoder().encode(JSON.stringify(records))
const reset = (
	seq: number,
	records: readonly AnyRecord[],
	changes: Told[] = [],
	epoch = 'one',
): Extract<Welcome, { type: 'reset' }> => ({
	type: 'reset',
	epoch,
	seq,
	at: NOON_MS,
	records: encode(records),
	changes,
})
const resume = (seq: number, changes: Told[]): Extract<Welcome, { type: 'resume' }> => ({
	type: 'resume',
	epoch: 'one',
	seq,
	at: NOON_MS,
	changes,
})
const told = (record: AnyRecord): Told => ({ id: record.id, after: record })
const gone = (id: Id): Told => ({ id, after: null })

/** A replica of one account under a standing clock, with what its listeners were told. */
function opened(records: readonly AnyRecord[] = [], seq = 0) {
	const replica = new Replica(
		() => 'planner',
		() => NOON_MS,
	)
	const heard: Change[][] = []
	replica.welcome(reset(seq, records))
	replica.listen((changes) => heard.push(changes))
	return { replica, heard }
}
const dump = (replica: Replica) => byId(replica.all())
const one = kept(sample('risk', 1))
const two = kept(sample('risk', 2))

test('an empty replica shows nothing, has no epoch and is at zero', () => {
	const replica = new Replica(
		() => 'planner',
		() => NOON_MS,
	)
	assert.deepEqual(
		[replica.epoch, replica.seq, replica.size, replica.pending, dump(replica), replica.get(risk)],
		[null, 0, 0, 0, [], undefined],
	)
})

test('a reset brings records, epoch and number, and replaces what was there', () => {
	const { replica, heard } = opened([one, two], 4)
	assert.deepEqual([replica.epoch, replica.seq, replica.size, dump(replica)], ['one', 4, 2, [one, two]])
	const newer = kept(sample('risk', 2, { name: '新' }), 2)
	const three = kept(sample('depot', 3))
	replica.welcome(reset(9, [newer, three], [], 'two'))
	assert.deepEqual([replica.epoch, replica.seq, dump(replica)], ['two', 9, byId([newer, three])])
	assert.deepEqual(heard.map(sorted), [
		sorted([
			{ id: risk, before: one, after: null },
			{ id: two.id, before: two, after: newer },
			{ id: three.id, before: null, after: three },
		]),
	])
})

const sorted = (changes: readonly Change[]) => [...changes].sort((a, b) => (a.id < b.id ? -1 : 1))

test('a reset to the same records tells nobody anything, and keeps the objects that are shown', () => {
	const { replica, heard } = opened([one, two], 4)
	const shown = replica.get(risk)
	replica.welcome(reset(6, [one, two]))
	assert.deepEqual([replica.seq, heard], [6, []])
	assert.equal(replica.get(risk), shown)
})

test('what came after the snapshot of a reset is laid over it, in order', () => {
	const { replica } = opened()
	const newer = kept(sample('risk', 1, { name: '新' }), 2)
	replica.welcome(
		reset(9, [one, two], [told(newer), gone(two.id), told(kept(sample('risk', 3))), gone(idOf('risk', 3))]),
	)
	assert.deepEqual([replica.seq, dump(replica)], [9, [newer]])
})

test('a resume changes what it names and leaves the rest', () => {
	const { replica, heard } = opened([one, two], 4)
	const newer = kept(sample('risk', 2, { name: '新' }), 2)
	replica.welcome(resume(8, [told(newer)]))
	assert.deepEqual([replica.seq, dump(replica)], [8, [one, newer]])
	assert.deepEqual(heard, [[{ id: two.id, before: two, after: newer }]])
})

test('messages are taken in order: repeats are dropped, a gap is told and changes nothing', () => {
	const named = (name: string, version: number) => kept(sample('risk', 1, { name }), version)
	const table: [
		what: string,
		seq: number,
		prev: number,
		name: string,
		taken: boolean,
		then: [seq: number, name: string],
	][] = [
		['the next one', 5, 4, '五', true, [5, '五']],
		['the next one in this feed, others in between', 9, 5, '九', true, [9, '九']],
		['the same again', 9, 5, '旧', true, [9, '九']],
		['an old one', 5, 4, '旧', true, [9, '九']],
		['one after a gap', 12, 11, '后', false, [9, '九']],
		['one that overlaps what a snapshot held', 14, 7, '十四', true, [14, '十四']],
	]
	const { replica, heard } = opened([named('一', 1)], 4)
	for (const [what, seq, prev, name, taken, then] of table) {
		const before = heard.length
		const answer = replica.hear({ seq, prev, changes: [told(named(name, seq))] })
		assert.deepEqual([answer, replica.seq, replica.get(risk)?.name], [taken, ...then], what)
		assert.equal(heard.length - before, Number(name === then[1]), `${what}: listeners`)
	}
})

test('a message of nothing moves the number on', () => {
	const { replica, heard } = opened([one], 4)
	assert.equal(replica.hear({ seq: 5, prev: 4, changes: [] }), true)
	assert.deepEqual([replica.seq, heard], [5, []])
})

test('a kind that this page does not know is passed over, wherever it comes', () => {
	const strange = { ...one, id: `planet:${risk.slice(5)}`, kind: 'planet' } as unknown as AnyRecord
	const { replica, heard } = opened([one, strange], 4)
	replica.hear({ seq: 5, prev: 4, changes: [told(strange), told(two)] })
	replica.welcome(resume(6, [told(strange), gone(strange.id)]))
	replica.welcome(reset(7, [one, two, strange], [told(strange)]))
	assert.deepEqual([replica.seq, replica.size, dump(replica), replica.get(strange.id)], [7, 2, [one, two], undefined])
	assert.deepEqual(heard, [[{ id: two.id, before: null, after: two }]])
})

test('whoever has stopped listening is told nothing more', () => {
	const { replica, heard } = opened()
	const more: Change[][] = []
	const stop = replica.listen((changes) => more.push(changes))
	replica.hear({ seq: 1, prev: 0, changes: [told(one)] })
	stop()
	replica.hear({ seq: 2, prev: 1, changes: [told(two)] })
	assert.deepEqual([heard.length, more.length], [2, 1])
})

// Commands on the way

test('a command is shown at once as it will be, for every intent that can be foreseen', () => {
	const place = { at: [111.01, 26.01] as [number, number] }
	const here = kept(sample('risk', 1, place))
	const table: [what: string, intent: Intent, shown: AnyRecord[]][] = [
		['add', { do: 'add', record: sample('risk', 2) }, [here, two]],
		['edit', { do: 'edit', id: risk, set: { name: '新', at: null } }, [kept(sample('risk', 1, { name: '新' }), 2)]],
		['move', { do: 'move', id: risk, to: [111.02, 26.02] }, [kept(sample('risk', 1, { at: [111.02, 26.02] }), 2)]],
		['remove', { do: 'remove', id: risk }, []],
		[
			'batch',
			{
				do: 'batch',
				intents: [
					{ do: 'add', record: sample('risk', 2) },
					{ do: 'remove', id: risk },
				],
			},
			[two],
		],
		['undo, which only the log knows', { do: 'undo', seq: 1 }, [here]],
		['what is refused', { do: 'edit', id: risk, set: { colour: 'red' } }, [here]],
	]
	for (const [what, intent, shown] of table) {
		const { replica } = opened([here], 1)
		replica.submit('command-1', intent)
		assert.deepEqual([replica.pending, replica.size, dump(replica)], [1, shown.length, shown], what)
		assert.deepEqual(
			replica.get(risk),
			shown.find((r) => r.id === risk),
			what,
		)
		assert.deepEqual(
			replica.unanswered.map(({ id, intent: i }) => [id, i]),
			[['command-1', intent]],
			what,
		)
	}
})

test('commands build on one another', () => {
	const { replica } = opened([one], 1)
	replica.submit('command-1', { do: 'edit', id: risk, set: { name: '甲' } })
	replica.submit('command-2', { do: 'edit', id: risk, set: { address: '路' } })
	assert.deepEqual(dump(replica), [kept(sample('risk', 1, { name: '甲', address: '路' }), 3)])
	replica.settle('command-1', null)
	assert.deepEqual(dump(replica), [kept(sample('risk', 1, { address: '路' }), 2)], 'the first was refused')
	replica.settle('command-2', null)
	assert.deepEqual([replica.pending, dump(replica)], [0, [one]])
})

test('a numbered command stays shown until its number is heard', () => {
	const { replica, heard } = opened([one], 4)
	replica.submit('command-1', { do: 'edit', id: risk, set: { name: '新' } })
	const shown = kept(sample('risk', 1, { name: '新' }), 2)
	replica.settle('command-1', 6)
	assert.deepEqual([replica.pending, replica.unanswered, dump(replica)], [1, [], [shown]])
	replica.hear({ seq: 5, prev: 4, changes: [told(two)] })
	assert.deepEqual([replica.pending, dump(replica)], [1, [shown, two]], 'not yet')
	const before = heard.length
	replica.hear({ seq: 6, prev: 5, changes: [told(shown)] })
	assert.deepEqual([replica.pending, dump(replica)], [0, [shown, two]])
	for (const { before: b, after } of heard.slice(before).flat()) assert.deepEqual(after, b, 'nothing looks different')
})

test('a command of somebody else’s view is settled by a later number: nothing of it will ever be told here', () => {
	const { replica } = opened([one], 4)
	replica.submit('command-1', { do: 'edit', id: risk, set: { name: '新' } })
	replica.settle('command-1', 6)
	replica.hear({ seq: 7, prev: 4, changes: [told(two)] })
	assert.deepEqual([replica.pending, dump(replica)], [0, [one, two]])
})

test('an answer whose number was already heard settles at once: in an entry, a resume or inside a reset', () => {
	const shown = kept(sample('risk', 1, { name: '新' }), 2)
	const ways: [what: string, hear: (replica: Replica) => void][] = [
		['an entry', (replica) => replica.hear({ seq: 5, prev: 4, changes: [told(shown)] })],
		['a resume', (replica) => replica.welcome(resume(5, [told(shown)]))],
		['a reset', (replica) => replica.welcome(reset(8, [shown]))],
	]
	for (const [what, hear] of ways) {
		const { replica } = opened([one], 4)
		replica.submit('command-1', { do: 'edit', id: risk, set: { name: '新' } })
		hear(replica)
		assert.deepEqual([replica.pending, dump(replica)], [1, [shown]], `${what}: heard before the answer`)
		replica.settle('command-1', 5)
		assert.deepEqual([replica.pending, dump(replica)], [0, [shown]], what)
	}
})

test('an added record that has been heard is not shown twice', () => {
	const { replica } = opened()
	replica.submit('command-1', { do: 'add', record: sample('risk', 1) })
	replica.hear({ seq: 1, prev: 0, changes: [told(one)] })
	assert.deepEqual([replica.size, dump(replica), [...replica.ofKind('risk')]], [1, [one], [one]])
})

test('an answer to a command that nobody asked changes nothing', () => {
	const { replica, heard } = opened([one], 4)
	replica.settle('command-9', 5)
	replica.settle('command-9', null)
	assert.deepEqual([replica.pending, dump(replica), heard], [0, [one], []])
})

test('a command numbered in another epoch is asked again, since a restore may have lost it', () => {
	const { replica } = opened([one], 40)
	replica.submit('command-1', { do: 'edit', id: risk, set: { name: '新' } })
	replica.settle('command-1', 50)
	assert.deepEqual(replica.unanswered, [])
	replica.welcome(reset(41, [one], [], 'two'))
	assert.deepEqual(
		replica.unanswered.map(({ id }) => id),
		['command-1'],
	)
	replica.settle('command-1', 41)
	assert.deepEqual([replica.pending, dump(replica)], [0, [one]])
})

test('an edit is laid over a record of which personal values are masked', () => {
	const whole = kept(
		sample('depot', 1, {
			keeper: '李四方',
			keeper_phone: '15400000001',
			contacts: [{ role: 'keeper', name: '李四方', phone: '15400000001' }],
		}),
	)
	for (const role of ['wall', 'viewer', 'dispatcher', 'village', 'auditor'] as const) {
		const seen = view({ role, scopes: [''] }, whole)!
		assert.notDeepEqual(seen, whole)
		const { replica } = opened([seen], 1)
		replica.submit('command-1', { do: 'edit', id: whole.id, set: { name: '新库', ready_min: 20 } })
		assert.deepEqual(dump(replica), [{ ...seen, name: '新库', ready_min: 20, ...stampedBy('planner', 2, AT) }], role)
	}
})

test('a move shows the division in which the point comes to stand, by the divisions as last heard', () => {
	const random = new Random(2)
	const divisions = regionDrafts().map((draft) => kept(draft))
	const here = kept(sample('risk', 1, { at: inside(0, 0, random) }))
	const { replica } = opened([...divisions, here], 1)
	replica.submit('command-1', { do: 'move', id: risk, to: inside(1, 1, random) })
	assert.equal(replica.get(risk)?.region_code, villageCode(1, 1))
	const village = divisions.find((r) => r.region_code === villageCode(1, 1))!
	replica.hear({ seq: 2, prev: 1, changes: [gone(village.id)] })
	assert.equal(replica.get(risk)?.region_code, `${villageCode(1, 1).slice(0, 9)}000`)
})

// A random life

type Life = {
	random: Random
	log: MemoryLog
	viewer: Viewer
	replica: Replica
	feed: number
	named: Map<string, number | null>
}

function anyIntent(random: Random, ids: readonly Id[]): Intent {
	const id = ids.length > 0 ? random.pick(ids) : risk
	switch (random.int(6)) {
		case 0:
		case 1:
			return { do: 'add', record: riskDraft(random) }
		case 2:
			return { do: 'remove', id }
		case 3:
			return {
				do: 'batch',
				intents: [
					{ do: 'add', record: riskDraft(random) },
					{ do: 'edit', id, set: { name: `批${random.int(9)}` } },
				],
			}
		case 4:
			return { do: 'move', id, to: inside(random.int(3), random.int(2), random) }
		default:
			return {
				do: 'edit',
				id,
				set: { name: `改${random.int(9)}`, affected_people: random.chance(0.2) ? null : random.int(9) },
			}
	}
}

const risksOf = (records: Iterable<AnyRecord>) => [...records].flatMap(({ id, kind }) => (kind === 'risk' ? [id] : []))

function changesFor(viewer: Viewer, changes: readonly Change[]): Told[] {
	const seen = (record: AnyRecord | null) => record && view(viewer, record)
	return changes.flatMap(({ id, before, after }) => (seen(before) || seen(after) ? [{ id, after: seen(after) }] : []))
}

/** The server's part: what stands in the log becomes the next message, a repeat, a resume or a reset. */
function speak({ random, log, viewer, replica, feed }: Life): number {
	const entries = log.entries.slice(feed)
	const choice = random.int(12)
	if (choice === 0) {
		replica.welcome(
			reset(
				log.entries.length,
				[...log.records.values()].flatMap((r) => view(viewer, r) ?? []),
			),
		)
		return log.entries.length
	}
	if (choice === 1) {
		replica.welcome(
			resume(
				log.entries.length,
				entries.flatMap(({ changes }) => changesFor(viewer, changes)),
			),
		)
		return log.entries.length
	}
	if (choice === 2 && feed > 0) {
		replica.hear({ seq: feed, prev: feed - 1, changes: changesFor(viewer, log.entries[feed - 1]!.changes) })
		return feed
	}
	if (entries.length === 0) return feed
	replica.hear({ seq: feed + 1, prev: feed, changes: changesFor(viewer, entries[0]!.changes) })
	return feed + 1
}

function step(life: Life, commandId: string): void {
	const { random, log, viewer, replica, named } = life
	switch (random.int(5)) {
		case 0: {
			const intent = anyIntent(random, risksOf(replica.all()))
			replica.submit(commandId, intent)
			const decision = log.askAs({ ...viewer, account: 'planner' }, intent)
			named.set(commandId, decision.ok ? log.entries.length : null)
			break
		}
		case 1:
			log.askAs({ ...PLANNER, account: 'bert' }, anyIntent(random, risksOf(log.records.values())))
			break
		case 2: {
			const [id] = [...named.keys()]
			if (!id) break
			replica.settle(id, named.get(id)!)
			named.delete(id)
			break
		}
		default:
			life.feed = speak(life)
	}
}

const VIEWERS: Viewer[] = [
	{ role: 'planner', scopes: [''] },
	{ role: 'planner', scopes: ['990102101'] },
	{ role: 'dispatcher', scopes: ['990102'] },
]

type Watch = (where: string, before: Map<Id, AnyRecord>, after: Map<Id, AnyRecord>, changes: readonly Change[]) => void

function live(seeds: number, watch: Watch): void {
	for (let seed = 1; seed <= seeds; seed++) {
		const random = new Random(seed)
		const viewer = random.pick(VIEWERS)
		const log = new MemoryLog({ do: 'batch', intents: adds(regionDrafts()) })
		const { replica, heard } = opened()
		const life: Life = { random, log, viewer, replica, feed: 0, named: new Map() }
		let before = new Map<Id, AnyRecord>()
		for (let i = 0; i < 60; i++) {
			const where = `seed ${seed}, step ${i}`
			heard.length = 0
			step(life, `command-${i}`)
			const shown = [...replica.all()]
			const after = new Map(shown.map((record) => [record.id, record]))
			assert.deepEqual([replica.size, after.size], [shown.length, shown.length], `${where}: each record is shown once`)
			for (const kind of KIND_KEYS) assertKind(replica, kind, shown, where)
			for (const record of shown) assert.equal(replica.get(record.id), record, where)
			watch(where, before, after, heard.flat())
			before = after
		}
		for (const [id, seq] of life.named) replica.settle(id, seq)
		while (life.feed < log.entries.length) life.feed = speak(life)
		assert.equal(replica.pending, 0, `seed ${seed}: all settled`)
		const truth = [...log.records.values()].flatMap((record) => view(viewer, record) ?? [])
		assert.deepEqual(dump(replica), byId(truth), `seed ${seed}: ends as the view of the store`)
	}
}

function assertKind(replica: Replica, kind: Kind, shown: readonly AnyRecord[], where: string): void {
	const ofKind = [...replica.ofKind(kind)].map(({ id }) => id).sort()
	assert.deepEqual(ofKind, shown.flatMap((r) => (r.kind === kind ? [r.id] : [])).sort(), where)
}

test('whatever order things come in, listeners are told every shown difference, and the end is the view of the store', () => {
	live(200, (where, before, after, changes) => {
		const replay = new Map(before)
		for (const change of changes) {
			assert.deepEqual(replay.get(change.id) ?? null, change.before, `${where}: told from what was shown`)
			if (change.after) replay.set(change.id, change.after)
			else replay.delete(change.id)
		}
		assert.deepEqual(byId(replay.values()), byId(after.values()), `${where}: told up to what is shown`)
		assert.equal(new Set(changes.map(({ id }) => id)).size, changes.length, `${where}: each record once`)
	})
})

test('listeners are told of nothing that is shown as before', () => {
	live(20, (where, _before, _after, changes) => {
		for (const { id, before, after } of changes) assert.equal(equal(before, after), false, `${where}: ${id}`)
	})
})
