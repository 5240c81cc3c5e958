import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Change } from '../../domain/change.ts'
import type { Intent, SingleIntent } from '../../domain/intent.ts'
import { noteOf } from '../../domain/note.ts'
import { type AnyRecord, type Id, KIND_KEYS, type Kind, kindOfId } from '../../domain/record.ts'
import { referencesOf } from '../../domain/reference.ts'
import type { RefusalCode } from '../../domain/refusal.ts'
import { Random } from '../fixtures/random.ts'
import { adds, DISTRICT, inside, regionDrafts, riskDraft, TOWNSHIPS, villageCode } from '../fixtures/world.ts'
import { MemoryLog, NOON, stampedBy } from './memory-log.ts'
import { bornAt, idOf, sample } from './samples.ts'

const LATER = { at: '2026-07-02T09:00:00+08:00', today: '2026-07-02' }
const random = new Random(5)
const add = <K extends Kind>(kind: K, n: number, more: Parameters<typeof sample<K>>[2] = {}): SingleIntent => ({
	do: 'add',
	record: sample(kind, n, more),
})
const risk = idOf('risk', 1)
const [V00, V01, V10] = [villageCode(0, 0), villageCode(0, 1), villageCode(1, 0)]
const world = (...intents: Intent[]) => new MemoryLog({ do: 'batch', intents: adds(regionDrafts()) }, ...intents)
const groundOf = (code: string) => {
	const found = regionDrafts().find((draft) => draft.region_code === code)!
	return found.kind === 'region' ? { geom: found.geom } : {}
}
const kept = (draft: object, version = 1, by = 'planner', at = NOON.at) =>
	({ ...draft, ...stampedBy(by, version, at) }) as AnyRecord

// What each intent does

/** What a record of the kind points at, whatever those point at first. */
function pointedAt(kind: Kind): Map<Id, SingleIntent> {
	const found = new Map<Id, SingleIntent>()
	for (const { to } of referencesOf({ ...sample(kind, 7), ...stampedBy('planner') } as AnyRecord)) {
		const other = kindOfId(to)!
		for (const [id, first] of pointedAt(other)) found.set(id, first)
		found.set(to, add(other, 1))
	}
	return found
}

test('every kind can be added, edited, undone and removed', () => {
	for (const kind of KIND_KEYS) {
		const draft = sample(kind, 7)
		const log = world(...pointedAt(kind).values())
		const added = log.ask({ do: 'add', record: draft }, 'anna')
		const first = kept({ ...draft, ...bornAt(kind, NOON.at, 'anna') }, 1, 'anna')
		assert.deepEqual(added, { ok: true, changes: [{ id: draft.id, before: null, after: first }] }, kind)
		// The duty log, the ledgers and what was shown to whom are written once and stay as they are.
		if (kind === 'journal' || kind === 'movement' || kind === 'reveal') continue
		const edited = log.ask({ do: 'edit', id: draft.id, set: { name: '新名', code: 'X-1' } }, 'bert', LATER)
		const after = kept({ ...first, name: '新名', code: 'X-1' }, 2, 'bert', LATER.at)
		assert.deepEqual(edited, { ok: true, changes: [{ id: draft.id, before: first, after }] }, kind)
		const undone = log.ask({ do: 'undo', seq: log.entries.length }, 'bert', LATER)
		const back = kept(first, 3, 'bert', LATER.at)
		assert.deepEqual(undone, { ok: true, changes: [{ id: draft.id, before: after, after: back }] }, kind)
		const removed = log.ask({ do: 'remove', id: draft.id })
		assert.deepEqual(removed, { ok: true, changes: [{ id: draft.id, before: back, after: null }] }, kind)
	}
})

test('an edit takes a value away with null and leaves the fields it does not name', () => {
	const log = new MemoryLog(add('risk', 1, { address: '村道旁', affected_people: 12 }))
	log.must({ do: 'edit', id: risk, set: { address: null, affected_people: 13 } })
	assert.deepEqual(log.records.get(risk), kept(sample('risk', 1, { affected_people: 13 }), 2))
})

test('a move writes the position and nothing else', () => {
	const log = new MemoryLog(add('risk', 1, { at: [111.01, 26.01], coord_source: 'gps' }))
	log.must({ do: 'move', id: risk, to: [111.02, 26.02] })
	assert.deepEqual(log.records.get(risk), kept(sample('risk', 1, { at: [111.02, 26.02], coord_source: 'gps' }), 2))
})

test('a status change stamps what its kind keeps of it', () => {
	const team = idOf('force', 1)
	const log = new MemoryLog(add('force', 1))
	log.must({ do: 'status', id: team, to: 'assigned' }, 'bert', LATER)
	assert.deepEqual(
		log.records.get(team),
		kept({ ...sample('force', 1), status: 'assigned', status_at: LATER.at }, 2, 'bert', LATER.at),
	)
})

test('the version the asker has seen may be given and must then be the newest', () => {
	const log = new MemoryLog(add('risk', 1, { at: [111, 26] }))
	log.must({ do: 'edit', id: risk, set: { name: '二' }, expect: 1 })
	const stale: Intent[] = [
		{ do: 'edit', id: risk, set: { name: '三' }, expect: 1 },
		{ do: 'move', id: risk, to: [111, 27], expect: 1 },
		{ do: 'remove', id: risk, expect: 3 },
	]
	for (const intent of stale)
		assert.deepEqual(log.ask(intent), { ok: false, refusal: 'stale', where: 'expect', why: 'version is 2' })
	log.must({ do: 'remove', id: risk, expect: 2 })
})

// The region follows the point

test('the region follows a point across the line of its village', () => {
	const at = (t: number, v: number) => inside(t, v, random)
	const table: [
		what: string,
		region: string,
		from: [number, number] | null,
		to: [number, number] | 'outside',
		then: string,
	][] = [
		['within the village', V00, [0, 0], [0, 0], V00],
		['to the next village', V00, [0, 0], [0, 1], V01],
		['to the next township', V00, [0, 0], [1, 0], V10],
		['to ground that no division holds', V00, [0, 0], 'outside', V00],
		['a point of a whole township within it', `${TOWNSHIPS[0]}000`, [0, 0], [0, 1], `${TOWNSHIPS[0]}000`],
		['a point of a whole township out of it', `${TOWNSHIPS[0]}000`, [0, 0], [1, 0], V10],
		['a point of the whole district', `${DISTRICT}000000`, [0, 0], [1, 0], `${DISTRICT}000000`],
		['a point of one village that stands in another, within that', V00, [0, 1], [0, 1], V00],
		['a first position in its own village', V00, null, [0, 0], V00],
		['a first position in another village', V00, null, [0, 1], V01],
	]
	for (const [what, region_code, from, to, then] of table) {
		const log = world(add('risk', 1, { region_code, ...(from ? { at: at(...from) } : {}) }))
		log.must({ do: 'move', id: risk, to: to === 'outside' ? [113, 28] : at(...to) })
		assert.equal(log.records.get(risk)?.region_code, then, what)
	}
})

test('whoever writes a region with a position is taken at their word', () => {
	const log = world(add('risk', 1, { at: inside(0, 0, random) }))
	log.must({ do: 'edit', id: risk, set: { at: inside(0, 1, random), region_code: V10 } })
	assert.equal(log.records.get(risk)?.region_code, V10)
	log.must(add('risk', 2, { region_code: V00, at: inside(1, 0, random) }))
	assert.equal(log.records.get(idOf('risk', 2))?.region_code, V00, 'an added record says itself where it belongs')
})

test('the seat of a division may stand anywhere', () => {
	const log = world()
	const village = regionDrafts()[4]!
	log.must({ do: 'move', id: village.id, to: inside(2, 1, random) })
	assert.equal(log.records.get(village.id)?.region_code, village.region_code)
})

test('codes that end in zeros of their own are followed like any other', () => {
	const neighbours: [from: string, to: string][] = [
		[`${TOWNSHIPS[0]}210`, `${TOWNSHIPS[0]}211`],
		[`${TOWNSHIPS[0]}200`, `${TOWNSHIPS[0]}201`],
		[`${DISTRICT}110000`, `${DISTRICT}111201`],
	]
	for (const [from, to] of neighbours) {
		const level = from.endsWith('000') ? 'township' : 'village'
		const log = new MemoryLog(
			add('region', 1, { ...groundOf(V00), region_code: from, level }),
			add('region', 2, { ...groundOf(V01), region_code: to }),
			add('risk', 1, { region_code: from, at: inside(0, 0, random) }),
		)
		log.must({ do: 'move', id: risk, to: inside(0, 1, random) })
		assert.equal(log.records.get(risk)?.region_code, to, `${from} → ${to}`)
	}
})

// Every refusal

const org = (n: number, parent?: number) =>
	add('org', n, parent === undefined ? {} : { parent_id: idOf('org', parent) })
const edit = (id: Id, set: Record<string, unknown>): SingleIntent => ({ do: 'edit', id, set })
const status = (id: Id, to: string, reason?: string): SingleIntent => ({
	do: 'status',
	id,
	to,
	...(reason ? { reason } : {}),
})
const [team, ledger, unit] = [idOf('force', 1), idOf('finding', 1), idOf('org', 1)]

type Case = { what: string; given: Intent[]; ask: Intent; refusal: RefusalCode; where?: string; why?: string }
const REFUSED: Case[] = [
	{ what: 'add what is there', given: [add('risk', 1)], ask: add('risk', 1), refusal: 'exists', where: 'record.id' },
	{ what: 'edit what is not there', given: [], ask: edit(risk, { name: '新' }), refusal: 'missing', where: 'id' },
	{ what: 'remove what is not there', given: [], ask: { do: 'remove', id: risk }, refusal: 'missing', where: 'id' },
	{ what: 'undo what never was', given: [], ask: { do: 'undo', seq: 99 }, refusal: 'missing', where: 'seq' },
	{
		what: 'a value out of range',
		given: [add('risk', 1)],
		ask: edit(risk, { affected_people: -1 }),
		refusal: 'malformed',
		where: 'set.affected_people',
	},
	{
		what: 'a field that the kind has not',
		given: [add('risk', 1)],
		ask: edit(risk, { colour: 'red' }),
		refusal: 'malformed',
		where: 'set.colour',
		why: 'risk has no field colour',
	},
	{
		what: 'a needed value taken away',
		given: [add('risk', 1)],
		ask: edit(risk, { name: null }),
		refusal: 'malformed',
		where: 'set.name',
	},
	{
		what: 'a fault deep inside a list',
		given: [add('risk', 1)],
		ask: edit(risk, { contacts: [{ role: 'leader' }, { role: 'leader', phone: 'none' }] }),
		refusal: 'malformed',
		where: 'set.contacts.1.phone',
	},
	{
		what: 'an unknown member deep inside a list',
		given: [add('risk', 1)],
		ask: edit(risk, { contacts: [{ role: 'leader', wechat: 'x' }] }),
		refusal: 'malformed',
		where: 'set.contacts.0.wechat',
	},
	{
		what: 'a level of another scheme',
		given: [add('risk', 1)],
		ask: edit(risk, { grade_static: { scheme: 'hazard', level: 'major' } }),
		refusal: 'malformed',
		where: 'set.grade_static.scheme',
	},
	{
		what: 'a position for what stands nowhere',
		given: [add('person', 1)],
		ask: { do: 'move', id: idOf('person', 1), to: [111, 26] },
		refusal: 'malformed',
		where: 'at',
	},
	{
		what: 'a status for what has none',
		given: [add('risk', 1)],
		ask: status(risk, 'closed'),
		refusal: 'malformed',
		where: 'do',
	},
	{
		what: 'a status that nobody knows',
		given: [add('force', 1)],
		ask: status(team, 'asleep'),
		refusal: 'malformed',
		where: 'to',
	},
	{
		what: 'a status named like a member of every object',
		given: [add('force', 1)],
		ask: status(team, 'constructor'),
		refusal: 'malformed',
		where: 'to',
	},
	{
		what: 'the id',
		given: [add('risk', 1)],
		ask: edit(risk, { id: idOf('risk', 2) }),
		refusal: 'ruled-field',
		where: 'set.id',
	},
	{
		what: 'the kind',
		given: [add('risk', 1)],
		ask: edit(risk, { kind: 'depot' }),
		refusal: 'ruled-field',
		where: 'set.kind',
	},
	{
		what: 'the version',
		given: [add('risk', 1)],
		ask: edit(risk, { version: 9 }),
		refusal: 'ruled-field',
		where: 'set.version',
	},
	{
		what: 'the author',
		given: [add('risk', 1)],
		ask: edit(risk, { updated_by: 'me' }),
		refusal: 'ruled-field',
		where: 'set.updated_by',
	},
	{
		what: 'a status by edit',
		given: [add('force', 1)],
		ask: edit(team, { status: 'rest' }),
		refusal: 'ruled-field',
		where: 'set.status',
	},
	{
		what: 'who submitted, by edit',
		given: [add('finding', 1)],
		ask: edit(ledger, { submitted_by: 'you' }),
		refusal: 'ruled-field',
		where: 'set.submitted_by',
	},
	{
		what: 'what is reserved, by edit',
		given: [add('depot', 1), add('stock', 1)],
		ask: edit(idOf('stock', 1), { qty_reserved: 3 }),
		refusal: 'ruled-field',
		where: 'set.qty_reserved',
	},
	{ what: 'edit to the same', given: [add('risk', 1)], ask: edit(risk, { name: '风险点1' }), refusal: 'nothing-to-do' },
	{
		what: 'take away what is not there',
		given: [add('risk', 1)],
		ask: edit(risk, { address: null }),
		refusal: 'nothing-to-do',
	},
	{
		what: 'move to the same place',
		given: [add('risk', 1, { at: [111, 26] })],
		ask: { do: 'move', id: risk, to: [111, 26] },
		refusal: 'nothing-to-do',
	},
	{ what: 'the status it has', given: [add('force', 1)], ask: status(team, 'standby'), refusal: 'nothing-to-do' },
	{
		what: 'a batch that comes to nothing',
		given: [],
		ask: { do: 'batch', intents: [add('risk', 1), { do: 'remove', id: risk }] },
		refusal: 'nothing-to-do',
	},
	{
		what: 'an old version',
		given: [add('risk', 1)],
		ask: { ...edit(risk, { name: '新' }), expect: 4 } as Intent,
		refusal: 'stale',
		where: 'expect',
		why: 'version is 1',
	},
	{
		what: 'latitude first',
		given: [add('risk', 1)],
		ask: { do: 'move', id: risk, to: [26.2, 80] },
		refusal: 'swapped',
		where: 'at',
		why: '73, 3, 136, 54',
	},
	{
		what: 'latitude first, by edit',
		given: [add('risk', 1)],
		ask: edit(risk, { at: [26.2, 85] }),
		refusal: 'swapped',
		where: 'set.at',
		why: '73, 3, 136, 54',
	},
	{
		what: 'a place abroad',
		given: [],
		ask: add('risk', 1, { at: [2.35, 48.86] }),
		refusal: 'outside-bounds',
		where: 'record.at',
		why: '73, 3, 136, 54',
	},
	{
		what: 'a division that nobody knows',
		given: [add('region', 1)],
		ask: add('risk', 1, { region_code: '990102109201' }),
		refusal: 'unknown-region',
		where: 'record.region_code',
	},
	{
		what: 'the same by edit',
		given: [add('region', 1), add('risk', 1)],
		ask: edit(risk, { region_code: '990102109201' }),
		refusal: 'unknown-region',
		where: 'set.region_code',
	},
	{
		what: 'a mask',
		given: [],
		ask: add('depot', 1, { keeper: '李××' }),
		refusal: 'masked-value',
		where: 'record.keeper',
	},
	{
		what: 'a reference to nothing',
		given: [],
		ask: org(1, 2),
		refusal: 'missing-reference',
		where: 'record.parent_id',
	},
	{
		what: 'a reference to nothing, in a list',
		given: [add('region', 1), add('risk', 1)],
		ask: edit(risk, { downstream_village_ids: [idOf('region', 1), idOf('region', 2)] }),
		refusal: 'missing-reference',
		where: 'set.downstream_village_ids.1',
	},
	{
		what: 'a reference to nothing, in a list of objects',
		given: [add('org', 1)],
		ask: edit(unit, { posts: [{ title: 'chief' }, { person_id: idOf('person', 9) }] }),
		refusal: 'missing-reference',
		where: 'set.posts.1.person_id',
	},
	{
		what: 'removing what another points at',
		given: [org(1), org(2, 1)],
		ask: { do: 'remove', id: unit },
		refusal: 'in-use',
		where: 'id',
		why: 'org:01SAMP00000000000000000002',
	},
	{
		what: 'a unit under itself',
		given: [org(1)],
		ask: edit(unit, { parent_id: unit }),
		refusal: 'cycle',
		where: 'set.parent_id',
	},
	{
		what: 'a unit under its grandchild',
		given: [org(1), org(2, 1), org(3, 2)],
		ask: edit(unit, { parent_id: idOf('org', 3) }),
		refusal: 'cycle',
		where: 'set.parent_id',
	},
	{
		what: 'a backup of oneself',
		given: [add('person', 1)],
		ask: edit(idOf('person', 1), { backup_person: idOf('person', 1) }),
		refusal: 'cycle',
		where: 'set.backup_person',
	},
	{
		what: 'a step that the ledger has not',
		given: [add('finding', 1)],
		ask: status(ledger, 'closed', '急'),
		refusal: 'not-next-status',
		where: 'to',
		why: 'from registered: rectifying',
	},
	{
		what: 'a jump without a reason',
		given: [add('force', 1)],
		ask: status(team, 'working'),
		refusal: 'reason-needed',
		where: 'reason',
		why: 'from standby to working',
	},
	{
		what: 'more people than places',
		given: [add('shelter', 1, { capacity: 10 })],
		ask: edit(idOf('shelter', 1), { occupied: 11 }),
		refusal: 'rule',
		where: 'set.occupied',
		why: 'occupied-beyond-capacity',
	},
	{
		what: 'less on hand than reserved',
		given: [add('depot', 1), add('stock', 1, { qty_on_hand: 10, qty_reserved: 4 })],
		ask: edit(idOf('stock', 1), { qty_on_hand: 3 }),
		refusal: 'rule',
		where: 'set.qty_on_hand',
		why: 'reserved-beyond-stock',
	},
]
const TAKEN: Case[] = [
	{
		what: 'a number that is taken',
		given: [add('risk', 1, { code: 'FX-1' })],
		ask: add('depot', 2, { code: 'FX-1' }),
		refusal: 'code-taken',
		where: 'record.code',
	},
	{
		what: 'the same by edit',
		given: [add('risk', 1, { code: 'FX-1' }), add('risk', 2)],
		ask: edit(idOf('risk', 2), { code: 'FX-1' }),
		refusal: 'code-taken',
		where: 'set.code',
	},
	{
		what: 'a source id that is taken',
		given: [add('risk', 1, { src_system: 'hazchem', src_id: '12' })],
		ask: add('risk', 2, { src_system: 'hazchem', src_id: '12' }),
		refusal: 'code-taken',
		where: 'record.src_id',
	},
]

function assertRefused(cases: readonly Case[]): void {
	for (const { what, given, ask, refusal, where, why } of cases) {
		const log = new MemoryLog(...given)
		const before = new Map(log.records)
		const decision = log.ask(ask)
		const { why: said, ...rest } = decision as { why?: string }
		assert.deepEqual(rest, { ok: false, refusal, ...(where ? { where } : {}) }, `${what}: ${JSON.stringify(decision)}`)
		if (why) assert.equal(said, why, what)
		assert.deepEqual(log.records, before, what)
	}
}

const SINGLE: ReadonlySet<string> = new Set(['add', 'edit', 'move', 'remove', 'status'])
const isSingle = (ask: Intent): ask is SingleIntent => SINGLE.has(ask.do)

function assertRefusedInBatch(cases: readonly Case[]): void {
	for (const { what, given, ask, refusal, where } of cases) {
		if (!isSingle(ask) || refusal === 'nothing-to-do') continue
		const log = new MemoryLog(...given)
		const before = new Map(log.records)
		const decision = log.ask({ do: 'batch', intents: [add('depot', 50), ask] })
		const { why: _, ...rest } = decision as { why?: string }
		assert.deepEqual(rest, { ok: false, refusal, where: `intents.1.${where}` }, `${what}: ${JSON.stringify(decision)}`)
		assert.deepEqual(log.records, before, what)
	}
}

test('what breaks a rule is refused by code and path, and nothing is kept', () => assertRefused(REFUSED))
test('in a batch the same is refused at the path of the step, and no step is kept', () => assertRefusedInBatch(REFUSED))
test('a number is taken once', () => assertRefused(TAKEN))
test('a number is taken once, in batches', () => assertRefusedInBatch(TAKEN))

/** Where each code is met: in the table above, in the tests of undo below, or at the edges, which `decide` never sees. */
const MET: Record<RefusalCode, 'above' | 'below' | 'edge'> = {
	malformed: 'above',
	missing: 'above',
	exists: 'above',
	forbidden: 'edge',
	stale: 'above',
	'changed-since': 'below',
	'not-yours': 'below',
	'in-use': 'above',
	'missing-reference': 'above',
	cycle: 'above',
	'code-taken': 'above',
	'unknown-region': 'above',
	'outside-bounds': 'above',
	swapped: 'above',
	'masked-value': 'above',
	'ruled-field': 'above',
	'not-next-status': 'above',
	'reason-needed': 'above',
	rule: 'above',
	'short-of-stock': 'below',
	'already-out': 'below',
	'too-few-left': 'below',
	'still-open': 'below',
	'incident-closed': 'below',
	'too-large': 'edge',
	'command-id-reused': 'edge',
	'nothing-to-do': 'above',
}

test('every refusal code that decide can give is met', () => {
	assert.deepEqual(
		[...new Set([...REFUSED, ...TAKEN].map((c) => c.refusal))].sort(),
		Object.entries(MET)
			.flatMap(([code, where]) => (where === 'above' ? [code] : []))
			.sort(),
	)
})

test('latitude first is told as such where the longitude is beyond 90°, as it is in most of China', () => {
	const decision = new MemoryLog().ask(add('risk', 1, { at: [26.2, 111.6] }))
	assert.equal(decision.ok || decision.refusal, 'swapped')
})

// Batches

test('each step of a batch sees the steps before it, and each record is changed once', () => {
	const log = new MemoryLog(org(1))
	const decision = log.ask({
		do: 'batch',
		intents: [
			org(2, 1),
			edit(idOf('org', 2), { name: '二' }),
			edit(unit, { name: '一' }),
			org(3, 2),
			{ do: 'remove', id: idOf('org', 3) },
		],
	})
	assert.deepEqual(decision, {
		ok: true,
		changes: [
			{ id: idOf('org', 2), before: null, after: kept({ ...sample('org', 2), parent_id: unit, name: '二' }, 2) },
			{ id: unit, before: kept(sample('org', 1)), after: kept({ ...sample('org', 1), name: '一' }, 2) },
		],
	})
})

test('numbers, references and circles are judged on the whole batch, not on its steps', () => {
	const [one, two] = [idOf('risk', 1), idOf('risk', 2)]
	const numbered = [add('risk', 1, { code: 'A' }), add('risk', 2, { code: 'B' })]
	const table: [what: string, given: Intent[], intents: SingleIntent[], refusal: RefusalCode | 'ok', where?: string][] =
		[
			['two points swap their numbers', numbered, [edit(one, { code: 'B' }), edit(two, { code: 'A' })], 'ok'],
			['one gives up what the other takes', numbered, [edit(one, { code: 'B' }), edit(two, { code: null })], 'ok'],
			['one goes, another takes its number', numbered, [edit(one, { code: 'B' }), { do: 'remove', id: two }], 'ok'],
			[
				'two new points of one number',
				[],
				[add('risk', 1, { code: 'A' }), add('risk', 2, { code: 'A' })],
				'code-taken',
				'intents.1.record.code',
			],
			['a number taken and given back', numbered, [edit(one, { code: 'B' }), edit(one, { code: 'A' })], 'ok'],
			['a child before its parent', [], [org(2, 1), org(1)], 'ok'],
			[
				'a parent and its child go',
				[org(1), org(2, 1)],
				[
					{ do: 'remove', id: unit },
					{ do: 'remove', id: idOf('org', 2) },
				],
				'ok',
			],
			[
				'a parent goes, the child is set free',
				[org(1), org(2, 1)],
				[{ do: 'remove', id: unit }, edit(idOf('org', 2), { parent_id: null })],
				'ok',
			],
			[
				'a parent goes, the child is renamed',
				[org(1), org(2, 1)],
				[{ do: 'remove', id: unit }, edit(idOf('org', 2), { name: '二' })],
				'in-use',
				'intents.0.id',
			],
			[
				'a new child of a parent that goes',
				[org(1)],
				[org(2, 1), { do: 'remove', id: unit }],
				'missing-reference',
				'intents.0.record.parent_id',
			],
			[
				'two units each under the other',
				[org(1), org(2)],
				[edit(unit, { parent_id: idOf('org', 2) }), edit(idOf('org', 2), { parent_id: unit })],
				'cycle',
				'intents.0.set.parent_id',
			],
			[
				'a chain turned over',
				[org(1), org(2, 1)],
				[edit(unit, { parent_id: idOf('org', 2) }), edit(idOf('org', 2), { parent_id: null })],
				'ok',
			],
		]
	for (const [what, given, intents, refusal, where] of table) {
		const decision = new MemoryLog(...given).ask({ do: 'batch', intents })
		assert.equal(decision.ok ? 'ok' : decision.refusal, refusal, `${what}: ${JSON.stringify(decision)}`)
		if (!decision.ok) assert.equal(decision.where, where, what)
	}
})

test('a number is taken also when its holder is changed in the same batch', () => {
	const [one, two] = [idOf('risk', 1), idOf('risk', 2)]
	const given = [
		add('risk', 1, { code: 'A', src_system: 's', src_id: '1' }),
		add('risk', 2, { code: 'B', src_system: 's', src_id: '2' }),
	]
	for (const set of [{ code: 'B' }, { src_id: '2' }])
		for (const intents of [
			[edit(one, set), edit(two, { name: '二' })],
			[edit(two, { name: '二' }), edit(one, set)],
		]) {
			const decision = new MemoryLog(...given).ask({ do: 'batch', intents })
			assert.equal(decision.ok || decision.refusal, 'code-taken', JSON.stringify(intents))
		}
})

test('a batch may bring a village and what stands in it', () => {
	const decision = world().ask({
		do: 'batch',
		intents: [
			add('region', 9, { region_code: `${TOWNSHIPS[0]}203` }),
			add('risk', 1, { region_code: `${TOWNSHIPS[0]}203` }),
		],
	})
	assert.equal(decision.ok || decision.refusal, true)
})

test('an id is never used again, so that a version stands for one text for ever', () => {
	const log = new MemoryLog(add('risk', 1), edit(risk, { name: '二' }))
	const both = log.ask({ do: 'batch', intents: [{ do: 'remove', id: risk }, add('risk', 1)] })
	assert.deepEqual(both, { ok: false, refusal: 'exists', where: 'intents.1.record.id' })
	log.must({ do: 'remove', id: risk })
	assert.deepEqual(log.ask(add('risk', 1)), { ok: false, refusal: 'exists', where: 'record.id' })
})

test('without any division known, no code can be wrong', () => {
	const log = new MemoryLog(add('risk', 1, { region_code: '990102109201' }))
	assert.equal(log.records.get(risk)?.region_code, '990102109201')
})

test('a reference that was broken before is no fault of who edits something else', () => {
	const log = new MemoryLog(org(1), org(2, 1))
	log.records.delete(unit)
	assert.equal(log.ask(edit(idOf('org', 2), { name: '二' })).ok, true)
})

// Status machines

const STEPS = {
	force: {
		standby: ['assigned', 'rest', 'offline', 'unavailable'],
		assigned: ['en_route', 'standby'],
		en_route: ['on_scene', 'returning'],
		on_scene: ['working', 'returning'],
		working: ['returning'],
		returning: ['standby', 'rest'],
		rest: ['standby'],
		offline: ['standby'],
		unavailable: ['standby'],
	},
	finding: {
		registered: ['rectifying'],
		rectifying: ['submitted', 'extension_pending'],
		extension_pending: ['rectifying'],
		submitted: ['closed', 'returned'],
		returned: ['rectifying'],
		closed: ['reopened'],
		reopened: ['rectifying'],
	},
} as const

test('a force goes step by step, or anywhere with a reason; a finding only step by step', () => {
	for (const kind of ['force', 'finding'] as const) {
		const steps: Readonly<Record<string, readonly string[]>> = STEPS[kind]
		for (const from of Object.keys(steps))
			for (const to of Object.keys(steps))
				for (const reason of [undefined, '指挥部命令']) {
					const log = new MemoryLog(add(kind, 1, { status: from } as never))
					const decision = log.ask(status(idOf(kind, 1), to, reason))
					const next = steps[from]!.includes(to)
					const expected =
						from === to
							? 'nothing-to-do'
							: next || (kind === 'force' && reason)
								? 'ok'
								: kind === 'force'
									? 'reason-needed'
									: 'not-next-status'
					assert.equal(decision.ok ? 'ok' : decision.refusal, expected, `${kind}: ${from} → ${to}, ${reason}`)
				}
	}
})

const FIVE = { target: true, duty: true, measures: true, money: true, time: true, plan: true }
const major = { level: { scheme: 'hazard', level: 'major' } } as const

test('a finding is accepted by another than its rectifier, a major one with all in place, a listed one by its unit', () => {
	const listed = { supervise_level: { scheme: 'supervision', level: 'province' } } as const
	const table: [what: string, more: object, from: string, to: string, rule: string | 'ok', where?: string][] = [
		['a general one', {}, 'rectifying', 'submitted', 'ok'],
		['a major one without measures', major, 'rectifying', 'submitted', 'major-needs-control', 'control_measures'],
		[
			'a major one without the five',
			{ ...major, control_measures: '封' },
			'rectifying',
			'submitted',
			'major-needs-five',
			'five_in_place',
		],
		...Object.keys(FIVE).map((key): [string, object, string, string, string, string] => [
			`a major one without ${key}`,
			{ ...major, control_measures: '封', five_in_place: { ...FIVE, [key]: false } },
			'rectifying',
			'submitted',
			'major-needs-five',
			'five_in_place',
		]),
		[
			'a major one with all',
			{ ...major, control_measures: '封', five_in_place: FIVE },
			'rectifying',
			'submitted',
			'ok',
		],
		['a major one on its way', major, 'registered', 'rectifying', 'ok'],
		['one that another submitted', { submitted_by: 'bert' }, 'submitted', 'closed', 'ok'],
		['one’s own', { submitted_by: 'anna' }, 'submitted', 'closed', 'acceptor-is-rectifier', 'status'],
		['one’s own, back', { submitted_by: 'anna' }, 'submitted', 'returned', 'ok'],
		[
			'a listed one without a unit',
			{ submitted_by: 'bert', ...listed },
			'submitted',
			'closed',
			'supervised-needs-cancel',
			'cancel_unit',
		],
		[
			'a listed one with its unit',
			{ submitted_by: 'bert', ...listed, cancel_unit: '省安委办' },
			'submitted',
			'closed',
			'ok',
		],
	]
	for (const [what, more, from, to, rule, where] of table) {
		const log = new MemoryLog(add('finding', 1, { ...more, status: from } as never))
		const decision = log.ask(status(ledger, to), 'anna')
		if (rule === 'ok') assert.equal(decision.ok, true, `${what}: ${JSON.stringify(decision)}`)
		else assert.deepEqual(decision, { ok: false, refusal: 'rule', where, why: rule }, what)
	}
})

test('a finding from the first step to the last, and back when it comes again', () => {
	const log = new MemoryLog(add('finding', 1))
	log.must(status(ledger, 'rectifying'), 'anna')
	log.must(status(ledger, 'submitted'), 'anna')
	assert.deepEqual(
		log.records.get(ledger),
		kept(
			{
				...sample('finding', 1),
				status: 'submitted',
				status_at: NOON.at,
				submitted_by: 'anna',
				rect_done_at: NOON.today,
			},
			3,
			'anna',
		),
	)
	log.must(status(ledger, 'closed'), 'bert', LATER)
	assert.deepEqual(
		log.records.get(ledger),
		kept(
			{
				...sample('finding', 1),
				status: 'closed',
				status_at: LATER.at,
				submitted_by: 'anna',
				rect_done_at: NOON.today,
				accept_at: LATER.today,
				cancel_at: LATER.today,
			},
			4,
			'bert',
			LATER.at,
		),
	)
	log.must(status(ledger, 'reopened'), 'bert', LATER)
	log.must(status(ledger, 'rectifying'), 'bert', LATER)
	log.must(status(ledger, 'submitted'), 'bert', LATER)
	const decision = log.ask(status(ledger, 'closed'), 'bert', LATER)
	assert.equal(decision.ok || decision.refusal, 'rule', 'who submitted last is the rectifier now')
})

// Undo

test('undo and redo, for every intent', () => {
	const given: Intent[] = [
		{ do: 'batch', intents: adds(regionDrafts()) },
		add('risk', 1, { at: inside(0, 0, random), code: 'A' }),
		add('force', 1),
	]
	const table: [what: string, intent: Intent][] = [
		['add', add('risk', 2)],
		['edit', edit(risk, { name: '新', code: null })],
		['move across a line', { do: 'move', id: risk, to: inside(1, 1, random) }],
		['remove', { do: 'remove', id: risk }],
		['status', status(team, 'working', '急')],
		[
			'batch',
			{ do: 'batch', intents: [edit(risk, { code: 'B' }), add('risk', 2, { code: 'A' }), { do: 'remove', id: team }] },
		],
	]
	for (const [what, intent] of table) {
		const log = new MemoryLog(...given)
		const before = plain(log.records)
		const done = log.must(intent)
		const after = plain(log.records)
		assert.notDeepEqual(after, before, what)
		const undone = log.must({ do: 'undo', seq: done })
		assert.deepEqual(plain(log.records), before, `${what}, undone`)
		const redone = log.must({ do: 'undo', seq: undone })
		assert.deepEqual(plain(log.records), after, `${what}, done again`)
		log.must({ do: 'undo', seq: redone })
		assert.deepEqual(plain(log.records), before, `${what}, undone again`)
	}
})

/** Records without what every write stamps anew. */
const plain = (records: ReadonlyMap<Id, AnyRecord>) =>
	new Map(
		[...records.values()]
			.sort((a, b) => (a.id < b.id ? -1 : 1))
			.map(({ version: _v, updated_by: _b, updated_at: _a, ...rest }) => [rest.id, rest]),
	)

test('an undo is refused to others, after others, and where it would break a rule', () => {
	const anna = (log: MemoryLog, intent: Intent) => log.must(intent, 'anna')
	const table: [
		what: string,
		given: Intent[],
		done: Intent,
		since: (log: MemoryLog) => void,
		by: string,
		refusal: RefusalCode,
		where: string,
	][] = [
		['by a colleague', [add('risk', 1)], edit(risk, { name: '二' }), () => {}, 'bert', 'not-yours', 'seq'],
		[
			'after a colleague’s edit',
			[add('risk', 1)],
			edit(risk, { name: '二' }),
			(log) => log.must(edit(risk, { address: '路' }), 'bert'),
			'anna',
			'changed-since',
			'seq',
		],
		[
			'after one’s own edit',
			[add('risk', 1)],
			edit(risk, { name: '二' }),
			(log) => anna(log, edit(risk, { address: '路' })),
			'anna',
			'changed-since',
			'seq',
		],
		[
			'after a removal',
			[add('risk', 1)],
			edit(risk, { name: '二' }),
			(log) => log.must({ do: 'remove', id: risk }, 'bert'),
			'anna',
			'changed-since',
			'seq',
		],
		[
			'twice',
			[add('risk', 1)],
			edit(risk, { name: '二' }),
			(log) => anna(log, { do: 'undo', seq: log.entries.length }),
			'anna',
			'changed-since',
			'seq',
		],
		[
			'of a batch, one record touched',
			[add('risk', 1), add('risk', 2)],
			{ do: 'batch', intents: [edit(risk, { name: '二' }), edit(idOf('risk', 2), { name: '二' })] },
			(log) => log.must(edit(idOf('risk', 2), { name: '三' }), 'bert'),
			'anna',
			'changed-since',
			'seq',
		],
		['of an add that is in use by now', [], org(1), (log) => log.must(org(2, 1), 'bert'), 'anna', 'in-use', 'seq.id'],
		[
			'of a removal whose parent has gone',
			[org(1), org(2, 1)],
			{ do: 'remove', id: idOf('org', 2) },
			(log) => log.must({ do: 'remove', id: unit }, 'bert'),
			'anna',
			'missing-reference',
			'seq.parent_id',
		],
		[
			'that would close a circle',
			[org(1), org(2, 1)],
			edit(idOf('org', 2), { parent_id: null }),
			(log) => log.must(edit(unit, { parent_id: idOf('org', 2) }), 'bert'),
			'anna',
			'cycle',
			'seq.parent_id',
		],
	]
	for (const [what, given, done, since, by, refusal, where] of table) {
		const log = new MemoryLog(...given)
		const seq = log.must(done, 'anna')
		since(log)
		const decision = log.ask({ do: 'undo', seq }, by)
		assert.deepEqual(
			decision.ok || { refusal: decision.refusal, where: decision.where },
			{ refusal, where },
			`${what}: ${JSON.stringify(decision)}`,
		)
	}
})

test('an undo is refused when the number it brings back is taken by now', () => {
	const log = new MemoryLog(add('risk', 1, { code: 'A' }))
	const gone = log.must({ do: 'remove', id: risk })
	log.must(add('risk', 2, { code: 'A' }))
	assert.deepEqual(log.ask({ do: 'undo', seq: gone }), { ok: false, refusal: 'code-taken', where: 'seq.code' })
})

test('an undo gives the record a version of its own, higher than any before', () => {
	const log = new MemoryLog(add('risk', 1), edit(risk, { name: '二' }))
	const gone = log.must({ do: 'remove', id: risk })
	log.must({ do: 'undo', seq: gone }, 'planner', LATER)
	assert.deepEqual(log.records.get(risk), kept({ ...sample('risk', 1), name: '二' }, 3, 'planner', LATER.at))
})

function anything(random: Random, log: MemoryLog): Intent {
	const risks = [...log.records.keys()].filter((id) => id.startsWith('risk:'))
	const units = [...log.records.keys()].filter((id) => id.startsWith('org:'))
	const one = (): SingleIntent => {
		const id = risks.length > 0 ? random.pick(risks) : risk
		switch (random.int(8)) {
			case 0:
				return { do: 'add', record: riskDraft(random) }
			case 1:
				return { do: 'move', id, to: inside(random.int(3), random.int(2), random) }
			case 2:
				return { do: 'remove', id: random.chance(0.5) ? id : random.pick([...units, id]) }
			case 3:
				return edit(id, { code: random.pick([null, 'A', 'B', 'C']) })
			case 4:
				return {
					do: 'add',
					record: sample('org', random.int(6), units.length > 0 ? { parent_id: random.pick(units) } : {}),
				}
			case 5:
				return edit(random.pick([...units, unit]), { parent_id: random.pick([null, ...units]) })
			case 6:
				return status(team, random.pick(Object.keys(STEPS.force)), random.chance(0.7) ? '急' : undefined)
			default:
				return edit(id, { name: `改名${random.int(9)}`, affected_people: random.chance(0.3) ? null : random.int(9) })
		}
	}
	return random.chance(0.4) ? { do: 'batch', intents: Array.from({ length: 1 + random.int(5) }, one) } : one()
}

/** Holds whatever was decided: nothing points at nothing, and no unit stands above itself. */
function assertSound(log: MemoryLog, where: string): void {
	const look = log.look()
	for (const record of log.records.values()) {
		if (record.kind === 'org' && record.parent_id)
			assert.ok(look.get(record.parent_id), `${where}: ${record.id} has a parent`)
		const above = new Set<Id>()
		for (
			let at: AnyRecord | undefined = record;
			at?.kind === 'org';
			at = at.parent_id ? look.get(at.parent_id) : undefined
		) {
			assert.equal(above.has(at.id), false, `${where}: ${record.id} stands in no circle`)
			above.add(at.id)
		}
	}
}

test('decided and undone, records are as before but for version and stamps', () => {
	let undone = 0
	for (let seed = 1; seed <= 150; seed++) {
		const random = new Random(seed)
		const log = world(add('force', 1))
		for (let step = 0; step < 20; step++) {
			const intent = anything(random, log)
			const before = plain(log.records)
			const decision = log.ask(intent, 'planner')
			assertSound(log, `seed ${seed}, step ${step}`)
			if (!decision.ok) {
				assert.deepEqual(plain(log.records), before, `seed ${seed}, step ${step}: refused and kept`)
				continue
			}
			assertHonest(decision.changes, `seed ${seed}, step ${step}`)
			if (random.chance(0.6)) continue
			undone++
			const back = log.ask({ do: 'undo', seq: log.entries.length }, 'planner')
			assert.equal(back.ok, true, `seed ${seed}, step ${step}: ${JSON.stringify(intent)} ${JSON.stringify(back)}`)
			assert.deepEqual(plain(log.records), before, `seed ${seed}, step ${step}: ${JSON.stringify(intent)}`)
		}
	}
	assert.ok(undone > 300, `${undone} undone`)
})

function assertHonest(changes: readonly Change[], where: string): void {
	assert.equal(new Set(changes.map(({ id }) => id)).size, changes.length, `${where}: one change a record`)
	for (const { id, before, after } of changes) {
		assert.deepEqual(new Set([before?.id ?? id, after?.id ?? id]), new Set([id]), where)
		assert.notDeepEqual(before, after, where)
	}
}

// The words of the log

test('an entry is noted in the words of the office', () => {
	const one: Change = { id: risk, before: null, after: kept(sample('risk', 1)) }
	const two: Change = { id: idOf('depot', 2), before: kept(sample('depot', 2)), after: null }
	const made = (draft: { id: Id }): Change => ({ id: draft.id, before: null, after: kept(draft) })
	const line = made(sample('journal', 1, { auto: true }))
	const table: [intent: Intent, changes: Change[], note: string][] = [
		[add('risk', 1), [one], '新增风险点「风险点1」'],
		[{ do: 'remove', id: two.id }, [two], '删除库点「库点2」'],
		[{ do: 'batch', intents: [add('risk', 1)] }, [one, two], '批量处理风险点「风险点1」等 2 条'],
		[{ do: 'batch', intents: [add('risk', 1)], note: '导入水利局台账' }, [one, two], '导入水利局台账'],
		[{ do: 'undo', seq: 12 }, [one], '撤销第 12 号变更：风险点「风险点1」'],
		[
			status(team, 'working', '指挥部命令'),
			[{ id: team, before: null, after: kept(sample('force', 1)) }],
			'变更状态力量点「力量点1」，原因：指挥部命令',
		],
		[
			{
				do: 'reserve',
				reservations: [sample('reservation', 1), sample('reservation', 2, { item_code: 'sandbag', qty: 2000 })],
			},
			[made(sample('reservation', 1)), made(sample('reservation', 2)), made(sample('stock', 1))],
			'预占抽水泵 2 台、编织袋 2000 条',
		],
		[
			{ do: 'dispatch', tasks: [sample('task', 1, { name: '排涝' }), sample('task', 2)] },
			[made(sample('task', 1, { name: '排涝' })), made(sample('force', 1)), made(sample('task', 2)), line],
			'派单任务单「排涝」等 2 条',
		],
		[
			status(idOf('task', 1), 'en_route'),
			[made(sample('task', 1)), made(sample('force', 1)), line],
			'变更状态任务单「任务单1」',
		],
		[
			{ do: 'stock', id: idOf('stock', 1), sort: 'in', qty: 6 },
			[made(sample('stock', 1))],
			'入库抽水泵 6 台「库存批次1」',
		],
		[
			{ do: 'stock', id: idOf('stock', 1), sort: 'adjust', qty: 9 },
			[made(sample('stock', 1)), line],
			'盘点抽水泵 9 台「库存批次1」',
		],
		[{ do: 'stock', id: idOf('stock', 1), sort: 'adjust', qty: 9 }, [made(sample('movement', 1))], '盘点抽水泵 9 台'],
		[
			{ do: 'merge', id: idOf('incident', 1), into: idOf('incident', 2) },
			[made(sample('incident', 1)), made(sample('task', 1)), line],
			'并案事件「事件1」',
		],
	]
	for (const [intent, changes, note] of table) assert.equal(noteOf(intent, changes), note)
})
