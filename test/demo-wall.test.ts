import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isUnacknowledged } from '../domain/kinds/alarm.ts'
import { isOpenIncident } from '../domain/kinds/incident.ts'
import { isInForce } from '../domain/kinds/warning.ts'
import { KINDS, type Kind } from '../domain/record.ts'
import { beijingTime } from '../domain/time.ts'
import { type WallFacts, wallNow } from '../domain/wall-mode.ts'
import { demoRecords } from '../geodata/demo/district.ts'
import { type DraftOf, instantOf } from '../geodata/demo/world.ts'

const TODAY = '2026-11-23'
const NOW = instantOf(TODAY, '09:42')
const all = demoRecords(TODAY)
const of = <K extends Kind>(kind: K) => all.filter((draft) => draft.kind === kind) as DraftOf<K>[]
const [incidents, alarms, warnings, journal] = [of('incident'), of('alarm'), of('warning'), of('journal')]
const clock = (instant?: string) => instant?.slice(11, 16)
const open = incidents.filter(isOpenIncident)
const drawn = open[0]!

test('two incidents today, one of them being dealt with by two forces of 18 people', () => {
	assert.deepEqual(
		incidents.map(({ name, status, received_at, status_at }) => [name, status, clock(received_at), clock(status_at)]),
		[
			['渚北街道 住宅厨房起火', 'ended', '04:12', '05:06'],
			['X910 漆树塅段路面塌陷', 'responding', '07:28', '07:35'],
		],
	)
	assert.ok(incidents.every(({ received_at }) => received_at!.startsWith(TODAY)))
	assert.deepEqual([open.length, drawn.type, drawn.level.level], [1, 'road', 'IV'])
	assert.equal(drawn.situation, '绕行 X909，预计 13:00 恢复单道')
	assert.equal(Date.parse(NOW) - Date.parse(drawn.received_at!), (2 * 60 + 14) * 60_000, '处置中 02:14')
	const sent = of('force').filter(({ incident_id }) => incident_id === drawn.id)
	const there = sent.filter(({ status }) => status === 'on_scene')
	assert.deepEqual([sent.length, there.length, there.reduce((sum, f) => sum + f.on_duty!, 0)], [4, 2, 18])
	for (const { status, status_at } of sent)
		assert.ok(status !== 'standby' && status_at! > drawn.received_at! && status_at! < NOW)
})

test('the alarms of today as the wall lists them', () => {
	const latest = alarms.toSorted((a, b) => b.first_at!.localeCompare(a.first_at!))
	const counts = ['P1', 'P2', 'P3', 'P4'].map((one) => alarms.filter((alarm) => alarm.class === one).length)
	assert.deepEqual(counts, [0, 1, 3, 6])
	assert.deepEqual(
		latest.slice(0, 7).map(({ first_at, class: of, type, name, status }) => [clock(first_at), of, type, name, status]),
		[
			['09:36', 'P2', 'forest', '雾塘乡 3 号塔 疑似热点', 'handling'],
			['09:21', 'P3', 'dust', '恒木家具 料斗压差低', 'acked'],
			['08:47', 'P3', 'hazchem', '兴渚储罐 V-103 液位高', 'handling'],
			['08:02', 'P3', 'bus', '校车 014 定位静默 5 分', 'cleared'],
			['07:55', 'P4', 'water', '青硖水库 距汛限 0.6 m', 'acked'],
			['07:31', 'P4', 'fire', '渚阳商城 烟感自检故障', 'handling'],
			['06:48', 'P4', 'rain', '砚岭 2 号雨量站 离线', 'cleared'],
		],
	)
	assert.deepEqual(alarms.filter(isUnacknowledged), [], 'nothing cries when a demo begins')
	const risks = new Map(of('risk').map(({ name, at }) => [name, at]))
	assert.deepEqual(latest[1]!.at, risks.get('恒木家具 2 号除尘'))
	assert.deepEqual(
		alarms.filter(({ at }) => !at).map(({ name }) => name),
		['校车 014 定位静默 5 分'],
	)
})

test('one warning is in force, and the weather is of now', () => {
	assert.deepEqual(
		warnings.map(({ event, colour, sender, sent_at }) => [event, colour.level, sender, sent_at]),
		[['forest_fire', 'orange', '区气象台', '2026-11-22T16:00:00+08:00']],
	)
	assert.ok(isInForce(warnings[0]!, NOW))
	const [{ sky, temp_c, wind_from, wind_level, humidity, observed_at }] = of('weather') as [DraftOf<'weather'>]
	assert.deepEqual([sky, temp_c, wind_from, wind_level, humidity], ['多云', 9, '东北风', 3, 46])
	assert.equal(observed_at, NOW)
})

test('seventeen units are on watch and signed in, and a roster is made for a fortnight', () => {
	const shifts = of('shift')
	const byDay = Map.groupBy(shifts, ({ day }) => day!)
	assert.deepEqual([byDay.size, [...byDay.keys()][0], [...byDay.keys()].at(-1)], [14, TODAY, '2026-12-06'])
	for (const [day, watch] of byDay) {
		assert.equal(new Set(watch.map(({ org_id }) => org_id)).size, 17)
		assert.equal(watch.filter(({ signed_in_at }) => signed_in_at).length, day === TODAY ? 17 : 0)
	}
	const people = new Map(of('person').map((person) => [person.id, person]))
	const { leader_id, duty_phone } = shifts.find(({ region_code }) => region_code === '990102000000')!
	assert.deepEqual(
		[people.get(leader_id!)!.name, people.get(leader_id!)!.gov_title, duty_phone],
		['王澜', '副区长', '661101'],
	)
})

test('the ticker tells what it was drawn with, and nothing longer than until the next watch', () => {
	const notices = journal.filter(({ sort }) => sort === 'notice')
	assert.deepEqual(
		notices
			.toSorted((a, b) => b.happened_at!.localeCompare(a.happened_at!))
			.map((n) => [clock(n.happened_at), n.words]),
		[
			['09:40', '区气象台：今日夜间至明晨西北部有霜，北风 4 级，森林火险维持橙色'],
			['09:36', '雾塘乡 3 号塔疑似热点，护林员 2 人前往核实'],
			['09:15', '全区零报告 16 / 16 已收'],
			['09:00', '部省市区乡五级联通测试正常'],
			['08:12', '一线应急站点名 346 / 350，4 站转人工核查'],
		],
	)
	for (const { until } of notices) assert.equal(until, '2026-11-24T08:00:00+08:00')
	const lines = journal.filter(({ incident_id }) => incident_id === drawn.id)
	assert.equal(lines.length, 7)
	assert.deepEqual(
		lines.filter(({ due_at }) => due_at).map(({ words, due_at }) => [words, clock(due_at)]),
		[['恢复单道通行', '13:00']],
	)
})

/** What lies ahead on purpose. */
const AHEAD = /^(?:verify_due|inspect_due|deadline|expiry_date|expires_at|until|due_at|day|next_.*)$/
const LOADED = [
	'00:00:00',
	'00:00:40',
	'00:07:00',
	'03:00:00',
	'07:59:59',
	'08:00:00',
	'09:41:30',
	'15:20:10',
	'23:59:59',
]

for (const time of LOADED)
	test(`loaded at ${time}, nothing that has happened lies ahead, and what is of today stays of today`, () => {
		const now = `${TODAY}T${time}+08:00`
		const then = demoRecords(TODAY, Date.parse(now))
		for (const draft of then)
			for (const [key, value] of Object.entries(draft))
				if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T/.test(value) && !AHEAD.test(key))
					assert.ok(value <= now, `${draft.name} ${key} ${value}`)
		const alarmsThen = then.filter((draft) => draft.kind === 'alarm')
		const incidentsThen = then.filter((draft) => draft.kind === 'incident')
		for (const { first_at } of alarmsThen) assert.ok(first_at!.startsWith(TODAY))
		for (const { received_at } of incidentsThen) assert.ok(received_at!.startsWith(TODAY))
		const order = (drafts: readonly DraftOf<'alarm'>[]) =>
			drafts.toSorted((a, b) => a.first_at!.localeCompare(b.first_at!)).map(({ id }) => id)
		assert.deepEqual(order(alarmsThen), order(alarms))
		const dutyDay = time < '08' ? '2026-11-22' : TODAY
		const watch = then.filter((draft) => draft.kind === 'shift' && draft.day === dutyDay)
		assert.equal(watch.filter((shift) => 'signed_in_at' in shift).length, 17)
	})

test('later in the day what has just happened is as fresh as it was drawn', () => {
	const late = demoRecords(TODAY, Date.parse(instantOf(TODAY, '21:42')))
	const then = late.filter((draft) => draft.kind === 'incident').find(isOpenIncident)!
	assert.equal(clock(then.received_at), '19:28')
	assert.equal(then.situation, '绕行 X909，预计 01:00 恢复单道')
	const tower = late.find((draft) => draft.kind === 'alarm' && draft.class === 'P2') as DraftOf<'alarm'>
	assert.equal(clock(tower.first_at), '21:36')
})

test('a wall that is opened or let in after the demo was loaded starts as on any other day', () => {
	const stamp = { version: 1, updated_by: 'demo', updated_at: NOW }
	const facts: WallFacts = {
		incidents: incidents.map((draft) => KINDS.incident.schema.parse({ ...draft, ...stamp })),
		warnings: warnings.map((draft) => KINDS.warning.schema.parse({ ...draft, ...stamp })),
		alarms: alarms.map((draft) => KINDS.alarm.schema.parse({ ...draft, ...stamp })),
	}
	for (const opened of [NOW, instantOf(TODAY, '10:00')]) {
		const wall = { mode: 'normal', mode_at: opened } as const
		const now = wallNow(wall, facts, beijingTime(Date.parse(opened) + 1000))
		assert.deepEqual([now.mode, now.by, now.incident, now.exercise], ['normal', 'operator', null, false])
	}
})
