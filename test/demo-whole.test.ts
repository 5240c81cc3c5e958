import assert from 'node:assert/strict'
import { test } from 'node:test'
import { contains, type Geometry, type LonLat } from '../domain/geometry.ts'
import type { Draft } from '../domain/intent.ts'
import { definition, loose } from '../domain/record.ts'
import { referencesOf } from '../domain/reference.ts'
import { demoRecords } from '../geodata/demo/district.ts'

const TODAY = '2026-11-23'
const all = demoRecords(TODAY)
const stamp = { version: 1, updated_by: 'demo', updated_at: `${TODAY}T08:00:00+08:00` }
const twice = (values: (string | undefined)[]) => {
	const seen = new Set<string>()
	return values.filter((value) => value !== undefined && (seen.has(value) || !seen.add(value)))
}

test('every record is valid and says that it is demo data', () => {
	for (const draft of all) {
		const record = { ...draft, ...stamp }
		const parsed = definition(draft.kind).schema.safeParse(record)
		assert.ok(parsed.success, `${draft.id} ${draft.name}: ${parsed.error?.message}`)
		assert.deepEqual(parsed.data, record, 'nothing is filled in or left out')
		assert.equal(draft.src_system, '演示数据')
	}
})

test('ids, numbers and sources are given once', () => {
	assert.deepEqual(twice(all.map(({ id }) => id)), [])
	assert.deepEqual(twice(all.map(({ code }) => code)), [])
	assert.deepEqual(twice(all.map(({ src_id }) => src_id)), [])
	for (const { id } of all) assert.match(id, /^[a-z]+:0[0-9A-HJKMNP-TV-Z]{25}$/)
})

test('every reference leads to a record of the kind it names', () => {
	const ids = new Set(all.map(({ id }) => id))
	for (const draft of all)
		for (const { where, to } of referencesOf({ ...draft, ...stamp } as never))
			assert.ok(ids.has(to), `${draft.id} ${where}`)
})

test('every record belongs to a division, and stands in its township', () => {
	const grounds = new Map<string, Geometry>()
	for (const draft of all) if (draft.kind === 'region') grounds.set(draft.region_code, draft.geom!)
	for (const draft of all) {
		assert.ok(grounds.has(draft.region_code), `${draft.id} ${draft.region_code}`)
		const { at } = loose(draft as never) as { at?: LonLat }
		if (!at || draft.kind === 'region') continue
		const [lon, lat] = at
		assert.ok(lon > 123.2 && lon < 124 && lat > 30.8 && lat < 31.4, `${draft.name} is over open sea`)
		const township = grounds.get(draft.region_code.slice(0, 9).padEnd(12, '0'))!
		assert.ok(contains(township, at), `${draft.code} ${draft.name} stands outside its township`)
	}
})

const PHONE = /phone(?!_report_at)|mobile|short_no/
function* numbersIn(value: unknown, key = ''): Generator<[key: string, number: string]> {
	if (typeof value === 'string' && PHONE.test(key)) yield [key, value]
	else if (Array.isArray(value)) for (const item of value) yield* numbersIn(item, key)
	else if (value && typeof value === 'object')
		for (const [inner, item] of Object.entries(value)) yield* numbersIn(item, inner)
}

test('no telephone rings: mobiles are 1540000xxxx, all others internal 66xxxx', () => {
	let count = 0
	for (const draft of all)
		for (const [key, number] of numbersIn(draft)) {
			count++
			assert.match(number, /^(1540000\d{4}|66\d{4})$/, `${draft.id} ${key}`)
		}
	assert.ok(count > 2000)
	const mobiles = all.flatMap((draft) => (draft.kind === 'person' && draft.mobile ? [draft.mobile] : []))
	assert.deepEqual(twice(mobiles), [], 'two people never share a mobile')
})

test('no two people of the district share a name', () => {
	assert.deepEqual(twice(all.flatMap((draft) => (draft.kind === 'person' ? [draft.name] : []))), [])
})

/** All that moves with the day is written relative to it, so nothing but days may differ. */
const withoutDays = (drafts: Draft[]) => JSON.stringify(drafts).replaceAll(/\d{4}-\d{2}-\d{2}/g, 'day')

test('the district is the same again, and another day moves its days only', (t) => {
	const [began, spent] = [performance.now(), process.cpuUsage()]
	const again = demoRecords(TODAY)
	const took = performance.now() - began
	// Work, not waiting, is what must stay small: other tests share the machine.
	const { user, system } = process.cpuUsage(spent)
	const worked = (user + system) / 1000
	t.diagnostic(`${again.length} records in ${took.toFixed(0)} ms, ${worked.toFixed(0)} ms of them work`)
	assert.ok(worked < 2000, `${worked} ms`)
	assert.deepEqual(again, all)
	assert.deepEqual(
		demoRecords('2028-02-29').map(({ id }) => id),
		all.map(({ id }) => id),
	)
	assert.equal(withoutDays(demoRecords('2026-11-22')), withoutDays(all))
})
