import assert from 'node:assert/strict'
import { test } from 'node:test'
import { forceFigure } from '../../client/screens/wall/figures/force-figure.ts'
import { heaviest } from '../../client/screens/wall/sections/chart-parts.ts'
import { fitIncidents } from '../../client/screens/wall/sections/fit-incidents.ts'
import { fitRows } from '../../client/screens/wall/sections/fit-rows.ts'
import { forceCells } from '../../client/screens/wall/sections/force-cells.ts'
import { hoursText } from '../../client/screens/wall/sections/hours-text.ts'
import { SECTION_HEIGHTS, SECTION_PARTS } from '../../client/screens/wall/sections/section-heights.ts'
import { timeTag } from '../../client/screens/wall/sections/time-tag.ts'
import { townshipColumns } from '../../client/screens/wall/sections/township-columns.ts'
import { zhCn } from '../../client/ui/words/zh-cn.ts'
import type { Of } from '../../domain/record.ts'
import { made } from './records.ts'

test('rows that do not fit are left out and counted', () => {
	const cases: [count: number, space: number, row: number, shown: number, left: number][] = [
		[0, 0, 38, 0, 0],
		[3, 114, 38, 3, 0],
		[4, 114, 38, 3, 1],
		// The last row takes the place of the line that would count it.
		[3, 94, 38, 3, 0],
		[3, 93, 38, 2, 1],
		[5, 10, 38, 0, 5],
		[5, -40, 38, 0, 5],
	]
	for (const [count, space, row, shown, left] of cases)
		assert.deepEqual(fitRows(count, space, row), { shown, left }, `${count} rows of ${row} in ${space}`)
})

test('open incidents come first, what has ended gets the rest of the room', () => {
	assert.deepEqual(fitIncidents(1, 5, 97), { open: 1, ended: 0 })
	assert.deepEqual(fitIncidents(1, 5, 98), { open: 1, ended: 1 })
	assert.deepEqual(fitIncidents(0, 5, 98), { open: 0, ended: 2 })
	assert.deepEqual(fitIncidents(3, 5, 118), { open: 1, ended: 0 })
})

test('a section never needs less than its least', () => {
	for (const [key, { least, ideal }] of Object.entries(SECTION_HEIGHTS)) {
		assert.ok(least <= ideal, key)
		assert.ok(least >= 70, key)
	}
	assert.deepEqual(Object.keys(SECTION_PARTS), Object.keys(SECTION_HEIGHTS))
})

type Status = Of<'force'>['status']
const cellsOf = (...statuses: Status[]) =>
	forceCells(forceFigure(statuses.map((status, n) => made('force', n, { status }))))

test('the nine statuses of a force stand in five cells, and none is lost', () => {
	const all: Status[] = [
		'standby',
		'assigned',
		'en_route',
		'on_scene',
		'working',
		'returning',
		'rest',
		'offline',
		'unavailable',
	]
	assert.deepEqual(
		cellsOf(...all).map(({ posture, value }) => [posture, value]),
		[
			['standby', 1],
			['en_route', 3],
			['on_scene', 2],
			['rest', 1],
			['offline', 2],
		],
	)
})

test('a cell says in words which statuses it holds', () => {
	const words = (...statuses: Status[]) => {
		const cells = cellsOf(...statuses)
		return [cells[1]!.words, cells[4]!.words].map((key) => key.split('.').at(-1))
	}
	assert.deepEqual(words(), ['en_route', 'unavailable'])
	assert.deepEqual(words('returning', 'offline'), ['returning', 'lost'])
	assert.deepEqual(words('returning', 'en_route', 'offline', 'unavailable'), ['moving', 'gone'])
	assert.equal(cellsOf('offline')[4]?.tone, 'bad')
	assert.equal(cellsOf('unavailable')[4]?.tone, undefined)
	for (const { words: key } of cellsOf('offline')) assert.ok(key.split('.').at(-1)! in zhCn.sections.posture, key)
})

test('a narrow matrix keeps what is dearest, in the order of the wide one', () => {
	const keys = (width: number) => townshipColumns(width).map(({ key }) => key)
	const wide = keys(900)
	assert.equal(wide.length, 13)
	const narrow = keys(392)
	assert.deepEqual(narrow, ['risks', 'grades', 'overdue', 'depots', 'forces'])
	for (let width = 100; width < 900; width += 20) {
		const chosen = townshipColumns(width)
		assert.ok(chosen.reduce((sum, column) => sum + column.width, 0) <= width)
		assert.deepEqual(
			chosen.map(({ key }) => key),
			wide.filter((key) => chosen.some((column) => column.key === key)),
		)
	}
})

test('of rows that do not fit a chart the heaviest stay, in their order', () => {
	const rows = [1, 9, 4, 7]
	assert.deepEqual(
		heaviest(rows, 2, (n) => n),
		[9, 7],
	)
	assert.equal(
		heaviest(rows, 4, (n) => n),
		rows,
	)
})

test('how long an incident lasts is told in hours and minutes', () => {
	assert.equal(hoursText(2 * 3_600_000 + 14 * 60_000 + 59_000), '02:14')
	assert.equal(hoursText(266 * 3_600_000), '266:00')
	assert.equal(hoursText(-5000), '00:00', 'a clock may be ahead of the server')
})

test('a data time says that figures are old, else that the line is down, else when they were true', () => {
	const at = '2026-11-24T07:12:30+08:00'
	const today = '2026-11-24'
	const tag = (more: object) => timeTag({ at, stale: false, cut: null, today, ...more })
	assert.deepEqual(tag({}), { time: '07:12', words: null })
	assert.deepEqual(tag({ today: '2026-11-25' }), { time: '11-24 07:12', words: null })
	assert.deepEqual(tag({ today: '2027-01-01' }), { time: '2026-11-24 07:12', words: null })
	assert.deepEqual(tag({ stale: true }), { time: '07:12', words: 'sections.expired' })
	assert.deepEqual(tag({ cut: '09:36' }), { time: '09:36', words: 'sections.cut' })
	assert.deepEqual(tag({ stale: true, cut: '09:36' }), { time: '07:12', words: 'sections.expired' })
	assert.deepEqual(tag({ at: null, stale: true }), { time: '–', words: null }, 'what was never told is not old')
})
