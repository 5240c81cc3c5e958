import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ITEMS, type ItemCode } from '../domain/catalogue.ts'
import type { Draft } from '../domain/intent.ts'
import { NATURAL_TYPES } from '../domain/kinds/risk.ts'
import { availableOf } from '../domain/kinds/stock.ts'
import { definition, type Kind } from '../domain/record.ts'
import { townshipOf } from '../domain/region.ts'
import { addDays } from '../domain/time.ts'
import { demoRecords } from '../geodata/demo/district.ts'
import { demoLayers } from '../geodata/demo/layers.ts'
import { FIGURES, TOWNS } from '../geodata/demo/world.ts'

const TODAY = '2026-11-23'
const all = demoRecords(TODAY)
const ofKind = <K extends Kind>(kind: K) => all.filter((draft) => draft.kind === kind) as Extract<Draft, { kind: K }>[]
const [risks, depots, batches, forces, orgs] = [
	ofKind('risk'),
	ofKind('depot'),
	ofKind('stock'),
	ofKind('force'),
	ofKind('org'),
]
const [findings, shelters, regions] = [ofKind('finding'), ofKind('shelter'), ofKind('region')]

const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0)
/** How often each value occurs. */
const tally = (values: (string | undefined)[]) => {
	const counts: Record<string, number> = {}
	for (const value of values) if (value !== undefined) counts[value] = (counts[value] ?? 0) + 1
	return counts
}
const perTown = (drafts: readonly { region_code: string }[]) =>
	TOWNS.map(({ code }) => drafts.filter((draft) => townshipOf(draft.region_code) === code).length)
const figure = (key: 'risk' | 'hazard' | 'open' | 'overdue' | 'sup' | 'supply' | 'force' | 'station') =>
	FIGURES.map((figures) => figures[key])
const named = <T extends { name: string }>(drafts: readonly T[], name: string): T => {
	const found = drafts.filter((draft) => draft.name === name)
	assert.equal(found.length, 1, name)
	return found[0]!
}

test('107 risk points, as many in each township and of each grade as the sheets say', () => {
	assert.deepEqual([risks.length, perTown(risks)], [107, figure('risk')])
	assert.deepEqual(tally(risks.map((r) => r.grade_static.level)), { major: 11, larger: 28, general: 46, low: 22 })
	for (const [t, { code, name }] of TOWNS.entries()) {
		const own = risks.filter((r) => townshipOf(r.region_code) === code)
		const grades = ['major', 'larger', 'general', 'low'].map(
			(grade) => own.filter((r) => r.grade_static.level === grade).length,
		)
		assert.deepEqual(grades, FIGURES[t]!.grades, name)
	}
	const types = Object.keys(definition('risk').type!.characters)
	assert.deepEqual(
		types.filter((type) => !risks.some((r) => r.type === type)),
		[],
		'types of which there is none',
	)
})

test('31 of the 38 inspections of today are done, six points wait to be verified again', () => {
	const due = risks.filter((r) => r.inspect_due?.startsWith(TODAY))
	assert.deepEqual([due.length, due.filter((r) => r.last_inspected_at?.startsWith(TODAY)).length], [38, 31])
	assert.equal(risks.filter((r) => r.verify_due && r.verify_due < TODAY).length, 6)
})

test('a natural hazard names its people, its signal and its shelter', () => {
	const natural = risks.filter(({ type }) => NATURAL_TYPES.includes(type))
	assert.ok(natural.length >= 40)
	for (const r of natural) {
		const missing = ['resp_admin', 'resp_tech', 'resp_patrol', 'warn_signal', 'shelter_id'].filter((key) => !(key in r))
		assert.deepEqual(missing, [], r.name)
	}
	assert.equal(named(risks, '杉坞水库').downstream_village_ids?.length, 8)
	assert.ok(named(risks, '青硖水库').downstream_village_ids!.length > 0)
	const slide = named(risks, '芦滩 3 组滑坡')
	assert.deepEqual(
		[slide.code, slide.affected_households, slide.affected_people, slide.vulnerable_count],
		['990102203-FX-0007', 6, 23, 4],
	)
})

test('a school stands downwind of a chemicals site', () => {
	// The wall's wind blows from the north-east.
	const downwind = risks
		.filter(({ type }) => type === 'hazchem')
		.flatMap((site) => shelters.filter(({ type }) => type === 'school').map(({ at }) => [site.at!, at!] as const))
		.map(([[x, y], [u, v]]) => [(u - x) * 95.3, (v - y) * 110.9] as const)
		.filter(
			([east, north]) => Math.hypot(east, north) < 3 && Math.hypot(east, north) * 0.9 < -(east + north) / Math.SQRT2,
		)
	assert.ok(downwind.length > 0)
})

test('372 depots, with the ones that the exercise ranks', () => {
	assert.deepEqual([depots.length, perTown(depots)], [372, figure('supply')])
	const types = tally(depots.map(({ type }) => type))
	assert.deepEqual([types.town! + types.county!, types.village, types.agreement], [18, 243, 38])
	assert.equal(Object.keys(types).length, 10)
	for (const name of ['杉坞乡储备库', '沐桥街道储备库', '澜港街道储备库', '汀圩街道储备库', '栗湾村储备点'])
		named(depots, name)
	assert.equal(named(depots, '螺坳防汛仓库').code, '990102003-WZ-0006')
	assert.equal(named(depots, '渚东机电协议库').duty_24h_phone, '661217')
})

test('64 items, 14 of them below the minimum, 23 batches near their end, the six rows of the wall', () => {
	const available = new Map<ItemCode, number>()
	for (const batch of batches)
		available.set(batch.item_code, (available.get(batch.item_code) ?? 0) + availableOf(batch, TODAY))
	const entries = Object.entries(ITEMS) as [ItemCode, { min: number }][]
	assert.equal([...available.values()].filter((n) => n > 0).length, 64)
	assert.equal(entries.filter(([code, { min }]) => (available.get(code) ?? 0) < min).length, 14)
	const last = addDays(TODAY, 30)
	const ending = batches.filter((b) => b.expiry_date && b.expiry_date >= TODAY && b.expiry_date <= last)
	assert.equal(ending.length, 23)
	const rows = (['blower', 'fire_beater', 'generator', 'deicing_salt', 'life_jacket', 'pump'] as const).map(
		(code): [number, number] => [available.get(code)!, ITEMS[code].min],
	)
	assert.deepEqual(rows, [
		[412, 380],
		[2860, 2400],
		[82, 96],
		[38, 60],
		[1946, 1800],
		[118, 110],
	])
	for (const { item_code, expiry_date, production_date } of batches)
		if ('shelfLifeMonths' in ITEMS[item_code]) assert.ok(production_date! < expiry_date!, item_code)
})

test('351 forces with 2,914 on duty, seven of them out', () => {
	assert.deepEqual([forces.length, perTown(forces)], [351, figure('force')])
	assert.deepEqual(tally(forces.map(({ status }) => status)), {
		standby: 338,
		en_route: 4,
		on_scene: 3,
		rest: 4,
		unavailable: 2,
	})
	assert.equal(sum(forces.map(({ on_duty }) => on_duty!)), 2914)
	for (const f of forces) assert.ok(f.on_duty! <= f.headcount! && f.night_min! <= f.headcount!, f.name)
	const out = perTown(forces.filter(({ status }) => status === 'en_route' || status === 'on_scene'))
	const badges = Object.fromEntries(TOWNS.map(({ bare }, t) => [bare, out[t]!]).filter(([, n]) => n !== 0))
	assert.deepEqual(badges, { 渚北: 1, 汀圩: 4, 雾塘: 2 })
	assert.ok(new Set(forces.map(({ type }) => type)).size >= 18)
	for (const name of [
		'区消防救援站',
		'沐桥街道综合救援队',
		'螺坳村应急小分队',
		'杉坞乡综合应急救援队',
		'石垭村应急小分队',
	])
		named(forces, name)
})

/** The levels above the district, which are on the net with it. */
const ABOVE = ['ministry', 'province', 'city']

test('350 stations under one headquarters, four of them silent, nine posts vacant', () => {
	const stations = orgs.filter((o) => (o.type === 'hq' || o.type === 'station') && o.level.level !== 'county')
	assert.deepEqual([stations.length, perTown(stations)], [350, figure('station')])
	assert.deepEqual(tally(stations.map(({ type }) => type)), { hq: 16, station: 334 })
	assert.deepEqual(tally(stations.map(({ net }) => net)), { online: 346, silent: 4 })
	const silent = stations.filter(({ net }) => net === 'silent').map(({ name }) => name.slice(0, 2))
	assert.deepEqual(new Set(silent), new Set(['窑田', '筠冲', '桐洲', '炭溪']))
	const vacant = (units: typeof orgs) => units.flatMap(({ posts }) => posts ?? []).filter((p) => !p.person_id).length
	assert.deepEqual([vacant(orgs), vacant(stations)], [9, 9], 'the map counts the posts of its own points')
	const higher = orgs.filter(({ level }) => ABOVE.includes(level.level))
	assert.deepEqual(
		higher.map(({ level, net }) => [level.level, net]),
		ABOVE.map((level) => [level, 'online']),
	)
	const top = orgs.filter((unit) => !unit.parent_id && !higher.includes(unit))
	assert.deepEqual(
		top.map(({ type, level }) => [type, level.level]),
		[['hq', 'county']],
	)
	assert.deepEqual(
		Object.keys(tally(orgs.map(({ type }) => type)))
			.sort()
			.slice(0, 3),
		['committee', 'group', 'hq'],
	)
})

test('the ledger: 3,832 findings, 3,730 closed, seven overdue, 650 listed by province or city', () => {
	assert.deepEqual([findings.length, perTown(findings)], [3832, figure('hazard')])
	const open = findings.filter(({ status }) => status !== 'closed')
	assert.deepEqual([open.length, perTown(open)], [102, figure('open')])
	assert.deepEqual(tally(open.map(({ status }) => status)), {
		registered: 21,
		rectifying: 58,
		submitted: 17,
		extension_pending: 4,
		returned: 2,
	})
	const overdue = open.filter(({ deadline }) => deadline! < TODAY)
	assert.deepEqual([overdue.length, perTown(overdue)], [7, figure('overdue')])
	const days = overdue.map((f) => `${TOWNS.find(({ code }) => code === townshipOf(f.region_code))!.bare} ${f.deadline}`)
	const wanted = ['岚垌 12', '汀圩 6', '桐泷 5', '雾塘 4', '螺滩 3', '岚垌 2', '砚岭 1']
	const dated = wanted.map((row) => row.replace(/\d+/, (n) => addDays(TODAY, -Number(n))))
	assert.deepEqual(days.sort(), dated.sort())
	assert.equal(open.filter(({ level }) => level.level === 'major').length, 3)
	const soon = open.filter(({ deadline }) => deadline! >= TODAY && deadline! <= addDays(TODAY, 7))
	assert.equal(soon.length, 19)
	const listed = findings.filter(({ supervise_level: s }) => s?.level === 'province' || s?.level === 'city')
	assert.deepEqual([listed.length, perTown(listed)], [650, figure('sup')])
})

test('what is closed was accepted by someone else, in time order', () => {
	for (const f of findings) {
		assert.ok(f.found_at! <= TODAY && f.found_at! <= f.deadline!, f.name)
		if (f.status !== 'closed') continue
		assert.notEqual(f.accept_by ?? '', f.resp_person, f.name)
		assert.ok(f.found_at! <= f.rect_done_at! && f.rect_done_at! <= f.accept_at! && f.accept_at! <= TODAY, f.name)
		assert.equal(f.cancel_at, f.accept_at, f.name)
		if (f.supervise_level) assert.ok(f.cancel_unit, f.name)
		if (f.level.level === 'major') assert.ok(f.control_measures && f.five_in_place?.money, f.name)
	}
})

test('week after week about as many findings are closed as are found', () => {
	for (let week = 1; week <= 12; week++) {
		const [from, to] = [addDays(TODAY, -7 * week), addDays(TODAY, -7 * (week - 1))]
		const within = (day?: string) => day !== undefined && day >= from && day < to
		const [found, closed] = [findings.filter((f) => within(f.found_at)), findings.filter((f) => within(f.cancel_at))]
		assert.ok(found.length > 40 && found.length < 160, `${found.length} found in the week from ${from}`)
		assert.ok(closed.length > 40 && closed.length < 160, `${closed.length} closed in the week from ${from}`)
	}
})

test('shelters and divisions', () => {
	assert.ok(shelters.length >= 40)
	const places = ['漆树塅小学', '柘坪小学', '椿墩小学'].map((name) => named(shelters, name).capacity)
	assert.deepEqual(places, [300, 180, 120])
	assert.deepEqual(tally(regions.map(({ level }) => level)), { county: 1, township: 16, village: 334 })
})

test('the four layers hold the points of the four maps', () => {
	const layers = Object.values(demoLayers(TODAY))
	assert.deepEqual(
		layers.map(({ name, features }) => [name, features.length]),
		[
			['风险隐患图', 107],
			['物资装备图', 372],
			['防控力量分布图', 351],
			['指挥体系图', 350],
		],
	)
	for (const { note, features } of layers) {
		assert.match(note, /演示数据/)
		for (const { geometry, properties } of features) assert.ok(geometry && properties.src_system === '演示数据')
	}
})
