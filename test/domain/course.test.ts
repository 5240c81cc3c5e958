import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Actor, ROLES, type Role, SYSTEM } from '../../domain/actor.ts'
import type { Intent } from '../../domain/intent.ts'
import type { Kind } from '../../domain/record.ts'
import { DISPATCHER, DISTRICT, PLANNER, VILLAGER, villageCode } from '../fixtures/world.ts'
import { MemoryLog, NOON } from './memory-log.ts'
import { idOf, sample } from './samples.ts'

const EARLIER = '2026-06-01T12:00:00+08:00'
const as = (role: Role): Actor => ({ account: role, role, scopes: [DISTRICT] })
const answer = (log: MemoryLog, who: Actor, intent: Intent) => {
	const decision = log.askAs(who, intent)
	return decision.ok ? 'ok' : decision.refusal
}

test('the duty log only grows, whoever asks', () => {
	const line = idOf('journal', 1)
	for (const role of ROLES) {
		const log = new MemoryLog()
		const writes = ['system', 'planner', 'dispatcher'].includes(role)
		assert.equal(answer(log, as(role), { do: 'add', record: sample('journal', 1) }) === 'ok', writes, role)
		if (!writes) log.must({ do: 'add', record: sample('journal', 1) }, role)
		const asks: Intent[] = [
			{ do: 'edit', id: line, set: { words: '没有这回事' } },
			{ do: 'edit', id: line, set: { happened_at: EARLIER } },
			{ do: 'edit', id: line, set: { lifecycle: 'archived' } },
			{ do: 'remove', id: line },
			{ do: 'undo', seq: 1 },
			{
				do: 'batch',
				intents: [
					{ do: 'remove', id: line },
					{ do: 'add', record: sample('journal', 2) },
				],
			},
		]
		for (const ask of asks) assert.notEqual(answer(log, as(role), ask), 'ok', `${role}: ${JSON.stringify(ask)}`)
		assert.equal(log.entries.length, 1, role)
	}
})

test('an alarm is acknowledged, handled and closed at a dispatcher’s desk alone', () => {
	for (const role of ROLES)
		for (const to of ['acked', 'cleared']) {
			const log = new MemoryLog({ do: 'raise', alarm: sample('alarm', 1) })
			const ask: Intent = { do: 'status', id: idOf('alarm', 1), to }
			const wanted = role === 'dispatcher' || role === 'system'
			assert.equal(answer(log, as(role), ask) === 'ok', wanted, `${role} ${to}`)
			assert.equal(log.records.get(idOf('alarm', 1))!.version, wanted ? 2 : 1)
		}
	const log = new MemoryLog({ do: 'raise', alarm: sample('alarm', 1) })
	for (const set of [{ status: 'acked' }, { acked_by: 'me' }, { count: 9 }, { took_at: [EARLIER] }])
		assert.equal(answer(log, DISPATCHER, { do: 'edit', id: idOf('alarm', 1), set }), 'ruled-field')
})

test('a new record brings no past but from who keeps the ledgers', () => {
	const table: [kind: Kind, more: object, newborn: boolean][] = [
		['incident', {}, true],
		['incident', { response: { scheme: 'response', level: 'III' } }, true],
		['incident', { status: 'responding' }, false],
		['incident', { status_at: EARLIER }, false],
		['incident', { response: { scheme: 'response', level: 'III' }, response_at: EARLIER }, false],
		['incident', { took_at: [EARLIER] }, false],
		['warning', {}, true],
		['warning', { colour: { scheme: 'warning', level: 'blue' } }, true],
		['warning', { received_at: EARLIER }, false],
		['warning', { status: 'cancelled' }, false],
		['warning', { status_at: NOON.at }, false],
		['alarm', {}, true],
		['alarm', { class: 'P1' }, true],
		['alarm', { count: 2 }, false],
		['alarm', { first_at: EARLIER }, false],
		['alarm', { acked_by: 'dispatcher', acked_at: NOON.at }, false],
		['alarm', { status: 'closed' }, false],
		['callout', {}, true],
		['callout', { answered_at: NOON.at }, false],
		['callout', { status: 'done' }, false],
		['wall', {}, true],
		['wall', { frozen: true }, true],
		['wall', { mode: 'incident' }, false],
		['wall', { mode_at: EARLIER }, false],
		['wall', { frozen_at: NOON.at }, false],
	]
	for (const [kind, more, newborn] of table) {
		const ask: Intent = { do: 'add', record: sample(kind, 1, more) }
		const what = `${kind} ${JSON.stringify(more)}`
		assert.equal(answer(new MemoryLog(), DISPATCHER, ask), newborn ? 'ok' : 'forbidden', what)
		if (kind !== 'alarm') assert.equal(answer(new MemoryLog(), PLANNER, ask), 'ok', `${what} by a planner`)
	}
	const seen = sample('incident', 1, { region_code: villageCode(1, 0), received_at: EARLIER })
	assert.equal(answer(new MemoryLog(), VILLAGER, { do: 'add', record: seen }), 'ok', 'a village reports what happened')
})

test('only the server ties a wall to a device, and what was tied stays tied through its changes', () => {
	const device = 'd'.repeat(64)
	const ask: Intent = { do: 'add', record: sample('wall', 1, { device }) }
	for (const role of ROLES) assert.equal(answer(new MemoryLog(), as(role), ask) === 'ok', role === 'system', role)
	const log = new MemoryLog()
	assert.equal(answer(log, { ...SYSTEM, account: 'anna' }, ask), 'ok')
	const id = idOf('wall', 1)
	assert.equal(log.records.get(id)!.updated_by, 'anna')
	assert.equal(answer(log, DISPATCHER, { do: 'edit', id, set: { scene: 'four' } }), 'ok')
	assert.equal(answer(log, DISPATCHER, { do: 'status', id, to: 'warning' }), 'ok')
	assert.equal((log.records.get(id) as { device?: string }).device, device)
	for (const value of ['e'.repeat(64), null])
		assert.equal(answer(log, PLANNER, { do: 'edit', id, set: { device: value } }), 'ruled-field')
	log.must({ do: 'remove', id }, PLANNER.account)
	assert.equal(answer(log, PLANNER, { do: 'undo', seq: log.entries.length }), 'forbidden')
})
