import assert from 'node:assert/strict'
import { test } from 'node:test'
import { alarmFigure } from '../../client/screens/wall/figures/alarm-figure.ts'
import { commandFigure } from '../../client/screens/wall/figures/command-figure.ts'
import { forceFigure } from '../../client/screens/wall/figures/force-figure.ts'
import { incidentFigure } from '../../client/screens/wall/figures/incident-figure.ts'
import { ledgerFigure } from '../../client/screens/wall/figures/ledger-figure.ts'
import { ledgerWeeksFigure } from '../../client/screens/wall/figures/ledger-weeks-figure.ts'
import { logFigure } from '../../client/screens/wall/figures/log-figure.ts'
import { percent } from '../../client/screens/wall/figures/percent.ts'
import { qualityFigure } from '../../client/screens/wall/figures/quality-figure.ts'
import { riskFigure } from '../../client/screens/wall/figures/risk-figure.ts'
import { supplyFigure } from '../../client/screens/wall/figures/supply-figure.ts'
import { dutyDay } from '../../domain/time.ts'
import { made, TODAY } from './records.ts'

const at = (clock: string, day = TODAY) => `${day}T${clock}:00+08:00`
const ms = (clock: string, day = TODAY) => Date.parse(at(clock, day))

test('per cent are rounded half up, in whole numbers', () => {
	const cases: [part: number, whole: number, expected: number | null][] = [
		[3730, 3832, 97.3],
		[0, 7, 0],
		[7, 7, 100],
		[1, 3, 33.3],
		[2, 3, 66.7],
		[1, 2000, 0.1],
		[1, 2001, 0],
		[1999, 2000, 100],
		[0, 0, null],
	]
	for (const [part, whole, expected] of cases) assert.equal(percent(part, whole), expected, `${part} of ${whole}`)
})

test('a patrol made out of turn counts as one of today; one missed yesterday is still due', () => {
	const risks = [
		made('risk', 1, { last_inspected_at: at('07:00'), inspect_due: at('18:00', '2026-12-24') }),
		made('risk', 2, { last_inspected_at: at('07:00', '2026-11-22'), inspect_due: at('18:00', '2026-11-23') }),
		made('risk', 3, { inspect_due: at('18:00') }),
		made('risk', 4, { inspect_due: at('18:00', '2026-11-25') }),
		made('risk', 5),
		made('risk', 6, { lifecycle: 'archived', inspect_due: at('18:00') }),
	]
	const { count, due, done } = riskFigure(risks, TODAY)
	assert.deepEqual({ count, due, done }, { count: 5, due: 3, done: 1 })
})

test('a risk point counts with the higher of its two grades', () => {
	const risks = [
		made('risk', 1, { grade_dynamic: { scheme: 'risk', level: 'major' } }),
		made('risk', 2, { grade_dynamic: { scheme: 'risk', level: 'low' } }),
	]
	assert.deepEqual(riskFigure(risks, TODAY).grades, { major: 1, larger: 0, general: 1, low: 0 })
})

test('a finding is overdue from the day after its deadline, and not once it is closed', () => {
	const findings = [
		made('finding', 1, { deadline: '2026-11-23' }),
		made('finding', 2, { deadline: TODAY }),
		made('finding', 3, { deadline: '2026-10-01', status: 'closed' }),
		made('finding', 4, { deadline: '2026-11-01', name: '尾矿库 · 排洪沟', description: '淤堵 30 m，未清' }),
		made('finding', 5),
	]
	const { overdue, worst, rate } = ledgerFigure(findings, TODAY)
	assert.equal(overdue, 2)
	assert.deepEqual(
		worst.map(({ unit, problem, days }) => [unit, problem, days]),
		[
			['尾矿库', '淤堵', 23],
			['隐患1', null, 1],
		],
	)
	assert.equal(rate, 20)
	assert.equal(ledgerFigure([], TODAY).rate, null, 'of nothing there is no rate')
})

test('alarms: one that repeats counts once, an exercise not at all; an unseen P1 stands first', () => {
	const seen = { acked_at: at('09:00') }
	const alarms = [
		made('alarm', 1, { class: 'P3', last_at: at('09:30'), count: 7, ...seen }),
		made('alarm', 2, { class: 'P1', last_at: at('08:00') }),
		made('alarm', 3, { class: 'P1', last_at: at('09:40'), exercise: true, ...seen }),
		made('alarm', 4, { class: 'P2', last_at: at('23:00', '2026-11-23'), ...seen }),
		made('alarm', 5, { class: 'P2', last_at: at('22:00', '2026-11-23'), status: 'closed', ...seen }),
		made('alarm', 6, { class: 'P4', last_at: at('07:00'), status: 'closed', ...seen }),
	]
	const { today, list, listed } = alarmFigure(alarms, TODAY)
	assert.deepEqual(today, { P1: 1, P2: 0, P3: 1, P4: 1 })
	assert.deepEqual(
		list.map(({ id }) => Number(id.at(-1))),
		[2, 3, 1, 6, 4],
	)
	assert.equal(listed, 5)
})

test('stock is what can be used; an item that nobody has stands against its minimum with nothing', () => {
	const stocks = [
		made('stock', 1, { item_code: 'pump', qty_on_hand: 100, qty_reserved: 30 }),
		made('stock', 2, { item_code: 'pump', qty_on_hand: 50, condition: 'repair' }),
		made('stock', 3, { item_code: 'gas_mask', qty_on_hand: 900, expiry_date: '2026-11-23' }),
		made('stock', 4, { item_code: 'gas_mask', qty_on_hand: 500, expiry_date: '2026-12-24' }),
		made('stock', 5, { item_code: 'gas_mask', qty_on_hand: 1, expiry_date: '2026-12-25' }),
	]
	const { stock } = supplyFigure([], stocks, TODAY)
	const of = (code: string) => stock?.rows.find((row) => row.code === code)
	assert.deepEqual(of('pump'), { code: 'pump', available: 70, min: 110 })
	assert.deepEqual(of('gas_mask'), { code: 'gas_mask', available: 501, min: 400 })
	assert.equal(of('tent')?.available, 0)
	assert.deepEqual([stock?.usable, stock?.expiring], [2, 1])
	assert.equal(stock?.below, (stock?.rows.length ?? 0) - 1)
	assert.equal(supplyFigure([], [], TODAY).stock, null, 'without a stock list nothing is known')
})

test('people on duty are summed as far as they are told', () => {
	const { points, onDuty } = forceFigure([made('force', 1, { on_duty: 12 }), made('force', 2)])
	assert.deepEqual([points, onDuty], [2, 12])
	assert.equal(forceFigure([made('force', 2)]).onDuty, null, 'none tells how many are on duty')
})

test('a duty day runs from 08:00 to 08:00', () => {
	assert.equal(dutyDay(ms('07:59')), '2026-11-23')
	assert.equal(dutyDay(ms('08:00')), TODAY)
	assert.equal(dutyDay(ms('23:59')), TODAY)
})

const hq = (n: number, region_code: string, level: 'county' | 'township') =>
	made('org', n, { type: 'hq', region_code, level: { scheme: 'command', level } })

test('the watch of a headquarters may be kept by its office; one without a shift is missing', () => {
	const orgs = [hq(1, '990102000000', 'county'), hq(2, '990102101000', 'township'), hq(3, '990102102000', 'township')]
	const signed = { day: TODAY, signed_in_at: at('08:00') }
	const shifts = [
		made('shift', 1, { ...signed, region_code: '990102000000' }),
		made('shift', 2, { ...signed, region_code: '990102000000' }),
		made('shift', 3, { day: TODAY, region_code: '990102101000' }),
		made('shift', 4, { day: '2026-11-23', region_code: '990102102000', signed_in_at: at('08:00', '2026-11-23') }),
	]
	assert.deepEqual(commandFigure(orgs, shifts, ms('09:00')).watch, { signedIn: 1, required: 3 })
	assert.deepEqual(commandFigure(orgs, shifts, ms('07:00')).watch, { signedIn: 1, required: 3 }, 'of the day before')
	assert.equal(commandFigure(orgs, shifts, ms('09:00', '2026-11-26')).watch, null)
})

test('a level of the network that nobody has asked is not known to be cut', () => {
	const township = { type: 'hq', level: { scheme: 'command', level: 'township' } } as const
	const orgs = [
		made('org', 1, { ...township, net: 'online' }),
		made('org', 2, { ...township, net: 'silent' }),
		made('org', 3, { ...township, net: 'unknown' }),
		made('org', 4, { type: 'office', level: { scheme: 'command', level: 'city' }, net: 'online' }),
	]
	const { net, online, stations, silent } = commandFigure(orgs, [], ms('09:00'))
	assert.deepEqual(net.township, { asked: 2, online: 1 })
	assert.deepEqual(net.city, { asked: 1, online: 1 })
	assert.deepEqual(net.ministry, { asked: 0, online: 0 })
	assert.deepEqual([online, stations, silent.length], [1, 3, 1])
})

test('incidents: open ones with their forces, the last to end, false alarms and exercises not counted', () => {
	const incidents = [
		made('incident', 1, { status: 'responding', received_at: at('07:28') }),
		made('incident', 2, { status: 'ended', received_at: at('04:12'), status_at: at('05:06') }),
		made('incident', 3, { status: 'false_alarm', received_at: at('06:00') }),
		made('incident', 4, { status: 'responding', received_at: at('09:00'), exercise: true }),
		made('incident', 5, { status: 'draft', received_at: at('23:00', '2026-11-23') }),
		made('incident', 6, {
			status: 'archived',
			received_at: at('04:12', '2026-11-20'),
			status_at: at('08:00', '2026-11-22'),
		}),
	]
	const sent = (n: number, status: 'on_scene' | 'working' | 'en_route' | 'returning') =>
		made('force', n, { status, incident_id: incidents[0]!.id })
	const forces = [sent(1, 'on_scene'), sent(2, 'working'), sent(3, 'en_route'), sent(4, 'returning'), made('force', 5)]
	const figure = incidentFigure(incidents, forces, TODAY)
	assert.deepEqual([figure.today, figure.handled], [2, 2])
	assert.deepEqual(
		figure.open.map(({ incident, onScene, onTheWay }) => [Number(incident.id.at(-1)), onScene, onTheWay]),
		[
			[4, 0, 0],
			[1, 2, 1],
			[5, 0, 0],
		],
	)
	assert.deepEqual(
		figure.ended.map(({ id }) => Number(id.at(-1))),
		[2, 6],
	)
})

test('the duty log begins with its newest line and leaves out what is only due or written by the rules', () => {
	const lines = [
		made('journal', 1, { happened_at: at('08:00') }),
		made('journal', 2, { happened_at: at('09:36') }),
		made('journal', 3, { happened_at: at('09:00'), due_at: at('12:00') }),
		made('journal', 4, { happened_at: at('09:40'), auto: true }),
	]
	assert.deepEqual(
		logFigure(lines).lines.map(({ id }) => Number(id.at(-1))),
		[2, 1],
	)
})

test('quality: a field is filled or not, a place is known or not, a record is verified in time or not', () => {
	const depots = [
		made('depot', 1, { at: [123.5, 31.1], verified_at: '2026-11-01', verify_due: '2027-01-01' }),
		made('depot', 2, { verified_at: '2026-08-01', verify_due: '2026-11-23' }),
		made('depot', 3),
		made('depot', 4, { lifecycle: 'draft' }),
	]
	const { rows } = qualityFigure({ risks: [], depots, forces: [], orgs: [] }, TODAY)
	assert.equal(rows.supply.located, 33.3)
	assert.equal(rows.supply.verified, 33.3)
	assert.equal(rows.risk.complete, null)
	const more = qualityFigure(
		{ risks: [], depots: [{ ...depots[0]!, keeper: '王×' }, ...depots.slice(1)], forces: [], orgs: [] },
		TODAY,
	)
	assert.ok(more.rows.supply.complete! > rows.supply.complete!)
})

test('weeks begin on Monday, and the present one is the last', () => {
	const findings = [
		made('finding', 1, { found_at: '2026-11-23' }),
		made('finding', 2, { found_at: '2026-11-22', status: 'closed', cancel_at: TODAY }),
		made('finding', 3, { found_at: '2026-11-15' }),
		made('finding', 4, { found_at: '2026-11-22', status: 'reopened', cancel_at: '2026-11-23' }),
	]
	assert.deepEqual(ledgerWeeksFigure(findings, TODAY, 2).weeks, [
		{ monday: '2026-11-16', found: 2, closed: 0 },
		{ monday: '2026-11-23', found: 1, closed: 1 },
	])
	assert.equal(ledgerWeeksFigure([], '2026-11-29', 1).weeks[0]?.monday, '2026-11-23', 'a Sunday ends its week')
})

test('the data time is that of the newest record', () => {
	const records = [
		made('risk', 1, { updated_at: at('07:00') }),
		made('risk', 2, { updated_at: at('09:40') }),
		made('risk', 3, { updated_at: at('08:00') }),
	]
	assert.equal(riskFigure(records, TODAY).at, at('09:40'))
	assert.equal(riskFigure([], TODAY).at, null)
})
