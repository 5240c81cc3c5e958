import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { SYSTEM } from '../domain/actor.ts'
import type { Intent } from '../domain/intent.ts'
import { detailLedger } from '../domain/ledgers/detail.ts'
import type { Days, Given } from '../domain/ledgers/given.ts'
import { inLedger, outLedger } from '../domain/ledgers/lines.ts'
import { stocktakeLedger } from '../domain/ledgers/stocktake.ts'
import type { Cell, Table } from '../domain/ledgers/table.ts'
import type { AnyRecord, Kind, Of } from '../domain/record.ts'
import { addDays, beijingDay } from '../domain/time.ts'
import { openSqlite } from '../server/store/sqlite.ts'
import type { Store } from '../server/store/store.ts'
import { idOf, sample } from './domain/samples.ts'
import { Random } from './fixtures/random.ts'
import { adds, PLANNER, regionDrafts } from './fixtures/world.ts'

const FIRST = '2026-11-01'
const DAYS = 20
const ASKS_A_DAY = 25
const BATCHES = 6

let now = Date.parse(`${FIRST}T08:00:00+08:00`)
let store: Store
/** What each batch had on hand when a day was over, read off the records themselves. */
const onHand = new Map<string, Map<string, number>>()
let records: AnyRecord[] = []
let accepted = 0

const of = <K extends Kind>(kind: K) => records.filter((record): record is Of<K> & AnyRecord => record.kind === kind)

/** Something that happens in a store on a busy day; not all of it will be allowed. */
function ask(random: Random, n: number): Intent {
	const id = idOf('stock', random.int(BATCHES))
	const reservation = `reservation:${random.pick(['held', 'in_transit', 'received'])}`
	const open = of('reservation').filter(({ status }) => reservation.endsWith(status))
	const kind = random.pick(['stock', 'stock', 'reserve', 'step', 'step', 'edit', 'undo'] as const)
	if (kind === 'reserve')
		return {
			do: 'reserve',
			reservations: [sample('reservation', n, { depot_id: idOf('depot', random.int(3)), qty: 1 + random.int(30) })],
		}
	if (kind === 'step' && open.length > 0)
		return { do: 'status', id: random.pick(open).id, to: random.pick(['in_transit', 'received', 'released']) }
	if (kind === 'edit') return { do: 'edit', id, set: { qty_on_hand: random.int(150) } }
	if (kind === 'undo') return { do: 'undo', seq: 1 + random.int(n + 2) }
	return { do: 'stock', id, sort: random.pick(['in', 'out', 'return', 'adjust', 'scrap']), qty: random.int(60) }
}

before(async () => {
	store = openSqlite(':memory:', { now: () => now })
	const world = [
		...regionDrafts(),
		...[0, 1, 2].map((n) => sample('depot', n)),
		...Array.from({ length: BATCHES }, (_, n) =>
			sample('stock', n, { depot_id: idOf('depot', n % 3), qty_on_hand: 20 * n }),
		),
		sample('incident', 1, { status: 'responding' }),
	]
	await store.commit(SYSTEM, { id: 'replay-world', intent: { do: 'batch', intents: adds(world) } })
	const random = new Random(5)
	for (let day = 0; day < DAYS; day++) {
		for (let i = 0; i < ASKS_A_DAY; i++) {
			records = (await store.snapshot()).records
			const n = day * ASKS_A_DAY + i
			const { ok } = await store.commit(PLANNER, { id: `replay-ask-${n}`, intent: ask(random, n) })
			if (ok) accepted++
			now += 30 * 60_000
		}
		records = (await store.snapshot()).records
		onHand.set(beijingDay(now), new Map(of('stock').map(({ id, qty_on_hand }) => [id, qty_on_hand])))
		now = Date.parse(`${addDays(FIRST, day + 1)}T08:00:00+08:00`)
	}
})
after(() => store.close())

const givenOf = (days: Days): Given => ({
	stocks: of('stock'),
	movements: of('movement'),
	depot: () => undefined,
	incident: () => undefined,
	township: () => undefined,
	days,
	today: addDays(FIRST, DAYS),
})
const rowsOf = ({ headings, rows }: Table): Record<string, Cell>[] =>
	rows.map((row) => Object.fromEntries(headings.map((heading, i) => [heading, row[i]!])))
const total = (rows: Record<string, Cell>[], heading: string): number =>
	rows.reduce((sum, row) => sum + (row[heading] as number), 0)
const everything = (day: string): number => [...onHand.get(day)!.values()].reduce((sum, qty) => sum + qty, 0)

test('a busy month has every sort of line in it', () => {
	assert.ok(accepted > 200, `${accepted} accepted`)
	const sorts = new Set(of('movement').map(({ sort }) => sort))
	assert.deepEqual([...sorts].sort(), ['adjust', 'in', 'out', 'return', 'scrap', 'transfer'])
})

test('for any days of it, what was there, came and went is what was there in the end', () => {
	const days = [...onHand.keys()]
	for (let a = 1; a < days.length; a++)
		for (let b = a; b < days.length; b++) {
			const [from, to, eve] = [days[a]!, days[b]!, days[a - 1]!]
			const rows = rowsOf(detailLedger(givenOf({ from, to })))
			const [came, back, found] = ['入库', '归还', '盘盈亏'].map((heading) => total(rows, heading))
			const [out, sent, scrapped] = ['出库', '调拨', '报废'].map((heading) => total(rows, heading))
			assert.equal(total(rows, '期初结存'), everything(eve), `before ${from}`)
			assert.equal(total(rows, '期末结存'), everything(to), `after ${to}`)
			assert.equal(everything(eve) + came! + back! + found! - out! - sent! - scrapped!, everything(to))
			for (const row of rows) assert.ok((row.期初结存 as number) >= 0 && (row.期末结存 as number) >= 0)
		}
})

test('before the first line a batch had what it was entered with', () => {
	const rows = rowsOf(detailLedger(givenOf({ from: '', to: '' })))
	assert.deepEqual(new Set(rows.map((row) => row.期初结存)), new Set([0, 20, 40, 60, 80, 100]))
})

test('every line is in exactly one of the ledgers in, out and stock-take', () => {
	const given = givenOf({ from: '', to: '' })
	const counted = rowsOf(stocktakeLedger(given)).filter((row) => row.实盘数量 !== null)
	const lines = rowsOf(inLedger(given)).length + rowsOf(outLedger(given)).length + counted.length
	assert.equal(lines, of('movement').length)
})
