import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Intent } from '../../domain/intent.ts'
import type { Of } from '../../domain/record.ts'
import {
	add,
	BY_DAY,
	DALE,
	dispatchWorld,
	FLOOD,
	HILL,
	hold,
	momentAt,
	OTHER,
	reserve,
	step,
} from '../fixtures/dispatch-world.ts'
import type { MemoryLog } from './memory-log.ts'
import { idOf } from './samples.ts'

const [first, second] = [idOf('reservation', 1), idOf('reservation', 2)]
const batch = (log: MemoryLog, n: number) => log.records.get(idOf('stock', n)) as Of<'stock'>
const held = (log: MemoryLog, id = first) => log.records.get(id) as Of<'reservation'>
/** On hand and reserved of each batch of pumps. */
const pumps = (log: MemoryLog) =>
	[1, 2, 3, 4, 5].map((n) => `${batch(log, n).qty_on_hand}/${batch(log, n).qty_reserved}`).join(' ')
const lines = (log: MemoryLog) =>
	[...log.records.values()].flatMap((record) =>
		record.kind === 'movement' ? [`${record.sort} ${record.change} → ${record.qty_after}`] : [],
	)
const ask = (log: MemoryLog, intent: Intent, at = BY_DAY) => log.ask(intent, 'dispatcher', momentAt(at))
const must = (log: MemoryLog, intent: Intent, at = BY_DAY) => {
	const decision = ask(log, intent, at)
	assert.ok(decision.ok, JSON.stringify(decision))
	return log.entries.length
}

test('what is promised is taken from good batches, the soonest to expire first, and kept for half an hour', () => {
	const log = dispatchWorld()
	must(log, reserve(hold(1, 8, { region_code: '990102103201', minutes: 24 })))
	assert.equal(pumps(log), '4/4 3/3 3/1 2/0 5/0')
	const { batches, region_code, status, held_at, held_until, minutes } = held(log)
	assert.deepEqual(
		{ batches, region_code, status, held_at, held_until, minutes },
		{
			batches: [
				{ stock_id: idOf('stock', 2), qty: 3 },
				{ stock_id: idOf('stock', 1), qty: 4 },
				{ stock_id: idOf('stock', 3), qty: 1 },
			],
			region_code: batch(log, 1).region_code,
			status: 'held',
			held_at: BY_DAY,
			held_until: '2026-07-01T12:30:00+08:00',
			minutes: 24,
		},
	)
	assert.deepEqual(lines(log), [], 'nothing has left the store')
})

test('each step of a reservation moves its goods once, and books what left or came back', () => {
	const table: [steps: string[], pumps: string, lines: string[]][] = [
		[['released'], '4/0 3/0 3/0 2/0 5/0', []],
		[['in_transit'], '3/0 0/0 3/0 2/0 5/0', ['transfer -3 → 0', 'transfer -1 → 3']],
		[['in_transit', 'received'], '3/0 0/0 3/0 2/0 5/0', ['transfer -3 → 0', 'transfer -1 → 3']],
		[
			['in_transit', 'released'],
			'4/0 3/0 3/0 2/0 5/0',
			['transfer -3 → 0', 'transfer -1 → 3', 'return 3 → 3', 'return 1 → 4'],
		],
		[
			['in_transit', 'received', 'released'],
			'4/0 3/0 3/0 2/0 5/0',
			['transfer -3 → 0', 'transfer -1 → 3', 'return 3 → 3', 'return 1 → 4'],
		],
	]
	for (const [steps, quantities, booked] of table) {
		const log = dispatchWorld()
		must(log, reserve(hold(1, 4)))
		for (const to of steps) must(log, step(first, to))
		assert.equal(pumps(log), quantities, steps.join(' → '))
		assert.deepEqual(lines(log), booked, steps.join(' → '))
	}
})

test('a line of the ledgers says for what, by whom and under which number', () => {
	const log = dispatchWorld()
	must(log, reserve(hold(1, 2)))
	must(log, step(first, 'in_transit', { set: { handed_by: '李库管', doc_no: 'DB-7' } }))
	const line = [...log.records.values()].find((record) => record.kind === 'movement') as Of<'movement'>
	const { id: _, ...told } = line
	assert.deepEqual(told, {
		kind: 'movement',
		name: '调拨抽水泵',
		region_code: batch(log, 2).region_code,
		lifecycle: 'active',
		data_level: 'internal',
		sort: 'transfer',
		stock_id: idOf('stock', 2),
		depot_id: HILL,
		item_code: 'pump',
		change: -2,
		qty_after: 1,
		happened_at: BY_DAY,
		incident_id: FLOOD,
		reservation_id: first,
		handed_by: '李库管',
		doc_no: 'DB-7',
		version: 1,
		updated_by: 'dispatcher',
		updated_at: BY_DAY,
	})
})

type Refusal = [what: string, given: Intent[], ask: Intent, refusal: string, where: string, why?: string]
const REFUSED: Refusal[] = [
	['more than there is', [], reserve(hold(1, 11)), 'short-of-stock', 'reservations.0.qty', `10 left at ${HILL}`],
	[
		'what somebody else has taken meanwhile',
		[reserve(hold(1, 9))],
		reserve(hold(2, 2)),
		'short-of-stock',
		'reservations.0.qty',
		`1 left at ${HILL}`,
	],
	[
		'too much in two lines of one ask',
		[],
		reserve(hold(1, 6), hold(2, 5)),
		'short-of-stock',
		'reservations.1.qty',
		`4 left at ${HILL}`,
	],
	[
		'an item that nobody stocks',
		[],
		reserve(hold(1, 1, { item_code: 'drone' })),
		'short-of-stock',
		'reservations.0.qty',
		`0 left at ${HILL}`,
	],
	['none', [], reserve(hold(1, 0)), 'malformed', 'reservations.0.qty'],
	['a thousand million', [], reserve(hold(1, 1e9)), 'short-of-stock', 'reservations.0.qty', `10 left at ${HILL}`],
	['half a pump', [], reserve(hold(1, 0.5)), 'malformed', 'reservations.0.qty'],
	[
		'an unknown depot',
		[],
		reserve(hold(1, 1, { depot_id: idOf('depot', 9) })),
		'missing-reference',
		'reservations.0.depot_id',
	],
	[
		'a depot that is given up',
		[{ do: 'edit', id: HILL, set: { lifecycle: 'archived' } }],
		reserve(hold(1, 1)),
		'rule',
		'reservations.0.depot_id',
		'depot-not-active',
	],
	[
		'an unknown incident',
		[],
		reserve(hold(1, 1, { incident_id: idOf('incident', 9) })),
		'missing-reference',
		'reservations.0.incident_id',
	],
	[
		'an incident that is over',
		[step(FLOOD, 'ended')],
		reserve(hold(1, 1)),
		'incident-closed',
		'reservations.0.incident_id',
		'ended',
	],
	['the same twice', [], reserve(hold(1, 1), hold(1, 1)), 'exists', 'reservations.1.id'],
	['the id of another', [reserve(hold(1, 1))], reserve(hold(1, 1)), 'exists', 'reservations.0.id'],
	[
		'what is on its way already',
		[],
		reserve(hold(1, 1, { status: 'in_transit' })),
		'malformed',
		'reservations.0.status',
	],
	[
		'a release twice',
		[reserve(hold(1, 1)), step(first, 'released')],
		step(first, 'in_transit'),
		'not-next-status',
		'to',
	],
	[
		'another quantity afterwards',
		[reserve(hold(1, 1))],
		{ do: 'edit', id: first, set: { qty: 9 } },
		'ruled-field',
		'set.qty',
	],
	[
		'another quantity with a step',
		[reserve(hold(1, 1))],
		step(first, 'in_transit', { set: { qty: 9 } }),
		'ruled-field',
		'set.qty',
	],
	[
		'other batches with a step',
		[reserve(hold(1, 1))],
		step(first, 'in_transit', { set: { batches: [] } }),
		'ruled-field',
		'set.batches',
	],
	[
		'a mask with a step',
		[reserve(hold(1, 1))],
		step(first, 'in_transit', { set: { handed_by: '李××' } }),
		'masked-value',
		'set.handed_by',
	],
	[
		'a reserved batch in another depot',
		[reserve(hold(1, 1))],
		{ do: 'edit', id: idOf('stock', 2), set: { depot_id: DALE } },
		'rule',
		'set.depot_id',
		'reserved-stays',
	],
	[
		'a reserved batch as another item',
		[reserve(hold(1, 1))],
		{ do: 'edit', id: idOf('stock', 2), set: { item_code: 'hose' } },
		'rule',
		'set.item_code',
		'reserved-stays',
	],
]

test('what cannot be promised is refused with how many are left where, and nothing is half done', () => {
	for (const [what, given, asked, refusal, where, why] of REFUSED) {
		const log = dispatchWorld(...given)
		const before = new Map(log.records)
		const decision = ask(log, asked)
		const { why: said, ...rest } = decision as { why?: string }
		assert.deepEqual(rest, { ok: false, refusal, where }, `${what}: ${JSON.stringify(decision)}`)
		if (why !== undefined) assert.equal(said, why, what)
		assert.deepEqual(log.records, before, what)
	}
})

test('an incident ends only when nothing of it is under way, and the refusal names at most five', () => {
	const log = dispatchWorld(
		reserve(...[1, 2, 3, 4, 5, 6].map((n) => hold(n, 1))),
		reserve(hold(7, 1, { incident_id: OTHER })),
	)
	const decision = ask(log, step(FLOOD, 'ended'))
	assert.ok(!decision.ok)
	assert.deepEqual([decision.refusal, decision.where], ['still-open', 'to'])
	assert.match(decision.why!, /^reservation:\w{26}(, reservation:\w{26}){4}$/)
	for (const n of [1, 2, 3, 4, 5]) must(log, step(idOf('reservation', n), 'released'))
	must(log, step(idOf('reservation', 6), 'in_transit'))
	assert.equal(ask(log, step(FLOOD, 'ended')).ok, false, 'on its way is under way')
	must(log, step(idOf('reservation', 6), 'received'))
	must(log, step(FLOOD, 'ended'))
	const over = dispatchWorld(add('closure', 1, { incident_id: FLOOD }), add('callout', 1, { incident_id: FLOOD }))
	for (const close of ['ended', 'false_alarm', 'transferred']) {
		const asked = ask(over, step(FLOOD, close, { reason: '复核' }))
		assert.equal(asked.ok || asked.why?.split(', ').sort().join(' '), `${idOf('callout', 1)} ${idOf('closure', 1)}`)
	}
	must(over, step(idOf('closure', 1), 'lifted'))
	must(over, step(idOf('callout', 1), 'acked'))
	must(over, step(FLOOD, 'ended'))
})

test('goods come, go, are counted and thrown away, each with its line', () => {
	const stock = (sort: 'in' | 'out' | 'return' | 'adjust' | 'scrap', qty: number): Intent => ({
		do: 'stock',
		id: idOf('stock', 1),
		sort,
		qty,
	})
	const table: [asked: Intent, quantities: string, line: string][] = [
		[stock('in', 6), '10/2', 'in 6 → 10'],
		[stock('return', 1), '5/2', 'return 1 → 5'],
		[stock('out', 2), '2/2', 'out -2 → 2'],
		[stock('scrap', 1), '3/2', 'scrap -1 → 3'],
		[stock('adjust', 2), '2/2', 'adjust -2 → 2'],
		[stock('adjust', 4), '4/2', 'adjust 0 → 4'],
		[{ do: 'edit', id: idOf('stock', 1), set: { qty_on_hand: 7 } }, '7/2', 'adjust 3 → 7'],
	]
	const given = () => {
		const log = dispatchWorld()
		must(log, reserve(hold(1, 5)))
		return log
	}
	for (const [asked, quantities, line] of table) {
		const log = given()
		must(log, asked)
		assert.equal(pumps(log).split(' ')[0], quantities, line)
		assert.deepEqual(lines(log), [line])
	}
	const refused: [asked: Intent, refusal: string, where: string, why?: string][] = [
		[stock('out', 3), 'short-of-stock', 'qty', `2 left at ${HILL}`],
		[stock('scrap', 99), 'short-of-stock', 'qty', `2 left at ${HILL}`],
		[stock('adjust', 1), 'rule', 'qty', 'reserved-beyond-stock'],
		[stock('in', 0), 'malformed', 'qty'],
		[stock('in', 100_000_000), 'malformed', 'qty'],
		[{ ...stock('in', 1), id: HILL } as Intent, 'malformed', 'id'],
		[{ ...stock('in', 1), id: idOf('stock', 9) } as Intent, 'missing', 'id'],
		[{ ...stock('in', 1), expect: 1 } as Intent, 'stale', 'expect'],
	]
	for (const [asked, refusal, where, why] of refused) {
		const decision = ask(given(), asked)
		assert.deepEqual([decision.ok || decision.refusal, decision.ok || decision.where], [refusal, where])
		if (why) assert.equal(decision.ok || decision.why, why)
	}
})

test('what was reserved or sent by mistake can be taken back while nothing has touched it since', () => {
	const log = dispatchWorld()
	const untouched = pumps(log)
	const reserved = must(log, reserve(hold(1, 4)))
	must(log, { do: 'undo', seq: reserved })
	assert.deepEqual([pumps(log), log.records.has(first)], [untouched, false])
	must(log, reserve(hold(2, 4)))
	const promised = pumps(log)
	const sent = must(log, step(second, 'in_transit'))
	must(log, { do: 'undo', seq: sent })
	assert.deepEqual([pumps(log), held(log, second).status], [promised, 'held'])
	assert.deepEqual(lines(log).slice(2), ['adjust 1 → 4', 'adjust 3 → 3'], 'the lines stay, and others put them right')
	const sentAgain = must(log, step(second, 'in_transit'))
	must(log, { do: 'stock', id: idOf('stock', 1), sort: 'in', qty: 1 })
	const late = ask(log, { do: 'undo', seq: sentAgain })
	assert.equal(late.ok || late.refusal, 'changed-since')
})

test('nothing is taken back to an incident that is over', () => {
	const log = dispatchWorld()
	must(log, reserve(hold(1, 4)))
	const released = must(log, step(first, 'released'))
	must(log, step(FLOOD, 'ended'))
	const decision = ask(log, { do: 'undo', seq: released })
	assert.deepEqual(
		[decision.ok || decision.refusal, decision.ok || decision.where],
		['incident-closed', 'seq.incident_id'],
	)
})

test('an incident that is over needs nothing more; what it needed before may still be put right', () => {
	const log = dispatchWorld()
	must(log, add('need', 1))
	must(log, { do: 'status', id: FLOOD, to: 'ended' })
	const refused = ask(log, add('need', 2))
	assert.deepEqual(refused.ok || [refused.refusal, refused.where], ['incident-closed', 'record.incident_id'])
	must(log, { do: 'edit', id: idOf('need', 1), set: { qty: 3 } })
	must(log, add('need', 3, { incident_id: OTHER }))
	const moved = ask(log, { do: 'edit', id: idOf('need', 3), set: { incident_id: FLOOD } })
	assert.deepEqual(moved.ok || [moved.refusal, moved.where], ['incident-closed', 'set.incident_id'])
	const past = idOf('incident', 3)
	must(log, {
		do: 'batch',
		intents: [add('incident', 3, { status: 'ended' }), add('need', 4, { incident_id: past })],
	})
})
