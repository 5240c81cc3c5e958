import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ITEMS } from '../../domain/catalogue.ts'
import { type Described, describeKind, ruledFields } from '../../domain/describe.ts'
import type { Moment } from '../../domain/kind.ts'
import { highest, LEVELS, type Level } from '../../domain/level.ts'
import { type AnyRecord, definition, KIND_KEYS, type Kind, kindOfId } from '../../domain/record.ts'
import { referencesOf } from '../../domain/reference.ts'
import { addDays, beijingDay, beijingTime } from '../../domain/time.ts'
import { Random } from '../fixtures/random.ts'
import { stampedBy } from './memory-log.ts'
import { idOf, randomRecord, sample } from './samples.ts'

function assertWords(words: readonly string[] | undefined, where: string): void {
	assert.equal(words?.length, 3, `${where} is said in three languages`)
	for (const word of words!) assert.equal(word.trim() === word && word !== '', true, `${where}: “${word}”`)
	assert.match(words![0]!, /\p{Script=Han}|^[A-Z]+$/u, `${where} begins with Chinese`)
	assert.doesNotMatch(words![2]!, /\p{Script=Han}/u, `${where} ends with English`)
}

function* everyField(kind: Kind): Generator<[where: string, Described]> {
	const within = function* (members: readonly Described[], prefix: string): Generator<[string, Described]> {
		for (const described of members) {
			yield [`${prefix}.${described.key}`, described]
			yield* within(described.members, `${prefix}.${described.key}`)
		}
	}
	yield* within(describeKind(kind), kind)
}

/** Roman numerals are the same in every language. */
const ROMAN = new Set(['I', 'II', 'III', 'IV'])

test('every kind, field, option, level, item and derived value is said in three languages', () => {
	for (const kind of KIND_KEYS) {
		assertWords(definition(kind).label, kind)
		for (const [where, { field }] of everyField(kind)) {
			assertWords(field.label, where)
			if (field.help) assertWords(field.help, `${where} help`)
			for (const [option, words] of Object.entries(field.options ?? {}))
				if (!ROMAN.has(option)) assertWords(words, `${where} = ${option}`)
		}
		for (const [key, derived] of Object.entries(definition(kind).derived ?? {}))
			assertWords(derived.label, `${kind}.${key}`)
	}
	for (const [scheme, levels] of Object.entries(LEVELS))
		for (const [level, words] of Object.entries(levels)) if (!ROMAN.has(level)) assertWords(words, `${scheme} ${level}`)
	for (const [code, item] of Object.entries(ITEMS)) assertWords(item.words, code)
})

test('two options of one field are never called the same', () => {
	for (const kind of KIND_KEYS)
		for (const [where, { field }] of everyField(kind))
			for (const language of [0, 1, 2] as const) {
				const words = Object.values(field.options ?? {}).map((word) => word[language])
				assert.deepEqual(
					words.filter((word, i) => words.indexOf(word) !== i),
					[],
					where,
				)
			}
})

test('two fields of one kind are never called the same', () => {
	for (const kind of KIND_KEYS)
		for (const language of [0, 1, 2] as const) {
			const labels = describeKind(kind).map(({ field }) => field.label[language])
			assert.deepEqual(
				labels.filter((label, i) => labels.indexOf(label) !== i),
				[],
				kind,
			)
		}
})

test('keys, letters, marks, references and machines of a kind hang together', () => {
	assert.equal(new Set(KIND_KEYS.map((kind) => definition(kind).codeLetters)).size, KIND_KEYS.length)
	for (const kind of KIND_KEYS) {
		const { key, codeLetters, type, status } = definition(kind)
		assert.equal(key, kind)
		assert.match(codeLetters, /^[A-Z]{2}$/)
		for (const [where, { field }] of everyField(kind)) if (field.ref) assert.ok(kindOfId(`${field.ref}:`), where)
		if (type) {
			const described = describeKind(kind).find((d) => d.key === type.field)!
			assert.deepEqual(
				Object.keys(type.characters),
				Object.keys(described.field.options!),
				`${kind}: a mark for every type`,
			)
			for (const character of Object.values(type.characters)) assert.equal([...character].length, 1, character)
		}
		if (status) {
			const options = Object.keys(describeKind(kind).find((d) => d.key === status.field)!.field.options!)
			assert.deepEqual(Object.keys(status.next).sort(), options.sort(), `${kind}: a way on from every status`)
			for (const [from, next] of Object.entries(status.next))
				for (const to of next)
					assert.ok(options.includes(to) && (to !== from || status.again), `${kind}: ${from} → ${to}`)
		}
	}
})

test('an edit may not write the stamps, the identity and what only a status change sets', () => {
	const stamps = ['id', 'kind', 'version', 'updated_by', 'updated_at']
	const more: Partial<Record<Kind, string[]>> = {
		finding: ['status', 'status_at', 'submitted_by'],
		force: ['status', 'status_at'],
		stock: ['qty_reserved'],
		incident: ['status', 'status_at', 'response_at', 'took_at'],
		warning: ['status', 'status_at', 'received_at', 'took_at'],
		alarm: ['status', 'status_at', 'first_at', 'last_at', 'count', 'took_at', 'acked_by', 'acked_at'],
		callout: ['status', 'status_at', 'issued_at', 'answered_at'],
		wall: ['mode', 'mode_at', 'frozen_at', 'device'],
		journal: ['auto', 'depot_id'],
		closure: ['status', 'status_at'],
		reservation: ['batches', 'status', 'status_at', 'held_at', 'held_until', 'sent_at', 'received_at', 'released_at'],
		task: ['status', 'status_at', 'steps'],
	}
	for (const kind of KIND_KEYS)
		assert.deepEqual([...ruledFields(kind)].sort(), [...stamps, ...(more[kind] ?? [])].sort(), kind)
})

test('the least of each kind is stored, and a record is refused for any field it has not', () => {
	for (const kind of KIND_KEYS) {
		const { schema } = definition(kind)
		const record = { ...sample(kind, 1), ...stampedBy('planner') }
		assert.deepEqual(schema.parse(record), record, kind)
		assert.equal(schema.safeParse({ ...record, lustre: 'red' }).success, false, kind)
		assert.equal(schema.safeParse({ ...record, id: idOf(kind === 'risk' ? 'depot' : 'risk', 1) }).success, false, kind)
		for (const key of ['name', 'region_code', 'lifecycle', 'data_level'] as const)
			assert.equal(schema.safeParse({ ...record, [key]: undefined }).success, false, `${kind} without ${key}`)
	}
})

test('a random record is one its kind accepts, and every reference in it is found', () => {
	for (let seed = 1; seed <= 100; seed++)
		for (const kind of KIND_KEYS) {
			const { record } = randomRecord(kind, new Random(seed))
			assert.deepEqual(definition(kind).schema.parse(record), record, `seed ${seed}: ${kind}`)
			const found = [...referencesOf(record)].map(({ to }) => to).sort()
			// What a wall looks at may be gone; it holds nothing.
			const { id: _, focus: _f, ...rest } = record as typeof record & { focus?: string }
			const written = JSON.stringify(rest).match(/\b[a-z]+:[0-9A-HJKMNP-TV-Z]{26}\b/g) ?? []
			assert.deepEqual(found, written.sort(), `seed ${seed}: ${kind}`)
		}
})

test('a reference is told with its path', () => {
	const record = {
		...sample('risk', 1, {
			resp_admin: idOf('person', 1),
			shelter_id: idOf('shelter', 2),
			downstream_village_ids: [idOf('region', 3), idOf('region', 4)],
			contacts: [{ role: 'leader' }, { role: 'monitor', person_id: idOf('person', 5) }],
		}),
		...stampedBy('planner'),
	} as AnyRecord
	assert.deepEqual(
		[...referencesOf(record)].sort((a, b) => (a.to < b.to ? -1 : 1)),
		[
			{ where: 'resp_admin', to: idOf('person', 1) },
			{ where: 'contacts.1.person_id', to: idOf('person', 5) },
			{ where: 'downstream_village_ids.0', to: idOf('region', 3) },
			{ where: 'downstream_village_ids.1', to: idOf('region', 4) },
			{ where: 'shelter_id', to: idOf('shelter', 2) },
		],
	)
})

test('values are refused that no one should type', () => {
	const table: [kind: Kind, key: string, value: unknown, ok: boolean][] = [
		['risk', 'name', '石岭村3组滑坡', true],
		['risk', 'name', '𬭚村', true],
		['risk', 'name', '', false],
		['risk', 'name', '滑坡\n', false],
		['risk', 'name', '滑\u0000坡', false],
		['risk', 'name', '\ud800', false],
		['risk', 'name', '长'.repeat(61), false],
		['risk', 'control_measures', '一\n二\t三', true],
		['risk', 'control_measures', '一\r二', false],
		['risk', 'region_code', '990102101', false],
		['risk', 'region_code', 990102101201, false],
		['risk', 'verified_at', '2026-02-28', true],
		['risk', 'verified_at', '2026-02-29', false],
		['risk', 'verified_at', '2026-7-1', false],
		['risk', 'last_inspected_at', '2026-07-01T08:00:00+08:00', true],
		['risk', 'last_inspected_at', '2026-07-01T00:00:00Z', false],
		['risk', 'last_inspected_at', '2026-07-01T08:00:00', false],
		['risk', 'affected_people', 1.5, false],
		['risk', 'affected_people', '12', false],
		['risk', 'at', [111.6, 26.2], true],
		['risk', 'at', [111.6, 181], false],
		['risk', 'at', [111.6], false],
		['risk', 'at', null, false],
		['risk', 'grade_static', { scheme: 'risk', level: 'low' }, true],
		['risk', 'grade_static', 'low', false],
		['risk', 'grade_static', { scheme: 'hazard', level: 'major' }, false],
		['person', 'mobile', '13812345678', true],
		['person', 'mobile', '0735-7123456', true],
		['person', 'mobile', '010-88881234-801', true],
		['person', 'mobile', '612345', true],
		['person', 'mobile', '+8613812345678', true],
		['person', 'mobile', '138****5678', false],
		['person', 'mobile', '138 1234 5678', false],
		['person', 'mobile', '无', false],
		['stock', 'qty_on_hand', 0, true],
		['stock', 'qty_on_hand', -1, false],
	]
	for (const [kind, key, value, ok] of table) {
		const record = { ...sample(kind, 1), ...stampedBy('planner'), [key]: value }
		assert.equal(definition(kind).schema.safeParse(record).success, ok, `${kind}.${key} = ${JSON.stringify(value)}`)
	}
})

// Derived values

const on = (today: string): Moment => ({ by: 'planner', at: `${today}T12:00:00+08:00`, today })
const derived = (kind: Kind, key: string, more: object, today: string) =>
	definition(kind).derived![key]!.of({ ...sample(kind, 1), ...stampedBy('planner'), ...more }, on(today))

test('what is available of a batch is good, unexpired and not reserved', () => {
	const batch = { qty_on_hand: 10, qty_reserved: 3 }
	const table: [more: object, available: number, expired: boolean][] = [
		[{}, 7, false],
		[{ qty_reserved: 10 }, 0, false],
		[{ condition: 'repair' }, 0, false],
		[{ condition: 'scrap' }, 0, false],
		[{ expiry_date: '2026-07-02' }, 7, false],
		[{ expiry_date: '2026-07-01' }, 7, false],
		[{ expiry_date: '2026-06-30' }, 0, true],
		[{ expiry_date: '2026-06-30', condition: 'repair' }, 0, true],
	]
	for (const [more, available, expired] of table) {
		const of = (key: string) => derived('stock', key, { ...batch, ...more }, '2026-07-01')
		assert.deepEqual([of('available'), of('expired'), of('unit')], [available, expired, '台'], JSON.stringify(more))
	}
})

test('a finding is overdue after its day, due soon for a week before, and neither when closed', () => {
	const table: [
		deadline: string | undefined,
		status: string,
		left: number | undefined,
		overdue: boolean,
		soon: boolean,
	][] = [
		['2026-06-30', 'rectifying', -1, true, false],
		['2026-07-01', 'rectifying', 0, false, true],
		['2026-07-02', 'registered', 1, false, true],
		['2026-07-08', 'submitted', 7, false, true],
		['2026-07-09', 'returned', 8, false, false],
		['2027-07-01', 'reopened', 365, false, false],
		['2026-06-30', 'extension_pending', -1, true, false],
		['2026-06-30', 'closed', undefined, false, false],
		['2026-07-02', 'closed', undefined, false, false],
		[undefined, 'rectifying', undefined, false, false],
	]
	for (const [deadline, status, left, overdue, soon] of table) {
		const of = (key: string) => derived('finding', key, { deadline, status }, '2026-07-01')
		assert.deepEqual([of('days_left'), of('overdue'), of('due_soon')], [left, overdue, soon], `${deadline}, ${status}`)
	}
})

test('the day changes at midnight in Beijing, also over leap days and years', () => {
	const table: [utc: string, today: string, at: string, left: number][] = [
		['2026-07-01T15:59:59Z', '2026-07-01', '2026-07-01T23:59:59+08:00', 1],
		['2026-07-01T16:00:00Z', '2026-07-02', '2026-07-02T00:00:00+08:00', 0],
		['2026-07-02T15:59:59.999Z', '2026-07-02', '2026-07-02T23:59:59+08:00', 0],
		['2026-07-02T16:00:00Z', '2026-07-03', '2026-07-03T00:00:00+08:00', -1],
		['2026-06-30T20:00:00Z', '2026-07-01', '2026-07-01T04:00:00+08:00', 1],
		['2025-12-31T16:00:00Z', '2026-01-01', '2026-01-01T00:00:00+08:00', 182],
	]
	for (const [utc, today, at, left] of table) {
		const ms = Date.parse(utc)
		assert.deepEqual([beijingDay(ms), beijingTime(ms)], [today, at], utc)
		assert.equal(derived('finding', 'days_left', { deadline: '2026-07-02' }, beijingDay(ms)), left, utc)
	}
	const days: [day: string, days: number, then: string][] = [
		['2026-02-28', 1, '2026-03-01'],
		['2028-02-28', 1, '2028-02-29'],
		['2026-12-31', 1, '2027-01-01'],
		['2026-07-01', 0, '2026-07-01'],
		['2026-07-01', -1, '2026-06-30'],
		['2026-07-01', 365, '2027-07-01'],
	]
	for (const [day, more, then] of days) assert.equal(addDays(day, more), then)
})

test('the grade of a risk is the higher of the assessed and the live one', () => {
	const order = ['low', 'general', 'larger', 'major'] as const
	const levelOf = (level: (typeof order)[number]): Level<'risk'> => ({ scheme: 'risk', level })
	for (const [i, assessed] of order.entries()) {
		assert.equal(derived('risk', 'grade', { grade_static: levelOf(assessed) }, '2026-07-01'), assessed)
		for (const [j, live] of order.entries()) {
			const grade = order[Math.max(i, j)]!
			const more = { grade_static: levelOf(assessed), grade_dynamic: levelOf(live) }
			assert.equal(derived('risk', 'grade', more, '2026-07-01'), grade, `${assessed} and ${live}`)
		}
	}
})

test('levels are written from the highest down, whichever way their numbers run', () => {
	assert.deepEqual(highest({ scheme: 'response', level: 'I' }, { scheme: 'response', level: 'IV' }), {
		scheme: 'response',
		level: 'I',
	})
	assert.deepEqual(highest({ scheme: 'warning', level: 'yellow' }, { scheme: 'warning', level: 'red' }), {
		scheme: 'warning',
		level: 'red',
	})
	assert.deepEqual(highest({ scheme: 'supervision', level: 'county' }, { scheme: 'supervision', level: 'state' }), {
		scheme: 'supervision',
		level: 'state',
	})
})

test('of fire danger class 5 is the highest', () => {
	assert.deepEqual(highest({ scheme: 'fire_danger', level: 'one' }, { scheme: 'fire_danger', level: 'five' }), {
		scheme: 'fire_danger',
		level: 'five',
	})
})

test('free places of a shelter and vacancies of a unit', () => {
	const shelters: [more: object, free: number | undefined][] = [
		[{}, undefined],
		[{ capacity: 100 }, 100],
		[{ capacity: 100, occupied: 40 }, 60],
		[{ capacity: 100, occupied: 100 }, 0],
		[{ capacity: 100, occupied: 120 }, 0],
		[{ occupied: 5 }, undefined],
	]
	for (const [more, free] of shelters)
		assert.equal(derived('shelter', 'free', more, '2026-07-01'), free, JSON.stringify(more))
	const units: [posts: object[] | undefined, vacancies: number][] = [
		[undefined, 0],
		[[], 0],
		[[{ title: 'chief' }, { title: 'deputy', person_id: idOf('person', 1) }, {}], 2],
	]
	for (const [posts, vacancies] of units) assert.equal(derived('org', 'vacancies', { posts }, '2026-07-01'), vacancies)
})

test('ids name their kind', () => {
	for (const kind of KIND_KEYS) assert.equal(kindOfId(idOf(kind, 1)), kind)
	for (const id of ['planet:01SAMP00000000000000000001', 'risk', '', ':', 'constructor:1'])
		assert.equal(kindOfId(id), null, id)
})
