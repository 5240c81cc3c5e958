import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Rect } from '../../client/screens/wall/layout/rect.ts'
import type { Column } from '../../client/screens/wall/layout/spread-sections.ts'
import { type Seams, type WallLayout, wallLayout } from '../../client/screens/wall/layout/wall-layout.ts'
import { SECTION_HEIGHTS } from '../../client/screens/wall/sections/section-heights.ts'

const NO_SEAMS: Seams = { x: [], y: [] }
const keys = (columns: readonly Column[]) => columns.map(({ sections }) => sections.map(({ key }) => key).join(' '))
const stopsOf = (layout: WallLayout) => layout.pages.flat()

test('a wall of 1920×1080 has one column on each side of the map, as drawn', () => {
	const layout = wallLayout({ width: 1920, height: 1080 }, NO_SEAMS)
	assert.deepEqual([layout.title, layout.ticker], [88, 52])
	assert.deepEqual(layout.map, { x: 440, y: 88, width: 1040, height: 940 })
	assert.deepEqual(keys(layout.columns), ['risk ledger alarms', 'supply force command incidents'])
	assert.deepEqual(
		layout.pages.map((stops) => stops.map(({ page }) => page).join(' ')),
		['risk', 'supply', 'force', 'command', 'charts charts'],
	)
	assert.deepEqual(layout.pages.at(-1)![0]!.charts, layout.map)
	assert.deepEqual(keys(layout.pages.at(-1)![1]!.columns), ['townships', 'quality', 'log'])
})

test('three panels are filled each by itself: causes, map, means', () => {
	const layout = wallLayout({ width: 3840, height: 720 }, { x: [1280, 2560], y: [] })
	assert.deepEqual(layout.map, { x: 1280, y: 70, width: 1280, height: 606 })
	assert.deepEqual(keys(layout.columns), [
		'risk ledger',
		'townships',
		'supply force',
		'command incidents log',
		'alarms quality',
	])
	assert.deepEqual(
		layout.columns.map(({ x, width }) => [Math.round(x), Math.round(width)]),
		[
			[0, 427],
			[427, 853],
			[2560, 427],
			[2987, 427],
			[3413, 427],
		],
	)
	assert.equal(layout.pages.length, 5)
})

test('columns by width: width, height → columns left and right of the map, width of the map', () => {
	const table: [number, number, number, number, number][] = [
		[1366, 768, 0, 1, 926],
		[1600, 900, 1, 1, 720],
		[2560, 1440, 1, 2, 1240],
		[3296, 927, 2, 2, 1536],
		[3840, 720, 2, 3, 1200],
	]
	for (const [width, height, left, right, map] of table) {
		const layout = wallLayout({ width, height }, NO_SEAMS)
		const columns = [...layout.columns, ...(layout.columns.length === 0 ? layout.pages[0]![0]!.columns : [])]
		assert.equal(layout.map.width, map, `${width}×${height}`)
		assert.equal(columns.filter(({ x }) => x < layout.map.x).length, left, `${width}×${height}, left`)
		assert.equal(columns.filter(({ x }) => x > layout.map.x).length, right, `${width}×${height}, right`)
	}
})

test('a television seen from far away shows one thing at a time', () => {
	const layout = wallLayout({ width: 664, height: 374 }, NO_SEAMS)
	assert.ok(layout.compact)
	assert.equal(stopsOf(layout).filter(({ map, inCarousel }) => map && inCarousel).length, 1)
	for (const { map, charts, columns } of stopsOf(layout))
		assert.equal(Number(map !== null) + Number(charts !== null) + columns.length, 1)
})

test('where a wall is low the log goes first, then the quality of the data, then the rows of overdue findings', () => {
	const rows = (height: number) => {
		const { columns } = wallLayout({ width: 3840, height }, { x: [1280, 2560], y: [] })
		const sections = columns.flatMap((column) => column.sections)
		const ledger = sections.find(({ key }) => key === 'ledger')
		return {
			log: sections.some(({ key }) => key === 'log'),
			quality: sections.some(({ key }) => key === 'quality'),
			ledger: ledger ? ledger.height - SECTION_HEIGHTS.ledger.least : null,
		}
	}
	const tall = rows(720)
	const low = rows(620)
	assert.deepEqual([tall.log, tall.quality], [true, true])
	assert.ok(tall.ledger !== null && low.ledger !== null && low.ledger < tall.ledger)
	assert.ok(!(low.log && !low.quality), 'the log never outlives the quality of the data')
})

/** Numbers that look random and are the same in every run. */
function* numbers(seed: number): Generator<number> {
	for (let state = seed; ; ) {
		state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
		yield state / 2_147_483_648
	}
}
const overlap = (a: Rect, b: Rect) =>
	Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x) > 0.01 &&
	Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y) > 0.01

const crosses = (from: number, length: number, seams: readonly number[]) =>
	seams.some((seam) => seam > from + 0.01 && seam < from + length - 0.01)

test('on any wall nothing overlaps, nothing crosses a seam and nothing is left out', () => {
	const random = numbers(7)
	const next = (from: number, to: number) => Math.round(from + random.next().value! * (to - from))
	for (let i = 0; i < 1500; i++) {
		const [across, down] = [next(1, 5), next(1, 3)]
		const size = { width: next(Math.max(480, across * 310), 5200), height: next(Math.max(340, down * 310), 2400) }
		const equal = (length: number, count: number) =>
			Array.from({ length: count - 1 }, (_, n) => ((n + 1) * length) / count)
		const seams = { x: equal(size.width, across), y: equal(size.height, down) }
		check(wallLayout(size, seams), size, seams, `${size.width}×${size.height}, ${across}×${down} panels`)
	}
})

function check(layout: WallLayout, size: { width: number; height: number }, seams: Seams, name: string): void {
	const { title, ticker, body, columns, map } = layout
	const stops = stopsOf(layout)
	assert.ok(layout.compact || layout.pages.length <= 5, `${name}: no more than five pages`)
	assert.equal(title + body.height + ticker, size.height, name)
	const always = columns.flatMap(({ sections }) => sections.map(({ key }) => key))
	const turning = stops.flatMap((stop) => (stop.inCarousel ? stop.columns : []).flatMap(({ sections }) => sections))
	const shown = new Set([...always, ...turning.map(({ key }) => key)])
	assert.deepEqual([...shown].sort(), Object.keys(SECTION_HEIGHTS).sort(), `${name}: every section is shown`)
	assert.equal(new Set(always).size, always.length, `${name}: no section stands there twice`)
	for (const page of ['risk', 'supply', 'force', 'command', 'charts'])
		assert.ok(
			stops.some((stop) => stop.page === page),
			`${name}: ${page} is a page`,
		)
	for (const stop of stops) {
		const zones = [...columns, ...stop.columns, ...[stop.map, stop.charts].filter((zone) => zone !== null)]
		for (const [a, zone] of zones.entries()) {
			assert.ok(zone.x >= 0 && zone.x + zone.width <= size.width + 0.01, `${name}: inside across`)
			assert.ok(zone.y >= title && zone.y + zone.height <= size.height - ticker + 0.01, `${name}: inside down`)
			for (const other of zones.slice(a + 1)) assert.ok(!overlap(zone, other), `${name}: ${stop.page} overlaps`)
		}
		if (stop.map && !layout.compact) assert.ok(stop.map.width >= 560, `${name}: map of ${map.width}`)
		for (const column of [...columns, ...stop.columns]) checkColumn(column, seams, name)
		if (stop.charts) assert.ok(!crosses(stop.charts.x, stop.charts.width, seams.x), `${name}: charts`)
	}
	const single = seams.x.length > 0 && !layout.compact && size.width / (seams.x.length + 1) >= 640
	if (single) assert.ok(!crosses(map.x, map.width, seams.x), `${name}: the map stays in its panel`)
}

function checkColumn(column: Column, seams: Seams, name: string): void {
	assert.ok(!crosses(column.x, column.width, seams.x), `${name}: a column crosses a seam`)
	let y = column.y
	for (const { key, height } of column.sections) {
		assert.ok(!crosses(y, height, seams.y), `${name}: ${key} crosses a seam`)
		assert.ok(height > 0, `${name}: ${key} has no height`)
		if (column.sections.length > 1)
			assert.ok(height >= SECTION_HEIGHTS[key].least - 0.01, `${name}: ${key} is pressed to ${height}`)
		y += height
	}
	assert.ok(y <= column.y + column.height + 0.01, `${name}: a column runs over`)
	const table = column.sections.some(({ key }) => key === 'townships')
	if (!table) assert.ok(column.width <= 1040, `${name}: a column is stretched to ${column.width}`)
}
