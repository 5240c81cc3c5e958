import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isInForce } from '../domain/kinds/closure.ts'
import { isOpenTask } from '../domain/kinds/task.ts'
import type { Kind } from '../domain/record.ts'
import { demoRecords } from '../geodata/demo/district.ts'
import { type DraftOf, instantOf } from '../geodata/demo/world.ts'

const TODAY = '2026-11-23'
const NOW = instantOf(TODAY, '09:42')
const all = demoRecords(TODAY)
const of = <K extends Kind>(kind: K) => all.filter((draft) => draft.kind === kind) as DraftOf<K>[]
const road = of('incident').find(({ status }) => status === 'responding')!
const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0)
const clock = (instant?: string) => instant?.slice(11, 16)

test('every force that is out for an incident has an order that says as much, and no other has', () => {
	const [forces, tasks] = [of('force'), of('task')]
	const open = tasks.filter(isOpenTask)
	const told = open.map(({ force_id, incident_id, status, status_at }) => [force_id, incident_id, status, status_at])
	const out = forces
		.filter(({ incident_id }) => incident_id)
		.map(({ id, incident_id, status, status_at }) => [id, incident_id, status, status_at])
	assert.deepEqual(told.sort(), out.sort())
	for (const { name, people, force_id, steps, status, status_at } of tasks) {
		assert.ok(people! <= forces.find(({ id }) => id === force_id)!.on_duty!, name)
		const times = steps!.map(({ at }) => at!)
		assert.deepEqual(times, times.toSorted(), name)
		assert.deepEqual([steps![0]!.to, steps!.at(-1)!.to, times.at(-1)], ['ordered', status, status_at], name)
	}
	const done = tasks.filter((task) => !isOpenTask(task))
	assert.deepEqual(
		done.map(({ status, steps }) => [status, ...steps!.map(({ at }) => clock(at))]),
		[['done', '04:12', '04:13', '04:14', '04:19', '04:21', '05:06', '05:15']],
	)
})

test('those under way to the road are due within a quarter of an hour', () => {
	const coming = of('task').filter(({ status }) => status === 'en_route')
	assert.equal(coming.length, 2)
	for (const { name, minutes, steps } of coming) {
		const left = Date.parse(steps![0]!.at!) / 60_000 + minutes! - Date.parse(NOW) / 60_000
		assert.ok(left > 0 && left < 15, `${name}: ${left} minutes`)
	}
})

test('one closure, of the road that gave way: slow on one lane until it is thought to open', () => {
	const closures = of('closure')
	assert.deepEqual(
		closures.map(({ incident_id, at, mode, speed_share, road: ref }) => [incident_id, at, mode, speed_share, ref]),
		[[road.id, road.at, 'slow', 0.8, 'X910']],
	)
	assert.ok(isInForce(closures[0]!))
	assert.equal(clock(closures[0]!.until), /预计 (\d\d:\d\d)/.exec(road.situation!)![1])
})

test('what was needed there, what has come and what is still missing', () => {
	const out = of('reservation')
	const rows = of('need').map(({ incident_id, item_code, qty }) => {
		assert.equal(incident_id, road.id)
		const of = (status: string) =>
			sum(out.filter((one) => one.item_code === item_code && one.status === status).map((one) => one.qty))
		const [received, coming] = [of('received'), of('in_transit')]
		return [item_code, qty, received, coming, Math.max(0, qty - received - coming)]
	})
	assert.deepEqual(rows, [
		['cordon_tape', 12, 12, 0, 0],
		['sandbag', 1200, 1200, 0, 0],
		['pump', 3, 1, 2, 0],
		['gravel', 60, 0, 40, 20],
	])
})

test('nothing is held, what left the stores is written in their books, and every book ends with what is there', () => {
	const batches = new Map(of('stock').map((batch) => [batch.id, batch]))
	assert.equal(sum([...batches.values()].map(({ qty_reserved }) => qty_reserved)), 0)
	const lines = of('movement')
	const books = Map.groupBy(lines, ({ stock_id }) => stock_id)
	assert.ok(books.size > 20 && new Set(lines.map(({ depot_id }) => depot_id)).size >= 6)
	assert.deepEqual(new Set(lines.map(({ sort }) => sort)), new Set(['in', 'out', 'return', 'adjust', 'transfer']))
	for (const [stock, book] of books) {
		const batch = batches.get(stock as `stock:${string}`)!
		assert.ok(batch.depot_id === book[0]!.depot_id && batch.item_code === book[0]!.item_code)
		const times = book.map(({ happened_at }) => happened_at!)
		assert.deepEqual(times, times.toSorted())
		assert.equal(book.at(-1)!.qty_after, batch.qty_on_hand)
		for (const [i, { change, qty_after }] of book.entries()) {
			assert.ok(qty_after - change >= 0, batch.name)
			if (i > 0) assert.equal(qty_after - change, book[i - 1]!.qty_after, batch.name)
		}
	}
	for (const { id, batches: taken, qty, sent_at, status } of of('reservation')) {
		assert.notEqual(status, 'held')
		assert.equal(sum(taken!.map((one) => one.qty!)), qty)
		const written = lines.filter(({ reservation_id }) => reservation_id === id)
		assert.deepEqual(
			written.map(({ sort, change, happened_at, stock_id }) => [sort, change, happened_at, stock_id]),
			taken!.map(({ stock_id, qty: some }) => ['transfer', -some!, sent_at, stock_id]),
		)
	}
})
