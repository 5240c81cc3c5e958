import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Call } from '../../client/screens/dispatch/desk.ts'
import { incidentDraft, isPhone, phoneText } from '../../client/screens/dispatch/intake/incident-draft.ts'
import { nextNumber } from '../../client/screens/dispatch/intake/next-number.ts'
import { placeInName } from '../../client/screens/dispatch/intake/place-in-name.ts'
import { QUICK_PICKS, typeOfKey } from '../../client/screens/dispatch/intake/quick-picks.ts'
import { sameNearby } from '../../client/screens/dispatch/intake/same-nearby.ts'
import { EMPTY_CALL } from '../../client/screens/dispatch/state/first-state.ts'
import { placeOfFound } from '../../client/screens/dispatch/state/place-of-found.ts'
import { intent } from '../../domain/intent.ts'
import { incident as kind } from '../../domain/kinds/incident.ts'
import type { Of } from '../../domain/record.ts'
import { idOf, sample } from '../domain/samples.ts'

const NOW = Date.parse('2026-11-24T02:18:00+08:00')
const GIVEN = {
	id: idOf('incident', 1),
	code: 'SJ-990102-2026-0037',
	name: '石岭村火灾',
	district: '990102000000',
	now: NOW,
}
const CALL: Call = { ...EMPTY_CALL, type: 'fire', at: [111.1, 26.1], region_code: '990102101201' }

test('a call with a type and a place is a record that the server takes', () => {
	const record = incidentDraft(
		{ ...CALL, caller_name: ' 张三 ', caller_phone: '139 0000 0217', words: '冒烟', address: '石岭村' },
		GIVEN,
	)
	const read = intent.safeParse({ do: 'add', record })
	assert.ok(read.success, JSON.stringify(read.error?.issues))
	assert.deepEqual(record, {
		...{ id: GIVEN.id, kind: 'incident', code: GIVEN.code, name: '石岭村火灾', region_code: '990102101201' },
		...{ lifecycle: 'active', data_level: 'internal', type: 'fire', at: [111.1, 26.1], coord_source: 'pick' },
		...{ status: 'draft', source: 'phone', level: { scheme: 'event', level: 'IV' } },
		...{ received_at: '2026-11-24T02:18:00+08:00', address: '石岭村' },
		...{ caller_name: '张三', caller_phone: '13900000217', words: '冒烟' },
	})
})

test('without a type or a place there is no record; outside every division it is the district’s', () => {
	assert.equal(incidentDraft({ ...CALL, type: null }, GIVEN), null)
	assert.equal(incidentDraft({ ...CALL, at: null }, GIVEN), null)
	assert.equal(incidentDraft({ ...CALL, region_code: null }, GIVEN)?.region_code, GIVEN.district)
})

test('an exercise is one from the first moment, and what was not said is not there', () => {
	const record = incidentDraft({ ...CALL, exercise: true, caller_name: '  ' }, GIVEN)
	assert.equal(record?.kind === 'incident' && record.exercise, true)
	assert.ok(record && !('caller_name' in record) && !('words' in record))
})

const PHONES: readonly [typed: string, good: boolean][] = [
	['', true],
	['13900000217', true],
	['139 0000 0217', true],
	['0735-7220101', true],
	['（0735）7220101', true],
	['661217', true],
	['139****0217', false],
	['没留', false],
]
for (const [typed, good] of PHONES)
	test(`“${typed}” ${good ? 'is' : 'is no'} number to call`, () => {
		assert.equal(isPhone(typed), good)
		if (good && typed !== '')
			assert.ok(kind.schema.shape.caller_phone.safeParse(phoneText(typed)).success, 'the record takes it')
	})

test('numbers go on from the last of the year and the district', () => {
	const known = ['SJ-990102-2026-0036', 'SJ-990102-2025-0412', 'SJ-990103-2026-0900', undefined, 'SJ-990102-2026-x']
	assert.equal(nextNumber(known, '990102000000', '2026', 0), 'SJ-990102-2026-0037')
	assert.equal(nextNumber(known, '990102000000', '2026', 2), 'SJ-990102-2026-0039')
	assert.equal(nextNumber([], '990102000000', '2027', 0), 'SJ-990102-2027-0001')
})

test('twelve types have a key each, and every type of an incident can be picked', () => {
	const keys = QUICK_PICKS.flatMap(({ key }) => key ?? [])
	assert.equal(new Set(keys).size, 12)
	assert.deepEqual(QUICK_PICKS.map(({ type }) => type).sort(), [...kind.schema.shape.type.options].sort())
	assert.equal(typeOfKey('4'), 'fire')
	assert.equal(typeOfKey('x'), null)
})

const open = (n: number, more: object): Of<'incident'> => ({
	...sample('incident', n, { type: 'fire', at: [111.1, 26.1], ...more }),
	...{ version: 1, updated_by: 'a', updated_at: '2026-11-24T02:00:00+08:00' },
})
const SAME: readonly [what: string, more: object, same: boolean][] = [
	['of the same type 890 m away', { at: [111.1, 26.108] }, true],
	['1.1 km away', { at: [111.1, 26.11] }, false],
	['of another type', { type: 'flood' }, false],
	['that has ended', { status: 'ended' }, false],
	['that is an exercise', { exercise: true }, false],
	['whose place nobody knows', { at: undefined }, false],
]
for (const [what, more, same] of SAME)
	test(`an incident ${what} is ${same ? 'offered' : 'not offered'} to be joined`, () =>
		assert.equal(sameNearby(CALL, [open(1, more)])?.incident.id, same ? idOf('incident', 1) : undefined))

test('of two that may be the same the nearer is offered', () => {
	const found = sameNearby(CALL, [open(1, { at: [111.1, 26.108] }), open(2, { at: [111.1, 26.101] })])
	assert.equal(found?.incident.id, idOf('incident', 2))
})

const FOUND = { name: '石岭村', at: [111.1, 26.1] as [number, number], within: '', type: 'village' }
test('a village is known by its middle, pasted coordinates by the system they were read in', () => {
	assert.equal(placeOfFound({ ...FOUND, sort: 'division' }).coord_source, 'centroid')
	assert.equal(placeOfFound({ ...FOUND, sort: 'poi' }).coord_source, 'pick')
	assert.deepEqual(placeOfFound({ ...FOUND, sort: 'position', read_as: 'gcj02' }), {
		at: [111.1, 26.1],
		coord_source: 'import_gcj02',
		found: '',
	})
})

test('what the place and the event have in common is said once in the name', () => {
	const table: [place: string, what: string, left: string][] = [
		['杉坞水库', '水库险情', '杉坞'],
		['石岭村', '火灾', '石岭村'],
		['北门道路', '道路损毁', '北门'],
		['灯火', '火灾', '灯火'],
		['水库', '水库险情', ''],
		['', '水库险情', ''],
		['Shanwu Reservoir', 'reservoir emergency', 'Shanwu'],
		['Campfire', 'fire', 'Campfire'],
		['Old Road', 'road damage', 'Old'],
	]
	for (const [place, what, left] of table) assert.equal(placeInName(place, what), left, `${place} ${what}`)
})
