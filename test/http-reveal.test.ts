import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Command } from '../domain/intent.ts'
import { type Store, StoreFault } from '../server/store/store.ts'
import { idOf, sample } from './domain/samples.ts'
import { type Served, serve, type Who } from './fixtures/served.ts'
import { PHONE_PREFIX, regionDrafts, villageCode } from './fixtures/world.ts'

const HERE = { region_code: villageCode(1, 0) }
const [KEEPER, GUARD, CALLER, DUTY] = [1, 2, 3, 4].map((n) => `${PHONE_PREFIX}00000${n}`)
const DEPOT = sample('depot', 1, {
	...HERE,
	keeper: '李四方',
	keeper_phone: KEEPER,
	duty_24h_phone: DUTY,
	contacts: [{ role: 'leader' }, { role: 'patrol', name: '王小明', phone: GUARD }],
})
const INCIDENT = sample('incident', 1, { ...HERE, caller_name: '赵六', caller_phone: CALLER })
const PERSON = sample('person', 2, { ...HERE, name: '张大山', standing: 'private' })
const [D, I, P] = [DEPOT.id, INCIDENT.id, PERSON.id]
const REASON = '通知保管员开门'

/** Set where the disk does not take what is to be written. */
let broken = false
const breakable = (store: Store): Store => ({
	...store,
	commit: (actor, command: Command) =>
		broken ? Promise.reject(new StoreFault('disk is full')) : store.commit(actor, command),
})

let served: Served
before(async () => {
	served = await serve({ drafts: [...regionDrafts(), DEPOT, INCIDENT, PERSON], wrap: breakable })
})
after(() => served.close())

const ask = (json: object, as: Who | null = 'dispatcher') => served.ask('/api/reveal', { json, as })
const shown = async (as: Who, id: string, field: string) => {
	const { status, body } = await ask({ id, field, reason: REASON }, as)
	const { value, refusal, where } = body as { value?: string; refusal?: string; where?: string }
	return status === 200 ? value : [status, refusal, where]
}
type Line = { id: string; properties: Record<string, unknown> }
/** What is written down, as one role reads it. */
async function kept(as: Who): Promise<Line[]> {
	const { body } = await served.ask('/api/collections/reveal/items', { as })
	return (body as { features: Line[] }).features
}

const OPEN = [422, 'malformed', 'field']
const NO = [403, 'forbidden', 'Authorization']
const UNSEEN = [404, 'missing', 'id']

test('a role is shown what it sees masked, and nothing else', async () => {
	const table: [field: [id: string, path: string], answers: Partial<Record<Who, unknown>>][] = [
		[
			[D, 'keeper_phone'],
			{ dispatcher: KEEPER, villager: KEEPER, planner: OPEN, leader: OPEN, viewer: NO, wall: NO, auditor: NO },
		],
		[[D, 'contacts.1.phone'], { dispatcher: GUARD, planner: GUARD, leader: GUARD, villager: OPEN }],
		[[D, 'contacts.1.name'], { dispatcher: '王小明', leader: '王小明', villager: OPEN }],
		[[P, 'name'], { dispatcher: '张大山', planner: '张大山', villager: OPEN, wall: NO }],
		[[D, 'keeper'], { dispatcher: OPEN, villager: OPEN }],
		[[I, 'caller_phone'], { leader: CALLER, dispatcher: CALLER, planner: OPEN, villager: OPEN, viewer: NO }],
		[[I, 'caller_name'], { leader: '赵六', dispatcher: OPEN, planner: OPEN }],
		[[D, 'duty_24h_phone'], { dispatcher: OPEN, leader: OPEN, villager: OPEN }],
	]
	for (const [[id, path], answers] of table)
		for (const [as, answer] of Object.entries(answers))
			assert.deepEqual(await shown(as as Who, id, path), answer, `${as}: ${path}`)
})

test('a desk goes on with an incident whose caller it sees masked: the number stays, and a mask is no number', async () => {
	const read = async (as: Who) => served.ask(`/api/collections/incident/items/${I}`, { as })
	const { properties } = (await read('dispatcher')).body as Line
	const masked = CALLER!.replace(/^(...)....(....)$/, '$1****$2')
	assert.deepEqual([properties.caller_phone, properties.caller_name], [masked, '赵六'])
	let commands = 0
	const set = async (set: object) =>
		served.ask('/api/commands', { json: { id: `caller-${commands++}`, intent: { do: 'edit', id: I, set } } })
	assert.equal((await set({ situation: '积水 30 厘米' })).status, 200)
	assert.equal((await set({ caller_name: '赵六七', road_weather: 'heavy_rain' })).status, 200)
	const { status, body } = await set({ caller_phone: masked })
	assert.deepEqual([status, (body as { refusal: string }).refusal], [422, 'malformed'])
	const kept = served.layers.get(I)
	assert.ok(kept?.kind === 'incident' && kept.caller_phone === CALLER && kept.caller_name === '赵六七')
	assert.equal(await shown('dispatcher', I, 'caller_phone'), CALLER)
	assert.equal((await set({ caller_name: '赵六', caller_phone: CALLER })).status, 200)
})

test('who cannot see the record hears that there is none, also where their role may ask', async () => {
	const [elsewhere, blind, absent] = [
		await shown('clerk', D, 'contacts.1.phone'),
		await shown('keeper', D, 'keeper_phone'),
		await shown('dispatcher', idOf('depot', 9), 'keeper_phone'),
	]
	assert.deepEqual([elsewhere, blind, absent], [UNSEEN, UNSEEN, UNSEEN])
	assert.equal((await ask({ id: D, field: 'keeper_phone', reason: REASON }, null)).status, 401)
})

test('what is no masked name or number is refused, and what is not usable is named', async () => {
	const paths = ['code', 'contacts', 'contacts.1', 'contacts.9.phone', 'contacts.phone', 'nothing', 'contacts.1.length']
	for (const path of [...paths, 'region_code', 'constructor'])
		assert.deepEqual(await shown('dispatcher', D, path), OPEN, path)
	const usable = { id: D, field: 'keeper_phone', reason: REASON }
	const table: [change: object, where: string][] = [
		[{ id: 'depot:1' }, 'id'],
		[{ field: '__proto__' }, 'field'],
		[{ field: 'a.b.c.d' }, 'field'],
		[{ reason: '急' }, 'reason'],
		[{ reason: '      ' }, 'reason'],
		[{ reason: '急'.repeat(121) }, 'reason'],
		[{ reason: '通知\u0000开门' }, 'reason'],
		[{ as: idOf('reveal', 1) }, 'as'],
	]
	const { seq } = served.layers
	for (const [change, where] of table) {
		const { status, body } = await ask({ ...usable, ...change })
		assert.deepEqual([status, (body as { where: string }).where], [422, where], JSON.stringify(change))
	}
	assert.equal(served.layers.seq, seq, 'what is refused leaves no trace')
})

test('it is written who asked, when, for what and why, without the value, for leaders and auditors to read', async () => {
	const { status, headers, body } = await ask({ id: D, field: 'keeper_phone', reason: `  ${REASON}\n` })
	assert.deepEqual([status, body], [200, { value: KEEPER, seconds: 60 }])
	assert.equal(headers.get('cache-control'), 'no-store')
	const [entry] = await served.store.entries(served.layers.seq - 1, 1)
	const lines = await kept('leader')
	assert.deepEqual(await kept('auditor'), lines)
	const line = lines.find(({ id }) => id === entry!.changes[0]!.id)!
	const { record_id, field, reason, updated_by, updated_at, name, region_code } = line.properties
	assert.deepEqual(
		{ record_id, field, reason, updated_by, updated_at, name, region_code },
		{
			record_id: D,
			field: 'keeper_phone',
			reason: REASON,
			updated_by: 'dispatcher',
			updated_at: '2026-11-20T12:00:00+08:00',
			name: '库点',
			...HERE,
		},
	)
	for (const as of ['dispatcher', 'planner', 'villager', 'viewer', 'wall', 'keeper'] as const)
		assert.deepEqual(await kept(as), [], as)
	assert.equal(entry!.actor, 'dispatcher')
	for (const value of [KEEPER, '李四方']) assert.ok(!JSON.stringify(entry).includes(value!))
})

test('nobody takes back, changes or invents such a line', async () => {
	await ask({ id: D, field: 'keeper_phone', reason: REASON })
	const { seq } = served.layers
	const [id] = [...served.layers.ofKind('reveal').keys()].slice(-1)
	const intents = [
		{ do: 'undo', seq },
		{ do: 'remove', id },
		{ do: 'edit', id, set: { reason: '另有原因' } },
		{ do: 'add', record: sample('reveal', 5) },
		{ do: 'reveal', id: D, field: 'keeper_phone', reason: REASON, as: id },
	]
	for (const [i, intent] of intents.entries())
		for (const as of ['dispatcher', 'leader', 'planner'] as const) {
			const { status } = await served.ask('/api/commands', { json: { id: `no-reveal-${i}-${as}`, intent }, as })
			assert.ok(status >= 400, `${as}: ${JSON.stringify(intent)}`)
		}
	assert.equal(served.layers.seq, seq)
})

test('where nothing can be written, nothing is shown', async () => {
	broken = true
	const { status, text } = await ask({ id: D, field: 'keeper_phone', reason: REASON })
	broken = false
	assert.equal(status, 507)
	assert.ok(!text.includes(PHONE_PREFIX))
	assert.ok(!served.log.join().includes(PHONE_PREFIX))
	assert.equal((await ask({ id: D, field: 'keeper_phone', reason: REASON })).status, 200)
})
