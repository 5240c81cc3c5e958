import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inCharge } from '../../domain/answers/in-charge.ts'
import type { Of } from '../../domain/record.ts'
import { idOf } from '../domain/samples.ts'
import { demoOf, made, TODAY } from '../wall/records.ts'

const COUNTY = '990102000000'
const TOWN = '990102101000'
const VILLAGE = '990102101201'
const person = (n: number, name: string) => made('person', n, { name })
const posts = (...list: [title: 'chief' | 'deputy' | 'liaison', order: number, a_b: 'a' | 'b', n?: number][]) =>
	list.map(([title, order, a_b, n]) => ({ title, order, a_b, ...(n ? { person_id: idOf('person', n) } : {}) }))
const unit = (n: number, region_code: string, level: Of<'org'>['level']['level'], more: Partial<Of<'org'>>) =>
	made('org', n, { region_code, level: { scheme: 'command', level }, ...more })
const watch = (n: number, orgNumber: number, day: string, more: Partial<Of<'shift'>> = {}) =>
	made('shift', n, { org_id: idOf('org', orgNumber), day, ...more })

const GIVEN = {
	orgs: [
		unit(1, COUNTY, 'county', {
			type: 'hq',
			posts: posts(['deputy', 3, 'a', 3], ['chief', 2, 'b', 2], ['chief', 2, 'a', 1]),
		}),
		unit(2, COUNTY, 'county', { type: 'office', parent_id: idOf('org', 1) }),
		unit(3, TOWN, 'township', { type: 'hq', posts: posts(['liaison', 7, 'a'], ['chief', 1, 'a', 4]) }),
		unit(4, VILLAGE, 'village', { type: 'station', posts: posts(['chief', 1, 'a', 99]) }),
	],
	persons: [person(1, '区长'), person(2, '备岗'), person(3, '副区长'), person(4, '镇长')],
	regions: [
		made('region', 1, { level: 'county', region_code: COUNTY }),
		made('region', 2, { level: 'township', region_code: TOWN }),
		made('region', 3, { level: 'village', region_code: VILLAGE }),
	],
	shifts: [
		watch(1, 2, '2026-11-23'),
		watch(2, 2, '2026-11-24'),
		watch(3, 3, '2026-11-24'),
		watch(4, 3, '2026-11-24', { lifecycle: 'archived' }),
	],
	now: Date.parse('2026-11-24T09:00:00+08:00'),
}
const chain = (code: string, more: Partial<typeof GIVEN> = {}) => inCharge(code, { ...GIVEN, ...more })
const last = (id: string | undefined) => (id === undefined ? null : Number(id.slice(-2)))

test('from the village up to the county: division, unit and watch', () => {
	const told = (code: string, now = GIVEN.now) =>
		chain(code, { now }).map(({ level, region, unit, onDuty }) => [
			level,
			last(region?.id),
			last(unit?.id),
			last(onDuty?.id),
		])
	assert.deepEqual(told(VILLAGE), [
		['village', 3, 4, null],
		['township', 2, 3, 3],
		// The watch of the office is that of the headquarters.
		['county', 1, 1, 2],
	])
	// Before eight in the morning the watch of the day before is on.
	assert.deepEqual(told(TOWN, Date.parse('2026-11-24T07:59:00+08:00')), [
		['township', 2, 3, null],
		['county', 1, 1, 1],
	])
	assert.deepEqual(told(COUNTY), [['county', 1, 1, 2]])
	// A village that nobody has entered still belongs to its township.
	assert.deepEqual(told('990102101299'), [
		['village', null, null, null],
		['township', 2, 3, 3],
		['county', 1, 1, 2],
	])
})

test('posts come in their order, the primary before the backup, and a vacancy is told', () => {
	const told = (code: string) =>
		chain(code)[0]!.posts.map(({ title, person, vacant }) => [title, vacant ? 'vacant' : person?.name])
	assert.deepEqual(told(COUNTY), [
		['chief', '区长'],
		['chief', '备岗'],
		['deputy', '副区长'],
	])
	assert.deepEqual(told(TOWN), [
		['chief', '镇长'],
		['liaison', 'vacant'],
	])
	// Somebody holds it, who is not known here.
	assert.deepEqual(told(VILLAGE), [['chief', undefined]])
})

test('for every village of the demo district somebody answers at each level, and the watch is that of the day', () => {
	const [orgs, persons, regions, shifts] = [demoOf('org'), demoOf('person'), demoOf('region'), demoOf('shift')]
	const now = Date.parse(`${TODAY}T12:00:00+08:00`)
	const villages = regions.filter(({ level }) => level === 'village')
	assert.equal(villages.length, 334)
	for (const { region_code: code } of villages) {
		const levels = inCharge(code, { orgs, persons, regions, shifts, now })
		assert.deepEqual(
			levels.map(({ level, region, unit }) => [level, region?.region_code, unit?.region_code]),
			[
				['village', code, code],
				['township', `${code.slice(0, 9)}000`, `${code.slice(0, 9)}000`],
				['county', `${code.slice(0, 6)}000000`, `${code.slice(0, 6)}000000`],
			],
		)
		for (const { posts } of levels) for (const { person, vacant } of posts) assert.equal(person === null, vacant)
		assert.deepEqual(
			levels.map(({ onDuty }) => onDuty?.day),
			[undefined, TODAY, TODAY],
		)
	}
})
