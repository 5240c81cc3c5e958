import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Actor, ROLES, type Role, SYSTEM } from '../../domain/actor.ts'
import type { Intent, SingleIntent } from '../../domain/intent.ts'
import { Places } from '../../domain/places.ts'
import { type AnyRecord, KIND_KEYS, type Kind } from '../../domain/record.ts'
import { may } from '../../domain/rights.ts'
import { Random } from '../fixtures/random.ts'
import {
	adds,
	CLERK,
	DISTRICT,
	inside,
	PLANNER,
	regionDrafts,
	TOWNSHIPS,
	VILLAGER,
	villageCode,
} from '../fixtures/world.ts'
import { MemoryLog, stampedBy } from './memory-log.ts'
import { idOf, sample } from './samples.ts'

type Verb = 'add' | 'edit' | 'status' | 'remove'
const VERBS: Verb[] = ['add', 'edit', 'status', 'remove']

/** a add, e edit, s status, r remove. */
const MATRIX: Partial<Record<Role, Partial<Record<Kind, string>>>> = {
	system: {
		risk: 'aesr',
		finding: 'aesr',
		depot: 'aesr',
		stock: 'aesr',
		force: 'aesr',
		org: 'aesr',
		person: 'aesr',
		region: 'aesr',
		shelter: 'aesr',
		incident: 'aesr',
		journal: 'a',
		warning: 'aesr',
		alarm: 'aesr',
		callout: 'aesr',
		shift: 'aesr',
		weather: 'aesr',
		wall: 'aesr',
		closure: 'aesr',
		need: 'aesr',
		reservation: 'aesr',
		movement: 'a',
		task: 'aesr',
		target: 'aesr',
		water: 'aesr',
		camera: 'aesr',
		reveal: 'a',
	},
	planner: {
		risk: 'aesr',
		finding: 'aesr',
		depot: 'aesr',
		stock: 'aesr',
		force: 'aesr',
		org: 'aesr',
		person: 'aesr',
		region: 'aesr',
		shelter: 'aesr',
		incident: 'aesr',
		journal: 'a',
		warning: 'aesr',
		callout: 'aesr',
		shift: 'aesr',
		weather: 'aesr',
		wall: 'aesr',
		closure: 'aesr',
		need: 'aesr',
		reservation: 'aes',
		movement: 'a',
		task: 'aes',
		target: 'aesr',
		water: 'aesr',
		camera: 'aesr',
		reveal: 'a',
	},
	dispatcher: {
		force: 'es',
		stock: 'e',
		shelter: 'e',
		org: 'e',
		incident: 'aes',
		journal: 'a',
		warning: 'aes',
		alarm: 'aes',
		callout: 'aes',
		shift: 'ae',
		weather: 'ae',
		wall: 'aesr',
		closure: 'aes',
		need: 'aesr',
		reservation: 'aes',
		movement: 'a',
		task: 'aes',
		target: 'e',
		water: 'e',
		camera: 'e',
		reveal: 'a',
	},
	leader: { wall: 'es', reveal: 'a' },
	village: {
		risk: 'ae',
		finding: 'aes',
		depot: 'e',
		stock: 'ae',
		force: 'es',
		shelter: 'e',
		person: 'ae',
		incident: 'a',
		callout: 's',
		closure: 'aes',
		need: 'ae',
		reservation: 'es',
		movement: 'a',
		task: 's',
		reveal: 'a',
	},
}

const stored = (kind: Kind, more: object = {}) =>
	({ ...sample(kind, 1), ...more, ...stampedBy('planner') }) as AnyRecord

function asked(verb: Verb, kind: Kind): { intent: Intent; before: AnyRecord | null; after: AnyRecord | null } {
	const record = stored(kind)
	const { id } = record
	switch (verb) {
		case 'add':
			return { intent: { do: 'add', record: sample(kind, 1) }, before: null, after: record }
		case 'edit':
			return { intent: { do: 'edit', id, set: { name: '新' } }, before: record, after: stored(kind, { name: '新' }) }
		case 'status':
			return { intent: { do: 'status', id, to: 'any' }, before: record, after: stored(kind, { status: 'any' }) }
		case 'remove':
			return { intent: { do: 'remove', id }, before: record, after: null }
		default:
			return verb satisfies never
	}
}

test('each role may do to each kind what the matrix says, and no more', () => {
	for (const role of ROLES)
		for (const kind of KIND_KEYS)
			for (const verb of VERBS) {
				const { intent, before, after } = asked(verb, kind)
				const allowed = may({ account: 'a', role, scopes: [DISTRICT] }, intent, before, after, new Places())
				assert.equal(allowed, MATRIX[role]?.[kind]?.includes(verb[0]!) ?? false, `${role} ${verb} ${kind}`)
			}
})

test('in a batch and in an undo the verb is what became of the record', () => {
	const dispatcher: Actor = { account: 'a', role: 'dispatcher', scopes: [DISTRICT] }
	const villager: Actor = { account: 'v', role: 'village', scopes: [DISTRICT] }
	const batch: Intent = { do: 'batch', intents: [] }
	const undo: Intent = { do: 'undo', seq: 1 }
	for (const intent of [batch, undo]) {
		const table: [actor: Actor, before: AnyRecord | null, after: AnyRecord | null, allowed: boolean][] = [
			[dispatcher, stored('force'), stored('force', { name: '新' }), true],
			[dispatcher, stored('force'), stored('force', { status: 'rest' }), true],
			[dispatcher, null, stored('force'), false],
			[dispatcher, stored('force'), null, false],
			[dispatcher, stored('risk'), stored('risk', { name: '新' }), false],
			[villager, null, stored('risk'), true],
			[villager, stored('risk'), null, false],
			[villager, stored('finding'), stored('finding', { status: 'rectifying' }), true],
			[villager, null, null, false],
		]
		for (const [actor, before, after, allowed] of table)
			assert.equal(
				may(actor, intent, before, after, new Places()),
				allowed,
				`${actor.role} ${intent.do} ${before?.id} → ${after?.id}`,
			)
	}
})

const [T0, T1] = [TOWNSHIPS[0], TOWNSHIPS[1]]
const [V00, V01, V10] = [villageCode(0, 0), villageCode(0, 1), villageCode(1, 0)]

test('the scope covers the record before and after', () => {
	const at = (region_code: string) => stored('risk', { region_code })
	const table: [scopes: string[], before: string | null, after: string | null, allowed: boolean][] = [
		[[T0], V00, V01, true],
		[[T0], V00, V10, false],
		[[T0], V10, V00, false],
		[[T0], null, V10, false],
		[[T0], V10, null, false],
		[[T0, T1], V00, V10, true],
		[[V00], V00, V00, true],
		[[V00], V00, V01, false],
		[[V00], `${T0}000`, `${T0}000`, false],
		[[], V00, V00, false],
		[[''], V00, V10, true],
	]
	for (const [scopes, before, after, allowed] of table)
		assert.equal(
			may(
				{ account: 'p', role: 'planner', scopes },
				{ do: 'batch', intents: [] },
				before ? at(before) : null,
				after ? at(after) : null,
				new Places(),
			),
			allowed,
			`[${scopes}]: ${before} → ${after}`,
		)
})

const random = new Random(3)
const own = { ...sample('risk', 1), region_code: V00, at: inside(0, 0, random) }
const neighbours = { ...sample('risk', 2), region_code: V10, at: inside(1, 0, random) }
const world = () => new MemoryLog({ do: 'batch', intents: adds([...regionDrafts(), own, neighbours]) })
const beyond = inside(1, 1, random)

/** What a clerk of the first township asks, and whether it goes through. */
const ASKED: [what: string, intent: Intent, answer: 'ok' | 'forbidden' | 'missing'][] = [
	['edits their own point', { do: 'edit', id: own.id, set: { name: '新名' } }, 'ok'],
	['moves their own point at home', { do: 'move', id: own.id, to: inside(0, 1, random) }, 'ok'],
	['moves their own point onto ground that no division holds', { do: 'move', id: own.id, to: [112, 27] }, 'ok'],
	['adds a point at home', { do: 'add', record: sample('risk', 3, { at: inside(0, 1, random) }) }, 'ok'],
	['edits the neighbour’s point', { do: 'edit', id: neighbours.id, set: { name: '新名' } }, 'missing'],
	['moves the neighbour’s point', { do: 'move', id: neighbours.id, to: inside(0, 0, random) }, 'missing'],
	['removes the neighbour’s point', { do: 'remove', id: neighbours.id }, 'missing'],
	['moves their own point across the line', { do: 'move', id: own.id, to: beyond }, 'forbidden'],
	['writes a position across the line', { do: 'edit', id: own.id, set: { at: beyond } }, 'forbidden'],
	[
		'writes a position across the line under their own code',
		{ do: 'edit', id: own.id, set: { at: beyond, region_code: V01 } },
		'forbidden',
	],
	['gives their own point away by code', { do: 'edit', id: own.id, set: { region_code: V10 } }, 'forbidden'],
	['adds a point of the neighbour', { do: 'add', record: sample('risk', 3, { region_code: V10 }) }, 'forbidden'],
	[
		'adds a point of their own code on the neighbour’s ground',
		{ do: 'add', record: sample('risk', 3, { at: beyond }) },
		'forbidden',
	],
	[
		'adds a point to the district',
		{ do: 'add', record: sample('risk', 3, { region_code: `${DISTRICT}000000` }) },
		'forbidden',
	],
	['renames their own village', { do: 'edit', id: regionDrafts()[4]!.id, set: { name: '新村' } }, 'forbidden'],
	['redraws their own village', { do: 'edit', id: regionDrafts()[4]!.id, set: { geom: null } }, 'forbidden'],
	['removes their own village', { do: 'remove', id: regionDrafts()[4]!.id }, 'forbidden'],
	[
		'adds a village to their township',
		{ do: 'add', record: sample('region', 9, { region_code: `${T0}203` }) },
		'forbidden',
	],
	['renames the district', { do: 'edit', id: regionDrafts()[0]!.id, set: { name: '新区' } }, 'forbidden'],
]

test('a township planner works at home and nowhere else', () => {
	for (const [what, intent, answer] of ASKED) {
		const log = world()
		const before = new Map(log.records)
		const decision = log.askAs(CLERK, intent)
		assert.equal(decision.ok ? 'ok' : decision.refusal, answer, `${what}: ${JSON.stringify(decision)}`)
		if (!decision.ok) assert.deepEqual(log.records, before, `${what}: nothing is kept`)
	}
})

const SINGLE: ReadonlySet<string> = new Set(['add', 'edit', 'move', 'remove', 'status'])
const isSingle = (ask: Intent): ask is SingleIntent => SINGLE.has(ask.do)

test('a batch is refused as a whole for what one of its steps may not do', () => {
	const harmless: SingleIntent = { do: 'edit', id: own.id, set: { short_name: '好' } }
	for (const [what, intent, answer] of ASKED) {
		if (!isSingle(intent)) continue
		const log = world()
		const before = new Map(log.records)
		const decision = log.askAs(CLERK, { do: 'batch', intents: [harmless, intent] })
		assert.equal(decision.ok ? 'ok' : decision.refusal, answer, `${what}: ${JSON.stringify(decision)}`)
		if (!decision.ok) assert.deepEqual(log.records, before, `${what}: nothing is kept`)
	}
})

test('a point that stands beyond the line under its own code may be put right, not shifted there', () => {
	const log = new MemoryLog({ do: 'batch', intents: adds([...regionDrafts(), { ...own, at: beyond }]) })
	assert.equal(log.askAs(CLERK, { do: 'edit', id: own.id, set: { name: '新名' } }).ok, true)
	const shifted = log.askAs(CLERK, { do: 'move', id: own.id, to: inside(1, 1, random) })
	assert.equal(shifted.ok || shifted.refusal, 'forbidden')
	assert.equal(log.askAs(CLERK, { do: 'move', id: own.id, to: inside(0, 0, random) }).ok, true)
})

test('divisions are written by a planner whose scope is the district or more', () => {
	const rename: Intent = { do: 'edit', id: regionDrafts()[4]!.id, set: { name: '新村' } }
	const table: [actor: Actor, ok: boolean][] = [
		[PLANNER, true],
		[SYSTEM, true],
		[{ account: 'p', role: 'planner', scopes: [''] }, true],
		[{ account: 'p', role: 'planner', scopes: ['9901'] }, true],
		[{ account: 'p', role: 'planner', scopes: [T0, DISTRICT] }, true],
		[{ account: 'p', role: 'planner', scopes: [T0, T1] }, false],
		[{ account: 'p', role: 'planner', scopes: [V00] }, false],
		[{ account: 'p', role: 'planner', scopes: ['990103'] }, false],
		[{ account: 'd', role: 'dispatcher', scopes: [DISTRICT] }, false],
	]
	for (const [actor, ok] of table) assert.equal(world().askAs(actor, rename).ok, ok, `${actor.role} [${actor.scopes}]`)
})

test('an undo takes the right to the record as it stands', () => {
	const log = world()
	const moved = log.must({ do: 'move', id: own.id, to: beyond }, CLERK.account)
	assert.equal(log.records.get(own.id)?.region_code, villageCode(1, 1))
	const decision = log.askAs(CLERK, { do: 'undo', seq: moved })
	assert.equal(decision.ok, false, 'the point is the neighbour’s by now')
})

test('nobody writes over a record they cannot see by adding one of the same id', () => {
	const log = world()
	const decision = log.askAs(CLERK, { do: 'add', record: sample('risk', 2, { name: '顶替' }) })
	assert.deepEqual([decision.ok, log.records.get(neighbours.id)?.name], [false, neighbours.name])
})

test('a batch that removes and adds one id is a removal, which a village may not make', () => {
	const log = world()
	const ledger = { ...sample('finding', 1), region_code: V10, level: { scheme: 'hazard', level: 'major' } as const }
	log.must({ do: 'add', record: ledger })
	const decision = log.askAs(VILLAGER, {
		do: 'batch',
		intents: [
			{ do: 'remove', id: ledger.id },
			{ do: 'add', record: { ...ledger, status: 'closed', submitted_by: 'somebody-else' } },
		],
	})
	assert.deepEqual(
		[decision.ok, (log.records.get(idOf('finding', 1)) as { status?: string }).status],
		[false, 'registered'],
	)
})
