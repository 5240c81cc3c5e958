import assert from 'node:assert/strict'
import { test } from 'node:test'
import { tickerLines } from '../../client/screens/wall/frame/ticker-lines.ts'
import { tickerPageAt, tickerPages } from '../../client/screens/wall/frame/ticker-pages.ts'
import type { Of } from '../../domain/record.ts'
import { made } from './records.ts'

const today = (clock: string) => `2026-11-23T${clock}:00+08:00`
const NOW = Date.parse(today('10:00'))
type Journal = Pick<Of<'journal'>, 'id' | 'sort' | 'happened_at' | 'until' | 'words' | 'incident_id' | 'auto'>
const NOTHING = { journal: [], warnings: [], alarms: [], exercises: new Set<string>() }
const line = (words: string, sort: Journal['sort'], at: string, until?: string): Journal => ({
	id: `journal:${words}`,
	sort,
	words,
	happened_at: at,
	...(until ? { until } : {}),
})
const warning = (more: Partial<Of<'warning'>>) =>
	({
		id: 'warning:1',
		name: '暴雨橙色预警',
		sender: '区气象台',
		nature: 'actual',
		status: 'in_force',
		sent_at: today('09:30'),
		...more,
	}) as Of<'warning'>

test('the ticker has notices and orders that hold now, and warnings in force, the newest first', () => {
	const journal = [
		line('点名', 'notice', today('08:12')),
		line('封路', 'order', today('09:40')),
		line('来电', 'call', today('09:50')),
		{ ...line('下达任务', 'order', today('09:55')), auto: true },
		line('明天', 'notice', '2026-11-24T08:00:00+08:00'),
		line('前天', 'notice', '2026-11-21T08:00:00+08:00'),
		line('前天起', 'notice', '2026-11-21T08:00:00+08:00', today('12:00')),
		line('到九点', 'notice', today('08:00'), today('09:00')),
	]
	const words = tickerLines({ ...NOTHING, journal, warnings: [warning({})] }, NOW).map((one) => one.words)
	assert.deepEqual(words, ['封路', '区气象台：暴雨橙色预警', '点名', '前天起'])
})

test('a cancelled, outdated or test warning is not told; one of an exercise is told as such', () => {
	const told = (more: Partial<Of<'warning'>>) => tickerLines({ ...NOTHING, warnings: [warning(more)] }, NOW)
	assert.equal(told({ status: 'cancelled' }).length, 0)
	assert.equal(told({ expires_at: today('09:59') }).length, 0)
	assert.equal(told({ nature: 'test' }).length, 0)
	assert.equal(told({ nature: 'exercise' })[0]!.exercise, true)
})

test('an order of an exercise is told as one', () => {
	const journal = [
		{ ...line('封路', 'order', today('09:40')), incident_id: 'incident:drill' },
		{ ...line('转移', 'order', today('09:30')), incident_id: 'incident:real' },
		line('点名', 'notice', today('08:12')),
	]
	const told = tickerLines({ ...NOTHING, journal, exercises: new Set(['incident:drill']) }, NOW)
	assert.deepEqual(
		told.map(({ words, exercise }) => [words, exercise]),
		[
			['封路', true],
			['转移', false],
			['点名', false],
		],
	)
})

test('an alarm of class P3 stands in the ticker until somebody has seen it; the others have their own places', () => {
	const table: [what: string, more: Partial<Of<'alarm'>>, words: string[]][] = [
		['raised', {}, ['料斗压差低 · 0.4 kPa']],
		['without details', { detail: undefined }, ['料斗压差低']],
		['recovered, and seen by nobody', { status: 'cleared' }, ['料斗压差低 · 0.4 kPa']],
		['acknowledged', { status: 'acked', acked_at: today('09:50') }, []],
		['closed', { status: 'closed' }, []],
		['class P1', { class: 'P1' }, []],
		['class P2', { class: 'P2' }, []],
		['class P4', { class: 'P4' }, []],
	]
	for (const [what, more, words] of table) {
		const alarm = made('alarm', 1, { class: 'P3', name: '料斗压差低', detail: '0.4 kPa', ...more } as Partial<
			Of<'alarm'>
		>)
		const told = tickerLines({ ...NOTHING, alarms: [alarm] }, NOW)
		assert.deepEqual(
			told.map((one) => one.words),
			words,
			what,
		)
	}
})

const said = (words: string) => ({ words, stamp: '09:40' })
const joined = (pages: { words: string }[][][]) => pages.flat(2).map(({ words }) => words)

test('lines that fit stand still on one page; the others take as many pages as they need, in their order', () => {
	const short = ['一线应急站点名', '全区零报告已收'].map(said)
	assert.equal(tickerPages(short, [1200]).length, 1)
	const many = Array.from({ length: 12 }, (_, i) => said(`第 ${i} 条播报：各乡镇加强值守`))
	const pages = tickerPages(many, [1200])
	assert.ok(pages.length > 1)
	assert.deepEqual(joined(pages), joined([[many]]))
})

test('a line longer than its box is cut without losing a character or tearing a number', () => {
	const long = `绕行 X909 县道，${'各村做好转移准备，'.repeat(12)}预计 13:00 恢复`
	const pages = tickerPages([said(long)], [420])
	assert.equal(joined(pages).join(''), long)
	for (const piece of joined(pages)) assert.ok(!/^[0-9]*909|^:|^00/.test(piece), piece)
	assert.deepEqual(
		pages.flat(2).map(({ stamp }) => stamp !== ''),
		pages.flat(2).map((_, i) => i === 0),
	)
})

test('a line is cut where it pauses, and leaves no scrap behind', () => {
	const pieces = (words: string, box: number) => joined(tickerPages([said(words)], [box]))
	const rollCall = '一线应急站点名 346 / 350，4 站转人工核查'
	assert.deepEqual(pieces(rollCall, 360), ['一线应急站点名 346 / 350，', '4 站转人工核查'])
	assert.deepEqual(pieces(rollCall, 300), ['一线应急站点名 ', '346 / 350，4 站转人工核查'])
	assert.deepEqual(pieces('区气象台森林火险橙色预警', 300), ['区气象台森林火险', '橙色预警'])
})

test('a box that is too narrow for a line is passed over', () => {
	const pages = tickerPages(
		Array.from({ length: 3 }, (_, i) => said(`第 ${i} 条播报，各村注意`)),
		[500, 60, 500],
	)
	for (const page of pages) assert.deepEqual(page[1], [])
	assert.equal(joined(pages).length, 3)
})

test('pages turn by the clock alone, and an open alarm holds the one at which it rang', () => {
	const shown = [0, 10, 20, 30].map((seconds) => tickerPageAt(3, NOW + seconds * 1000, []))
	assert.deepEqual(
		shown.map((page) => (page - shown[0]! + 3) % 3),
		[0, 1, 2, 0],
	)
	assert.equal(tickerPageAt(3, NOW + 60_000, [NOW + 12_000]), tickerPageAt(3, NOW + 12_000, []))
	assert.equal(tickerPageAt(0, NOW, []), 0)
})
