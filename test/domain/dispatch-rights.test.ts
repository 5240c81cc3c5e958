import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Actor, ROLES, type Role } from '../../domain/actor.ts'
import type { Intent } from '../../domain/intent.ts'
import type { Of } from '../../domain/record.ts'
import {
	add,
	BY_DAY,
	CREW,
	DALE,
	dispatch,
	dispatchWorld,
	FLOOD,
	hold,
	momentAt,
	OTHER,
	order,
	reserve,
	step,
} from '../fixtures/dispatch-world.ts'
import { DISTRICT, TOWNSHIPS, VILLAGER, villageCode } from '../fixtures/world.ts'
import type { MemoryLog } from './memory-log.ts'
import { idOf, sample } from './samples.ts'

const far = villageCode(2, 0)
const given = (...more: Intent[]) =>
	dispatchWorld(reserve(hold(1, 2)), dispatch(order(1, { people: 4 })), add('stock', 7, { qty_on_hand: 1 }), ...more)

const ASKS = {
	reserve: reserve(hold(2, 1)),
	dispatch: dispatch(order(2, { force_id: CREW })),
	stock: { do: 'stock', id: idOf('stock', 7), sort: 'in', qty: 1 },
	merge: { do: 'merge', id: FLOOD, into: OTHER },
	send: step(idOf('reservation', 1), 'in_transit'),
	move: step(idOf('task', 1), 'en_route'),
} as const satisfies Record<string, Intent>
const [ALL, NONE] = ['reserve dispatch stock merge send move', '']
const MAY: Readonly<Record<Role, string>> = {
	system: ALL,
	planner: ALL,
	dispatcher: ALL,
	village: 'stock send move',
	leader: NONE,
	viewer: NONE,
	auditor: NONE,
	wall: NONE,
	system_admin: NONE,
	security_admin: NONE,
	audit_admin: NONE,
}
const actorOf = (role: Role, ...scopes: string[]): Actor => ({ account: role, role, scopes })
const answer = (log: MemoryLog, actor: Actor, intent: Intent): string => {
	const decision = log.askAs(actor, intent, momentAt(BY_DAY))
	return decision.ok ? 'ok' : `${decision.refusal}${decision.where ? ` ${decision.where}` : ''}`
}

test('each role may ask for what the table says, with all that follows from it', () => {
	for (const role of ROLES)
		for (const [name, intent] of Object.entries(ASKS)) {
			const told = answer(given(), actorOf(role, DISTRICT), intent)
			const expected = MAY[role].split(' ').includes(name)
				? 'ok'
				: role.endsWith('_admin')
					? /missing|forbidden/
					: /^forbidden/
			if (typeof expected === 'string') assert.equal(told, expected, `${role}: ${name}`)
			else assert.match(told, expected, `${role}: ${name}`)
		}
})

const BY_RULES: [what: string, intent: Intent][] = [
	['add a reservation', { do: 'add', record: hold(3, 1) }],
	['add a task', { do: 'add', record: order(3) }],
	['add a line of the ledgers', { do: 'add', record: sample('movement', 3) }],
	['add that something was shown', { do: 'add', record: sample('reveal', 3) }],
	['edit a line of the ledgers', { do: 'edit', id: idOf('movement', 1), set: { change: 9 } }],
	['remove a line of the ledgers', { do: 'remove', id: idOf('movement', 1) }],
	['remove a reservation', { do: 'remove', id: idOf('reservation', 1) }],
	['remove a task', { do: 'remove', id: idOf('task', 1) }],
]

test('what only the rules write nobody writes by itself, alone or in a batch', () => {
	for (const role of ROLES)
		for (const [what, intent] of BY_RULES) {
			if (role === 'system') continue
			const log = () => given(add('movement', 1))
			for (const asked of [intent, { do: 'batch', intents: [intent] } as Intent])
				assert.match(answer(log(), actorOf(role, DISTRICT), asked), /^(forbidden|missing)/, `${role}: ${what}`)
		}
	assert.equal(answer(given(), actorOf('planner', DISTRICT), BY_RULES[0]![1]), 'forbidden')
	const loaded = { do: 'batch', intents: BY_RULES.slice(0, 3).map(([, intent]) => intent) } as Intent
	assert.equal(answer(given(), actorOf('system', ''), loaded), 'ok', 'the server brings in ledgers as they stand')
})

test('stock is never added as reserved but by the server, since nothing would stand behind it', () => {
	const reserved = add('stock', 8, { qty_reserved: 2 })
	assert.match(answer(given(), actorOf('planner', DISTRICT), reserved), /^forbidden/)
	assert.equal(answer(given(), actorOf('system', ''), reserved), 'ok')
})

test('a township takes from its own stores and sends its own forces', () => {
	const [own, neighbour] = [actorOf('dispatcher', TOWNSHIPS[0]), actorOf('dispatcher', TOWNSHIPS[1])]
	const sandbags = hold(2, 5, { depot_id: DALE, item_code: 'sandbag' })
	const table: [what: string, actor: Actor, intent: Intent, answer: string][] = [
		['its own store', own, reserve(hold(2, 1)), 'ok'],
		['its neighbour’s store', own, reserve(sandbags), 'missing-reference reservations.0.depot_id'],
		[
			'its neighbour’s store, called its own',
			own,
			reserve({ ...sandbags, region_code: villageCode(0, 0) }),
			'missing-reference reservations.0.depot_id',
		],
		[
			'both at once',
			own,
			reserve(hold(2, 1), { ...sandbags, id: idOf('reservation', 3) }),
			'missing-reference reservations.1.depot_id',
		],
		['its neighbour’s force', own, dispatch(order(2, { force_id: CREW })), 'missing-reference tasks.0.force_id'],
		['for its neighbour’s incident', neighbour, reserve(sandbags), 'missing-reference reservations.0.incident_id'],
		['its neighbour’s reservation', neighbour, step(idOf('reservation', 1), 'released'), 'missing id'],
		['its neighbour’s batch', neighbour, { do: 'stock', id: idOf('stock', 1), sort: 'in', qty: 1 }, 'missing id'],
	]
	for (const [what, actor, intent, told] of table) assert.equal(answer(given(), actor, intent), told, what)
})

test('what the district asked of a township moves on there, and tells the incident of another', () => {
	const log = given(
		add('incident', 3, { region_code: far, status: 'responding' }),
		dispatch(order(4, { force_id: CREW, incident_id: idOf('incident', 3) })),
		dispatch(order(5, { force_id: CREW, incident_id: OTHER, reason: '就近' })),
		reserve(hold(6, 5, { depot_id: DALE, item_code: 'sandbag', incident_id: idOf('incident', 3) })),
	)
	const lines = () => [...log.records.values()].filter((record) => record.kind === 'journal') as Of<'journal'>[]
	assert.equal(answer(log, VILLAGER, step(idOf('task', 4), 'en_route')), 'ok')
	assert.equal(answer(log, VILLAGER, step(idOf('reservation', 6), 'in_transit')), 'ok')
	assert.deepEqual(
		lines().map(({ region_code, words }) => `${region_code} ${words}`),
		[`${far} 电力抢修队出动`, `${far} 调出编织袋 5 条，汀圩库发出`],
	)
	assert.equal(answer(log, VILLAGER, step(idOf('task', 5), 'cancelled')), 'ok')
	const { status, incident_id } = log.records.get(CREW) as Of<'force'>
	assert.deepEqual([status, incident_id], ['en_route', idOf('incident', 3)], 'bound for where the villager cannot look')
})

test('who may reserve and send may take it back at once', () => {
	for (const intent of [ASKS.reserve, ASKS.dispatch, ASKS.send]) {
		const log = given()
		const dispatcher = actorOf('dispatcher', DISTRICT)
		assert.equal(answer(log, dispatcher, intent), 'ok')
		assert.equal(answer(log, dispatcher, { do: 'undo', seq: log.entries.length }), 'ok', intent.do)
	}
})

test('a refusal names nothing that the asker may not see', () => {
	const log = given(
		add('incident', 3, { region_code: far, status: 'responding' }),
		dispatch(order(4, { force_id: CREW, incident_id: idOf('incident', 3) })),
	)
	const decision = log.askAs(actorOf('dispatcher', far), step(idOf('incident', 3), 'ended'), momentAt(BY_DAY))
	assert.deepEqual(decision, { ok: false, refusal: 'still-open', where: 'to' })
})
