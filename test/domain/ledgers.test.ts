import assert from 'node:assert/strict'
import { test } from 'node:test'
import { detailLedger } from '../../domain/ledgers/detail.ts'
import type { Days, Given } from '../../domain/ledgers/given.ts'
import { incidentTables } from '../../domain/ledgers/incident-record.ts'
import { inLedger, outLedger } from '../../domain/ledgers/lines.ts'
import { stocktakeLedger } from '../../domain/ledgers/stocktake.ts'
import type { Cell, Table } from '../../domain/ledgers/table.ts'
import type { Of } from '../../domain/record.ts'
import { addDays } from '../../domain/time.ts'
import { Random } from '../fixtures/random.ts'
import { stampedBy } from './memory-log.ts'
import { idOf, sample } from './samples.ts'

const TODAY = '2026-11-20'
const SORTS = ['in', 'out', 'transfer', 'return', 'adjust', 'scrap'] as const
const BATCHES = 6

/** The rows of a table by their headings. */
const rowsOf = ({ headings, rows }: Table): Record<string, Cell>[] =>
	rows.map((row) => Object.fromEntries(headings.map((heading, i) => [heading, row[i]!])))
const numbers = (row: Record<string, Cell>, ...headings: string[]) => headings.map((heading) => row[heading] as number)

type Play = { stocks: Of<'stock'>[]; movements: Of<'movement'>[]; onHand: (batch: number, day: string) => number }
/** Batches that had something before their first line, and what happened to them on the thirty days up to today. */
function play(seed: number): Play {
	const random = new Random(seed)
	const hands = Array.from({ length: BATCHES }, () => random.int(200))
	const history = [new Map(hands.entries())]
	const movements: Of<'movement'>[] = []
	for (let d = 29; d >= 0; d--) {
		for (let n = random.int(6); n > 0; n--) {
			const [batch, sort] = [random.int(BATCHES), random.pick(SORTS)]
			const up = sort === 'in' || sort === 'return' || (sort === 'adjust' && random.chance(0.5))
			const change = up ? random.int(50) : -random.int(hands[batch]! + 1)
			hands[batch]! += change
			const happened_at = `${addDays(TODAY, -d)}T${String(8 + n).padStart(2, '0')}:00:00+08:00`
			const more = { sort, stock_id: idOf('stock', batch), change, qty_after: hands[batch]!, happened_at }
			movements.push({ ...sample('movement', movements.length, more), ...stampedBy('clerk') } as Of<'movement'>)
		}
		history.push(new Map(hands.entries()))
	}
	const stocks = hands.map(
		(qty_on_hand, n) => ({ ...sample('stock', n, { qty_on_hand }), ...stampedBy('clerk') }) as Of<'stock'>,
	)
	const index = (day: string) => 30 - Math.round((Date.parse(TODAY) - Date.parse(day)) / 86_400_000)
	return { stocks, movements, onHand: (batch, day) => history[index(day)]!.get(batch)! }
}
const givenOf = ({ stocks, movements }: Pick<Given, 'stocks' | 'movements'>, days: Days): Given => ({
	stocks,
	movements,
	depot: () =>
		({ ...sample('depot', 1, { name: '汀圩街道储备库', keeper: '李四方' }), ...stampedBy('clerk') }) as Of<'depot'>,
	incident: () => undefined,
	township: () => '汀圩街道',
	days,
	today: TODAY,
})

test('what was there, came and went adds up to what is there, for every batch and every span of days', () => {
	for (let seed = 1; seed <= 40; seed++) {
		const played = play(seed)
		const random = new Random(1000 + seed)
		const [a, b] = [random.int(30), random.int(30)].sort((x, y) => y - x) as [number, number]
		const days = { from: addDays(TODAY, -a), to: addDays(TODAY, -b) }
		const rows = rowsOf(detailLedger(givenOf(played, days)))
		assert.equal(rows.length, BATCHES)
		for (const [n, row] of rows.entries()) {
			const [opening, closing] = numbers(row, '期初结存', '期末结存')
			const [came, back, out, sent, scrapped, found] = numbers(row, '入库', '归还', '出库', '调拨', '报废', '盘盈亏')
			assert.equal(opening! + came! + back! - out! - sent! - scrapped! + found!, closing)
			assert.equal(opening, played.onHand(n, addDays(days.from, -1)), `seed ${seed}: before ${days.from}`)
			assert.equal(closing, played.onHand(n, days.to), `seed ${seed}: after ${days.to}`)
			for (const value of [came, back, out, sent, scrapped]) assert.ok(value! >= 0 && !Object.is(value, -0))
		}
	}
})

test('the lines of the ledgers in and out sum up to what the detail says of the same days', () => {
	for (let seed = 1; seed <= 20; seed++) {
		const days = { from: addDays(TODAY, -20), to: addDays(TODAY, -4) }
		const given = givenOf(play(seed), days)
		const sum = (rows: Record<string, Cell>[], heading: string) =>
			rows.reduce((all, row) => all + (row[heading] as number), 0)
		const detail = rowsOf(detailLedger(given))
		const lines = [...rowsOf(inLedger(given)), ...rowsOf(outLedger(given))]
		for (const sort of ['入库', '归还', '出库', '调拨', '报废'])
			assert.equal(
				sum(
					lines.filter((row) => row.类型 === sort),
					'数量',
				),
				sum(detail, sort),
			)
		for (const rows of [rowsOf(inLedger(given)), rowsOf(outLedger(given))]) {
			const times = rows.map((row) => (row.入库时间 ?? row.出库时间) as string)
			assert.deepEqual(times, [...times].sort())
			for (const time of times) assert.ok(time.slice(0, 10) >= days.from && time.slice(0, 10) <= days.to, time)
		}
	}
})

test('a stock-take lists every batch, what was counted with what the books had said, the others left open', () => {
	for (let seed = 1; seed <= 20; seed++) {
		const played = play(seed)
		const given = givenOf(played, { from: addDays(TODAY, -3), to: '' })
		const rows = rowsOf(stocktakeLedger(given))
		const counts = played.movements.filter(
			({ sort, happened_at }) => sort === 'adjust' && happened_at! >= addDays(TODAY, -3),
		)
		const counted = rows.filter((row) => row.实盘数量 !== null)
		assert.equal(counted.length, counts.length)
		for (const row of counted) {
			const [book, found, more] = numbers(row, '账面数量', '实盘数量', '盘盈亏')
			assert.equal(book! + more!, found)
			assert.match(row.盘点时间 as string, /^2026-11-\d\d \d\d:00:00$/)
		}
		const open = rows.filter((row) => row.实盘数量 === null)
		assert.equal(open.length, BATCHES - new Set(counts.map(({ stock_id }) => stock_id)).size)
		for (const row of open) assert.deepEqual([row.盘盈亏, row.盘点时间, typeof row.账面数量], [null, null, 'number'])
	}
})

test('what is promised is told of today, and left open for days that are over', () => {
	const stocks = [
		{ ...sample('stock', 1, { qty_on_hand: 10, qty_reserved: 4, expiry_date: '2026-11-20' }), ...stampedBy('clerk') },
		{ ...sample('stock', 2, { qty_on_hand: 9, condition: 'repair' }), ...stampedBy('clerk') },
		{ ...sample('stock', 3, { qty_on_hand: 8, expiry_date: '2026-11-19' }), ...stampedBy('clerk') },
	] as Of<'stock'>[]
	const told = (to: string) =>
		rowsOf(detailLedger(givenOf({ stocks, movements: [] }, { from: '', to })))
			.sort((a, b) => (b.期末结存 as number) - (a.期末结存 as number))
			.map((row) => [row.期末结存, row.已预占, row.可用, row.状况])
	const now = [
		[10, 4, 6, '完好'],
		[9, 0, 0, '待修'],
		[8, 0, 0, '完好'],
	]
	assert.deepEqual(told(''), now)
	assert.deepEqual(told(TODAY), now)
	assert.deepEqual(
		told('2026-11-19'),
		now.map(([closing, , , condition]) => [closing, null, null, condition]),
	)
})

test('an incident is told to the second and in order, with who was sent and what was promised', () => {
	const at = (clock: string) => `${TODAY}T${clock}+08:00`
	const line = (n: number, clock: string, more: object) =>
		({
			...sample('journal', n, { happened_at: at(clock), ...more }),
			...stampedBy('duty', 1, at(clock)),
		}) as Of<'journal'>
	const task = {
		...sample('task', 1, { people: 12, words: '排涝' }),
		...stampedBy('duty'),
		status: 'en_route',
		steps: [
			{ to: 'ordered', at: at('09:10:05') },
			{ to: 'accepted', at: at('09:11:40') },
			{ to: 'en_route', at: at('09:20:00') },
		],
	} as Of<'task'>
	const reservation = {
		...sample('reservation', 1, { qty: 2, status: 'in_transit' }),
		...stampedBy('duty'),
		held_at: at('09:12:00'),
		sent_at: at('09:30:09'),
	} as Of<'reservation'>
	const [timeline, tasks, reservations] = incidentTables({
		journal: [
			line(2, '09:10:06', { sort: 'action', words: '派出排涝队', auto: true }),
			line(1, '09:02:31', { sort: 'call', words: '街面积水', from: '110' }),
		],
		tasks: [task],
		reservations: [reservation],
		nameOf: (id) => ({ [idOf('force', 1)]: '排涝队', [idOf('depot', 1)]: '区库' })[id ?? ''],
	}).map(rowsOf)
	assert.deepEqual(
		timeline!.map((row) => [row.序号, row.时间, row.类别, row.内容, row.来自, row.记录方式]),
		[
			[1, `${TODAY} 09:02:31`, '来电', '街面积水', '110', '人工'],
			[2, `${TODAY} 09:10:06`, '处置', '派出排涝队', null, '自动'],
		],
	)
	const { 力量, 出动人数, 状态, 下达时间, 受领时间, 出动时间, 到场时间 } = tasks![0]!
	assert.deepEqual(
		[力量, 出动人数, 状态, 下达时间, 受领时间, 出动时间, 到场时间],
		['排涝队', 12, '出动', `${TODAY} 09:10:05`, `${TODAY} 09:11:40`, `${TODAY} 09:20:00`, null],
	)
	const { 库点, 物资名称, 数量, 单位, 预占时间, 发出时间, 交接时间 } = reservations![0]!
	assert.deepEqual(
		[库点, 物资名称, 数量, 单位, 预占时间, 发出时间, 交接时间],
		['区库', '抽水泵', 2, '台', `${TODAY} 09:12:00`, `${TODAY} 09:30:09`, null],
	)
})
