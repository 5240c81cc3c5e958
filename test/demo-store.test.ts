import assert from 'node:assert/strict'
import { test } from 'node:test'
import { SYSTEM } from '../domain/actor.ts'
import type { Kind } from '../domain/record.ts'
import { addDays } from '../domain/time.ts'
import { demoRecords } from '../geodata/demo/district.ts'
import { DISTRICT_CODE } from '../geodata/demo/world.ts'
import { openSqlite } from '../server/store/sqlite.ts'

const TODAY = '2026-11-23'
const NOW = Date.parse(`${TODAY}T09:42:00+08:00`)
const all = demoRecords(TODAY)
const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0)

test('an empty store takes the whole district as one entry', async (t) => {
	const store = openSqlite(':memory:', { now: () => NOW })
	try {
		const intents = all.map((record) => ({ do: 'add' as const, record }))
		const began = performance.now()
		const outcome = await store.commit(SYSTEM, { id: 'demo-whole', intent: { do: 'batch', intents } })
		t.diagnostic(`${all.length} records taken in ${(performance.now() - began).toFixed(0)} ms`)
		assert.deepEqual(outcome, { ok: true, seq: 1 })
		const { seq, records } = await store.snapshot()
		assert.deepEqual([seq, records.length], [1, all.length])
	} finally {
		await store.close()
	}
})

test('the wall lists the five most overdue as it was drawn', () => {
	const overdue = all
		.filter((draft) => draft.kind === 'finding')
		.filter(({ status, deadline }) => status !== 'closed' && deadline! < TODAY)
		.sort((a, b) => a.deadline!.localeCompare(b.deadline!))
	const drawn: [name: string, word: RegExp, days: number][] = [
		['芦滩烟花零售点', /超量/, 12],
		['沿江路 4 号自建房', /墙体开裂/, 6],
		['石灰石矿', /监测失效/, 5],
		['雾塘林场', /防火隔离带 3 km 未清理/, 4],
		['磨洞尾矿库', /排洪斜槽淤堵/, 3],
	]
	for (const [i, [name, word, days]] of drawn.entries()) {
		const row = overdue[i]!
		assert.ok(row.name.startsWith(name), row.name)
		assert.match(row.description!, word)
		assert.equal(row.deadline, addDays(TODAY, -days))
	}
	assert.equal(overdue[0]!.code, 'YH-990102-2026-00417')
})

test('the pumps that the exercise asks for are where it finds them', () => {
	const depots = new Map(all.filter((draft) => draft.kind === 'depot').map((depot) => [depot.name, depot]))
	const pumps = all.filter((draft) => draft.kind === 'stock').filter(({ item_code }) => item_code === 'pump')
	const free = (name: string) =>
		sum(
			pumps
				.filter((batch) => batch.depot_id === depots.get(name)!.id && batch.condition === 'good')
				.map(({ qty_on_hand, qty_reserved }) => qty_on_hand - qty_reserved),
		)
	const ranked: [name: string, ready: number, pumps: number][] = [
		['杉坞乡储备库', 8, 1],
		['螺坳防汛仓库', 10, 2],
		['渚东机电协议库', 10, 4],
		['沐桥街道储备库', 10, 6],
		['澜港街道储备库', 10, 4],
		['汀圩街道储备库', 8, 5],
	]
	for (const [name, ready, count] of ranked)
		assert.deepEqual([name, depots.get(name)!.ready_min, free(name)], [name, ready, count])
	assert.deepEqual([free('栗湾村储备点'), depots.get('栗湾村储备点')!.flood_zone], [3, true])
	const batches = all.filter((draft) => draft.kind === 'stock')
	assert.ok(batches.length <= 3500)
	assert.ok(batches.some(({ condition }) => condition === 'repair'))
	assert.ok(batches.some(({ expiry_date }) => expiry_date && expiry_date < TODAY))
})

test('above the townships stand the headquarters, its office, seven special units and ten groups', () => {
	const orgs = all.filter((draft) => draft.kind === 'org')
	const district = orgs.filter(({ level }) => level.level === 'county')
	const count = (...types: string[]) => district.filter(({ type }) => types.includes(type)).length
	assert.deepEqual([count('hq'), count('office'), count('special', 'committee'), count('group')], [1, 1, 7, 10])
	for (const { type, at } of district)
		assert.equal(at !== undefined, type === 'hq', 'only the headquarters is on the map')
	for (const { level, last_rollcall_at } of orgs)
		if (level.level === 'township' || level.level === 'village')
			assert.equal(last_rollcall_at, `${TODAY}T08:12:00+08:00`)
})

/** What is going on, which nobody verifies again. */
const CURRENT: ReadonlySet<Kind> = new Set([
	'incident',
	'journal',
	'warning',
	'alarm',
	'shift',
	'weather',
	'closure',
	'need',
	'task',
	'reservation',
	'movement',
])

test('nothing is out of date on the first day', () => {
	for (const draft of all) {
		if (CURRENT.has(draft.kind)) continue
		assert.ok(draft.verified_at! <= TODAY, draft.name)
		if (draft.kind !== 'risk' && draft.kind !== 'region') assert.ok(draft.verify_due! >= TODAY, draft.name)
		if (draft.kind === 'risk') assert.ok(draft.inspect_due!.slice(0, 10) >= TODAY, draft.name)
	}
})

test('numbers follow the division they belong to', () => {
	const letters: Partial<Record<Kind, string>> = {
		risk: 'FX',
		depot: 'WZ',
		force: 'LL',
		org: 'ZH',
		person: 'RY',
		stock: 'PC',
		shelter: 'AZ',
		journal: 'RZ',
		warning: 'YJ',
		alarm: 'GJ',
		shift: 'ZB',
		weather: 'TQ',
		closure: 'FB',
		need: 'XQ',
		task: 'RW',
		reservation: 'DB',
		movement: 'CR',
		target: 'MB',
		water: 'QS',
		camera: 'SP',
	}
	for (const draft of all) {
		if (draft.kind === 'region') continue
		if (draft.kind === 'finding') assert.match(draft.code!, /^YH-990102-2026-\d{5}$/)
		else if (draft.kind === 'incident') assert.match(draft.code!, /^SJ-990102-2026-\d{4}$/)
		else assert.equal(draft.code!.slice(0, -4), `${draft.region_code.slice(0, 9)}-${letters[draft.kind]}-`)
		assert.equal(draft.src_id, draft.code)
		const restricted = draft.kind === 'risk' && draft.restricted !== undefined
		assert.deepEqual([draft.lifecycle, draft.data_level], ['active', restricted ? 'sensitive' : 'internal'])
	}
	assert.ok(all.some(({ region_code }) => region_code === DISTRICT_CODE))
})

test('a private person is named by reference only, and plates belong to no province', () => {
	const people = new Map(all.filter((draft) => draft.kind === 'person').map((person) => [person.id, person]))
	for (const draft of all) {
		const contacts = 'contacts' in draft ? (draft.contacts ?? []) : []
		for (const { person_id, name, phone } of contacts) {
			const person = people.get(person_id as `person:${string}`)!
			const open = person.standing === 'official'
			assert.deepEqual([name, phone], open ? [person.name, person.mobile] : [undefined, undefined], draft.name)
		}
		if (draft.kind === 'force') for (const { plate } of draft.vehicles ?? []) assert.match(plate!, /^演A·\d{4}D$/)
	}
})
