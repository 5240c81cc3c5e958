import assert from 'node:assert/strict'
import { test } from 'node:test'
import { alarmFigure } from '../../client/screens/wall/figures/alarm-figure.ts'
import { commandFigure } from '../../client/screens/wall/figures/command-figure.ts'
import { forceFigure } from '../../client/screens/wall/figures/force-figure.ts'
import { incidentFigure } from '../../client/screens/wall/figures/incident-figure.ts'
import { ledgerFigure } from '../../client/screens/wall/figures/ledger-figure.ts'
import { ledgerWeeksFigure } from '../../client/screens/wall/figures/ledger-weeks-figure.ts'
import { qualityFigure } from '../../client/screens/wall/figures/quality-figure.ts'
import { riskFigure } from '../../client/screens/wall/figures/risk-figure.ts'
import { supplyFigure } from '../../client/screens/wall/figures/supply-figure.ts'
import { townshipsFigure } from '../../client/screens/wall/figures/townships-figure.ts'
import { FIGURES, type Figures } from '../../geodata/demo/world.ts'
import { demo, demoOf, TODAY } from './records.ts'

const sum = (of: (planned: Figures) => number) => FIGURES.reduce((total, planned) => total + of(planned), 0)
const NOW = Date.parse(`${TODAY}T09:42:00+08:00`)

const records = {
	risks: demoOf('risk'),
	findings: demoOf('finding'),
	depots: demoOf('depot'),
	stocks: demoOf('stock'),
	forces: demoOf('force'),
	orgs: demoOf('org'),
}
const townships = demoOf('region')
	.filter(({ level }) => level === 'township')
	.map(({ region_code, name }) => ({ code: region_code.slice(0, 9), name }))
	.sort((a, b) => a.code.localeCompare(b.code))

test('107 risk points by grade, 31 of 38 patrols made, 6 to verify', () => {
	const grade = (i: number) => sum(({ grades }) => grades[i]!)
	assert.deepEqual(riskFigure(records.risks, TODAY), {
		at: `${TODAY}T09:40:00+08:00`,
		count: 107,
		due: 38,
		done: 31,
		verify: 6,
		grades: { major: grade(0), larger: grade(1), general: grade(2), low: grade(3) },
	})
})

test('3,832 findings, 3,730 closed, 97.3 per cent, 102 open, 650 listed', () => {
	const { at: _, worst, major, ...figure } = ledgerFigure(records.findings, TODAY)
	const overdue = sum((planned) => planned.overdue)
	assert.deepEqual(figure, { total: 3832, closed: 3730, rate: 97.3, open: 102, overdue, listed: 650 })
	assert.equal(
		major,
		records.findings.filter(({ status, level }) => status !== 'closed' && level.level === 'major').length,
	)
	assert.equal(worst.length, overdue)
	assert.deepEqual(
		worst.map(({ days }) => days),
		worst.map(({ days }) => days).toSorted((a, b) => b - a),
	)
	assert.deepEqual(
		worst.slice(0, 3).map(({ days }) => days),
		[12, 6, 5],
	)
})

test('372 depots, and every item against its minimum', () => {
	const { depots, stock } = supplyFigure(records.depots, records.stocks, TODAY)
	assert.equal(depots, 372)
	assert.ok(stock)
	const pumps = records.stocks
		.filter(({ item_code, condition }) => item_code === 'pump' && condition === 'good')
		.filter(({ expiry_date = '9999-12-31' }) => expiry_date >= TODAY)
		.reduce((held, { qty_on_hand, qty_reserved }) => held + qty_on_hand - qty_reserved, 0)
	assert.deepEqual(
		stock.rows.find(({ code }) => code === 'pump'),
		{ code: 'pump', available: pumps, min: 110 },
	)
	const below = stock.rows.filter(({ available, min }) => available < min)
	assert.equal(stock.below, below.length)
	assert.deepEqual(stock.rows.slice(0, below.length), below, 'what is below its minimum comes first')
	assert.equal(stock.usable, new Set(records.stocks.map(({ item_code }) => item_code)).size)
})

test('351 forces by status, and the people on duty', () => {
	const { points, onDuty, by } = forceFigure(records.forces)
	assert.equal(points, 351)
	assert.equal(
		Object.values(by).reduce((total, n) => total + n),
		351,
	)
	assert.equal(by.standby, records.forces.filter(({ status }) => status === 'standby').length)
	assert.equal(
		onDuty,
		records.forces.map(({ on_duty }) => on_duty ?? 0).reduce((total, n) => total + n),
	)
})

test('346 of 350 stations answered the roll-call; without a shift nothing is known of the watch', () => {
	const { at, stations, online, silent, watch } = commandFigure(records.orgs, [], NOW)
	assert.deepEqual(
		{ at, stations, online, watch },
		{
			at: `${TODAY}T08:12:00+08:00`,
			stations: 350,
			online: 346,
			watch: null,
		},
	)
	assert.deepEqual(silent.map(({ short_name }) => short_name).toSorted(), ['桐洲站', '炭溪站', '窑田站', '筠冲站'])
})

test('each of the sixteen townships has what was planned for it', () => {
	const { rows } = townshipsFigure(townships, records, TODAY)
	assert.deepEqual(
		rows.map((row) => ({
			risk: row.risks,
			grades: Object.values(row.grades),
			hazard: row.findings,
			open: row.open,
			overdue: row.overdue,
			supply: row.depots,
			force: row.forces,
			station: row.stations,
		})),
		FIGURES.map(({ sup: _, ...planned }) => planned),
	)
})

test('the townships add up to no more than the district', () => {
	const { rows } = townshipsFigure(townships, records, TODAY)
	const { onDuty, by } = forceFigure(records.forces)
	const district = records.forces.filter(({ region_code }) => region_code.slice(6, 9) === '000')
	const own = district.reduce((total, { on_duty = 0 }) => total + on_duty, 0)
	assert.equal(
		rows.reduce((total, row) => total + row.onDuty, own),
		onDuty,
	)
	assert.ok(
		rows.reduce((total, row) => total + row.out, 0) <=
			by.assigned + by.en_route + by.on_scene + by.working + by.returning,
	)
	assert.equal(
		rows.reduce((total, row) => total + row.online, 0),
		346,
	)
})

test('the quality of the four maps, by another way of counting', () => {
	const { rows } = qualityFigure(records, TODAY)
	const located = (list: { at?: unknown }[]) =>
		Math.round((list.filter(({ at }) => at).length / list.length) * 1000) / 10
	assert.equal(rows.risk.located, located(records.risks))
	assert.equal(rows.supply.located, located(records.depots))
	assert.equal(rows.risk.verified, 94.4, '101 of 107')
	for (const row of Object.values(rows)) assert.ok(row.complete! > 80 && row.complete! <= 100)
})

test('the weeks of the ledger hold every finding of the half year', () => {
	const { weeks } = ledgerWeeksFigure(records.findings, TODAY, 26)
	assert.equal(weeks.length, 26)
	assert.equal(weeks.at(-1)?.monday, '2026-11-23')
	const first = weeks[0]!.monday
	assert.equal(
		weeks.reduce((total, { found }) => total + found, 0),
		records.findings.filter(({ found_at = '' }) => found_at >= first).length,
	)
	assert.equal(
		weeks.reduce((total, { closed }) => total + closed, 0),
		records.findings.filter(({ cancel_at = '' }) => cancel_at >= first).length,
	)
})

/** What a wall says on the first day, but for its times. */
function saidOf(of: ReturnType<typeof demo>, nowMs: number) {
	const { at: _risk, ...risk } = riskFigure(of('risk'), TODAY)
	const { at: _ledger, worst: _, ...ledger } = ledgerFigure(of('finding'), TODAY)
	const { by } = forceFigure(of('force'))
	const { stations, online, watch } = commandFigure(of('org'), of('shift'), nowMs)
	const { today: incidents, handled } = incidentFigure(of('incident'), of('force'), TODAY)
	const { today: alarms } = alarmFigure(of('alarm'), TODAY)
	return { risk, ledger, by, stations, online, watch, incidents, handled, alarms }
}
const drawn = saidOf(demoOf, NOW)

for (const time of ['00:00:40', '07:59:59', '08:01:00', '23:59:59'])
	test(`a district that is loaded at ${time} has the figures with which it was drawn`, () => {
		const loaded = Date.parse(`${TODAY}T${time}+08:00`)
		assert.deepEqual(saidOf(demo(loaded), loaded), drawn)
		assert.deepEqual([drawn.watch, drawn.incidents, drawn.handled], [{ signedIn: 17, required: 17 }, 2, 1])
	})
