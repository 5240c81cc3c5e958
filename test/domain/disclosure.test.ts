import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ROLES, type Role } from '../../domain/actor.ts'
import { ruledFields } from '../../domain/describe.ts'
import { looksMasked, masked, type Verdict, verdictFor } from '../../domain/disclosure.ts'
import type { Disclosure } from '../../domain/field.ts'
import { type AnyRecord, KIND_KEYS, loose } from '../../domain/record.ts'
import { Random } from '../fixtures/random.ts'
import { MemoryLog, stampedBy } from './memory-log.ts'
import { type Clear, idOf, randomRecord, sample } from './samples.ts'

const [F, M, A] = ['full', 'masked', 'absent'] as const
/** The table of domain.md §7.2 for what records hold; a reveal on click is no part of a record. */
const TABLE: Record<Disclosure, Partial<Record<Role, Verdict>>> = {
	official_name: { wall: M, viewer: F, dispatcher: F, planner: F, village: F, leader: F, auditor: M },
	official_mobile: { wall: M, viewer: F, dispatcher: M, planner: F, village: F, leader: F, auditor: M },
	duty_phone: { wall: F, viewer: F, dispatcher: F, planner: F, village: F, leader: F, auditor: F },
	keeper_name: { wall: M, viewer: F, dispatcher: F, planner: F, village: F, leader: F, auditor: M },
	keeper_mobile: { wall: M, viewer: M, dispatcher: M, planner: F, village: M, leader: F, auditor: M },
	private_name: { wall: M, viewer: M, dispatcher: M, planner: M, village: F, leader: M, auditor: M },
	private_mobile: { wall: M, viewer: M, dispatcher: M, planner: M, village: F, leader: M, auditor: M },
	plate: { wall: M, viewer: F, dispatcher: F, planner: F, village: F, leader: F, auditor: M },
	caller: { wall: A, viewer: A, dispatcher: F, planner: A, village: A, leader: M, auditor: M },
	caller_phone: { wall: A, viewer: A, dispatcher: M, planner: A, village: A, leader: M, auditor: M },
	device: {},
	stock_place: { wall: A, viewer: F, dispatcher: F, planner: F, village: F, leader: F, auditor: F },
	stock_division: { wall: M, viewer: F, dispatcher: F, planner: F, village: F, leader: F, auditor: F },
	restricted: { wall: A, viewer: F, dispatcher: F, planner: F, village: F, leader: F, auditor: A },
}
const SORTS = Object.keys(TABLE) as Disclosure[]
const expected = (role: Role, sort: Disclosure): Verdict => (role === 'system' ? F : (TABLE[sort][role] ?? A))

test('every role sees of every sort what the table says, and the three administrators nothing', () => {
	const found = SORTS.flatMap((sort) => ROLES.map((role) => [sort, role, verdictFor(role, sort)]))
	assert.deepEqual(
		found,
		SORTS.flatMap((sort) => ROLES.map((role) => [sort, role, expected(role, sort)])),
	)
	for (const role of ['system_admin', 'security_admin', 'audit_admin'] as const)
		for (const sort of SORTS) assert.equal(verdictFor(role, sort), A)
})

const stored = (record: object) => ({ ...record, ...stampedBy('planner') }) as AnyRecord
const official = (more: object) => stored(sample('person', 1, { name: '王小明', ...more }))
const atWall = (record: AnyRecord) => loose(masked('wall', record))

test('masks of names keep the first character', () => {
	const table: [clear: string, shown: string][] = [
		['王小明', '王××'],
		['王明', '王×'],
		['欧阳修文', '欧×××'],
		['𬭚小明', '𬭚××'],
		['阿依古丽·买买提', '阿×××××××'],
	]
	for (const [clear, shown] of table) assert.equal(atWall(official({ name: clear })).name, shown)
})

test('masks of numbers keep three and four digits, the area code and two, or two', () => {
	const table: [sort: string, clear: string, shown: string][] = [
		['mobile', '13812345678', '138****5678'],
		['landline', '0735-7123456', '0735-****56'],
		['landline with an extension', '010-88881234-801', '010-****01'],
		['short number', '612345', '****45'],
		['satellite number', '17400001234', '174****1234'],
		['number with a country code', '+8613812345678', '****78'],
		['landline without area code', '7123456', '****56'],
	]
	for (const [sort, clear, shown] of table) assert.equal(atWall(official({ mobile: clear })).mobile, shown, sort)
})

test('masks of plates keep the place and the last three', () => {
	const table: [clear: string, shown: string][] = [
		['湘A·12345', '湘A·**345'],
		['湘A12345', '湘A·**345'],
		['湘AD12345', '湘A·**345'],
	]
	for (const [clear, shown] of table) {
		const team = stored(
			sample('force', 1, { vehicles: [{ type: '水罐车', plate: clear, seats: 6 }, { type: '摩托' }] }),
		)
		assert.deepEqual(atWall(team).vehicles, [{ type: '水罐车', plate: shown, seats: 6 }, { type: '摩托' }])
	}
})

test('a value too short for its mask is not shown whole', () => {
	assert.notEqual(atWall(official({ name: '王' })).name, '王')
	assert.notEqual(atWall(official({ mobile: '0735-12' })).mobile, '0735-****12')
	for (const plate of ['湘A1', '12345']) {
		const shown = JSON.stringify(atWall(stored(sample('force', 1, { vehicles: [{ plate }] }))).vehicles)
		assert.ok(
			[...plate].some((character) => !shown.includes(character)),
			`${plate} → ${shown}`,
		)
	}
})

const PRIVATE = { standing: 'private', name: '张大山', mobile: '15400123456', office_phone: '0735-7123456' } as const

test('a private person is hidden where an official is not, and the duty phone is hidden from nobody', () => {
	const grid = stored(sample('person', 1, PRIVATE))
	const hidden = { ...grid, name: '张××', mobile: '154****3456' }
	const shown: Partial<Record<Role, AnyRecord>> = {
		wall: hidden,
		viewer: hidden,
		dispatcher: hidden,
		planner: hidden,
		village: grid,
		leader: hidden,
		auditor: hidden,
		system: grid,
	}
	for (const [role, record] of Object.entries(shown)) assert.deepEqual(masked(role as Role, grid), record, role)
	const clerk = stored(sample('person', 1, { ...PRIVATE, standing: 'official' }))
	for (const role of ['viewer', 'planner', 'village', 'leader'] as const) assert.equal(masked(role, clerk), clerk, role)
	assert.deepEqual(masked('dispatcher', clerk), { ...clerk, mobile: '154****3456' })
})

test('what is absent leaves no trace, and what is beside it stays', () => {
	const reservoir = stored(
		sample('risk', 1, { type: 'reservoir', restricted: { capacity_m3: 1_200_000, dam_height_m: 31 } }),
	)
	assert.deepEqual(masked('wall', reservoir), { ...reservoir, restricted: {} })
	assert.equal(masked('planner', reservoir), reservoir)
	const store = stored(
		sample('depot', 1, {
			keeper: '李四方',
			keeper_phone: '15400000001',
			duty_24h_phone: '0735-7000001',
			key_place: '值班室',
		}),
	)
	assert.deepEqual(masked('viewer', store), { ...store, keeper_phone: '154****0001' })
	assert.deepEqual(masked('auditor', store), { ...store, keeper: '李××', keeper_phone: '154****0001' })
})

test('a record that hides nothing is handed on as it is, and the stored one is never written to', () => {
	for (let seed = 1; seed <= 200; seed++) {
		const random = new Random(seed)
		const { record, clear } = randomRecord(random.pick(KIND_KEYS), random)
		const before = structuredClone(record)
		for (const role of ROLES) {
			const shown = masked(role, record)
			const hides = clear.some((value) => verdictOf(role, record, value) !== F)
			assert.equal(shown !== record, hides, `seed ${seed}: ${role}`)
		}
		assert.deepEqual(record, before, `seed ${seed}`)
	}
})

const PRIVATE_SORTS: Partial<Record<Disclosure, Disclosure>> = {
	official_name: 'private_name',
	keeper_name: 'private_name',
	official_mobile: 'private_mobile',
	keeper_mobile: 'private_mobile',
}
/** A private person's values are told by the person's standing, the force's type, or the contact's part. */
function verdictOf(role: Role, record: AnyRecord, { sort, private: named }: Clear): Verdict {
	const hidden =
		named === true ||
		(record.kind === 'person' && record.standing === 'private') ||
		(record.kind === 'force' && record.type === 'person_grid')
	return expected(role, (hidden && PRIVATE_SORTS[sort]) || sort)
}

test('nothing in a masked record holds a clear value that the role may not read, and everything it may', () => {
	const met = new Set<Disclosure>()
	for (let seed = 1; seed <= 300; seed++)
		for (const kind of KIND_KEYS) {
			const { record, clear } = randomRecord(kind, new Random(seed))
			for (const role of ROLES) {
				const text = JSON.stringify(masked(role, record))
				for (const one of clear) {
					const { sort, value } = one
					met.add(sort)
					if (typeof value === 'number') continue
					const full = verdictOf(role, record, one) === F
					assert.equal(text.includes(value), full, `seed ${seed}: ${role} and ${sort} ${value} of ${kind}\n${text}`)
				}
				assertRestricted(role, record, clear, `seed ${seed}: ${role}`)
			}
		}
	assert.deepEqual(
		[...met].sort(),
		SORTS.filter((sort) => !sort.startsWith('private')).sort(),
		'the run meets every sort',
	)
})

function assertRestricted(role: Role, record: AnyRecord, clear: readonly Clear[], where: string): void {
	if (record.kind !== 'risk' || !clear.some(({ sort }) => sort === 'restricted')) return
	const shown = (masked(role, record) as typeof record).restricted
	assert.deepEqual(shown, expected(role, 'restricted') === F ? record.restricted : {}, where)
}

test('a masked value sent back is refused and named', () => {
	const table: [what: string, record: AnyRecord, role: Role, set: string, refusal: string, where: string][] = [
		['name', official({}), 'wall', 'name', 'masked-value', 'set.name'],
		['mobile', official({ mobile: '15400123456' }), 'dispatcher', 'mobile', 'malformed', 'set.mobile'],
		['keeper', stored(sample('depot', 1, { keeper: '李四' })), 'wall', 'keeper', 'masked-value', 'set.keeper'],
		[
			'plate in a list',
			stored(sample('force', 1, { vehicles: [{ seats: 4 }, { plate: '湘A·12345' }] })),
			'wall',
			'vehicles',
			'masked-value',
			'set.vehicles.1.plate',
		],
		[
			'name in a list',
			stored(sample('risk', 1, { contacts: [{ role: 'leader', name: '王明' }] })),
			'auditor',
			'contacts',
			'masked-value',
			'set.contacts.0.name',
		],
	]
	for (const [what, record, role, set, refusal, where] of table) {
		const log = new MemoryLog()
		log.records.set(record.id, record)
		const value = loose(masked(role, record))[set]
		const decision = log.ask({ do: 'edit', id: record.id, set: { [set]: value } })
		assert.deepEqual(decision.ok || { refusal: decision.refusal, where: decision.where }, { refusal, where }, what)
	}
})

test('whatever a mask changed cannot be stored again: not by an edit of the field, not as a new record', () => {
	let tried = 0
	for (let seed = 1; seed <= 100; seed++)
		for (const kind of KIND_KEYS) {
			const { record } = randomRecord(kind, new Random(seed))
			const whole = loose(record)
			for (const role of ['wall', 'dispatcher', 'planner', 'village'] as const) {
				const shown = loose(masked(role, record))
				for (const key of Object.keys(shown)) {
					// The division of a batch is told to a wall as that of its township, which is one too; a wall writes nothing.
					if (shown[key] === whole[key] || key === 'restricted' || key === 'region_code') continue
					// A line of the rules tells a wall what goods, but not from where.
					if (role === 'wall' && kind === 'journal') continue
					// What only the rules write, such as the batches of a reservation, nobody can send back.
					if (ruledFields(kind).has(key)) continue
					tried++
					const log = new MemoryLog()
					log.records.set(record.id, record)
					const edited = log.ask({ do: 'edit', id: record.id, set: { [key]: shown[key] } })
					const fields = { ...whole, id: idOf(kind, 5), [key]: shown[key] }
					const { version: _v, updated_by: _b, updated_at: _a, ...draft } = fields
					const added = log.ask({ do: 'add', record: draft as never })
					for (const decision of [edited, added])
						assert.ok(
							!decision.ok && ['masked-value', 'malformed'].includes(decision.refusal) && decision.where?.includes(key),
							`seed ${seed}: ${role} sends back ${kind}.${key}: ${JSON.stringify(decision)}`,
						)
				}
			}
		}
	assert.ok(tried > 500, `${tried} masks tried`)
})

test('a value that was stored with a star stays writable around', () => {
	const old = stored(sample('depot', 1, { keeper: '李*四' }))
	assert.equal(looksMasked(old, { ...old, name: '新库' } as AnyRecord), null)
	assert.equal(looksMasked(old, { ...old, keeper: '李×' } as AnyRecord), 'keeper')
	assert.equal(looksMasked(null, old), 'keeper')
})
