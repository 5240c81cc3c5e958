import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chosenOf } from '../../client/screens/dispatch/answers/supply/chosen-of.ts'
import { foundItems } from '../../client/screens/dispatch/answers/supply/found-items.ts'
import { otherGaps } from '../../client/screens/dispatch/answers/supply/gaps.ts'
import { leftOutDepots } from '../../client/screens/dispatch/answers/supply/left-out-depots.ts'
import { lostRace } from '../../client/screens/dispatch/answers/supply/lost-race.ts'
import { promisedOf } from '../../client/screens/dispatch/answers/supply/promised-of.ts'
import { reserveIntent } from '../../client/screens/dispatch/answers/supply/reserve-intent.ts'
import { lastTests, stockNotes } from '../../client/screens/dispatch/answers/supply/stock-notes.ts'
import { keyOfRow, supplyRows } from '../../client/screens/dispatch/answers/supply/supply-rows.ts'
import { allocate, type Source } from '../../domain/answers/allocate.ts'
import { suppliedOf } from '../../domain/answers/supplied.ts'
import { intent } from '../../domain/intent.ts'
import type { Of } from '../../domain/record.ts'
import { batch, depot, nearDepot } from '../answers/given.ts'
import { idOf } from '../domain/samples.ts'
import { made } from '../wall/records.ts'
import { given, MOCK, TODAY } from './panel-stores.ts'
import { say } from './panel-words.ts'

const shown = (rows: ReturnType<typeof supplyRows>) =>
	rows.map((row) =>
		row.sort === 'source'
			? `${row.rank}${row.qty > 0 ? `×${row.qty}` : ''}${row.late ? ' late' : ''}`
			: row.sort === 'out'
				? `out ${row.why}`
				: row.sort === 'rest'
					? `rest ${row.count}`
					: `limit ${row.minutes}`,
	)
const ROOM = { ranked: 12, out: 6 }

test('the limit is a line between the rows that are in time and those that are late', () => {
	const sources = given(MOCK)
	const chosen = chosenOf({}, allocate({ item_code: 'pump', qty: 4, within_min: 30 }, sources))
	const rows = (within_min: number | null, room = ROOM) =>
		shown(supplyRows({ sources, out: [], chosen, within_min, room }))
	assert.deepEqual(rows(30), ['1×1', '2×2', 'limit 30', '3 late', '4 late'])
	assert.deepEqual(rows(null), ['1×1', '2×2', '3', '4'])
	assert.deepEqual(rows(10), ['limit 10', '1×1 late', '2×2 late', '3 late', '4 late'])
	assert.deepEqual(rows(90), ['1×1', '2×2', '3', '4', 'limit 90'])
	// What there is no room for is counted; the line does not stand where rows in time are missing.
	assert.deepEqual(rows(90, { ranked: 1, out: 6 }), ['1×1', '2×2', 'rest 2'])
})

test('a depot that can give nothing is left out with the reason, unless it has been chosen', () => {
	const sources = given([
		[19, 1],
		[28, 2],
	]).map((source, i) => (i === 0 ? { ...source, available: 0, reserved: 1 } : source))
	const rows = (chosen: Record<string, number>) =>
		supplyRows({ sources, out: [], chosen, within_min: null, room: ROOM })
	assert.deepEqual(shown(rows({})), ['1', 'out none-free'])
	assert.deepEqual(shown(rows({ [idOf('depot', 1)]: 1 })), ['1×1', '2'])
	assert.deepEqual(new Set(rows({}).map(keyOfRow)).size, 2)
})

test('depots that cannot come are told only where they have some of it, the one with most first', () => {
	const depots = [1, 2, 3].map((n) => depot(n))
	const stocks = [
		batch(1, 1, 2, { item_code: 'pump' }),
		batch(2, 2, 5, { item_code: 'pump' }),
		batch(3, 3, 9, { item_code: 'pump', condition: 'repair' }),
	]
	const out = leftOutDepots(
		'pump',
		depots.map(({ id }) => ({ id, why: 'in-hazard' as const })),
		{ depots, stocks, today: TODAY },
	)
	assert.deepEqual(
		out.map(({ depot: { id }, qty }) => [id, qty]),
		[
			[idOf('depot', 2), 5],
			[idOf('depot', 1), 2],
		],
	)
})

test('picks are what the dispatcher has set, nothing included; else what the plan proposes', () => {
	const plan = allocate({ item_code: 'pump', qty: 3, within_min: 30 }, given(MOCK))
	assert.deepEqual(chosenOf({}, plan), { [idOf('depot', 1)]: 1, [idOf('depot', 2)]: 2 })
	assert.deepEqual(chosenOf({ [idOf('depot', 1)]: 0 }, plan), { [idOf('depot', 1)]: 0 })
	assert.deepEqual(chosenOf({}, null), {})
})

test('one ask holds all that is chosen, with the times as shown, in a form that the server takes', () => {
	const sources = given(MOCK).map((source, i) =>
		i === 1 ? { ...source, near: { ...source.near, minutes: 27.2, estimate: true } } : source,
	)
	const chosen = { [idOf('depot', 1)]: 1, [idOf('depot', 2)]: 2, [idOf('depot', 3)]: 0 }
	let n = 0
	const asked = reserveIntent({
		incident: idOf('incident', 1),
		item: 'pump',
		chosen,
		sources,
		mint: () => idOf('reservation', ++n),
	})
	assert.deepEqual(
		asked?.reservations.map(({ depot_id, qty, minutes, estimate }) => [depot_id, qty, minutes, estimate]),
		[
			[idOf('depot', 1), 1, 19, undefined],
			[idOf('depot', 2), 2, 28, true],
		],
	)
	assert.ok(intent.safeParse(asked).success)
	assert.equal(
		reserveIntent({ incident: idOf('incident', 1), item: 'pump', chosen: {}, sources, mint: () => '' }),
		null,
	)
})

test('who lost a race is told how many are left of what was asked for', () => {
	const sources = given([
		[19, 1],
		[28, 2],
	])
	assert.deepEqual(lostRace({ [idOf('depot', 1)]: 3, [idOf('depot', 2)]: 2 }, sources), [
		{ name: '1 号储备库', left: 1, asked: 3 },
	])
	assert.deepEqual(lostRace({}, sources), [])
})

test('what is promised is told, what is still held first, what was given back not at all', () => {
	const one = (n: number, status: Of<'reservation'>['status'], more: Partial<Of<'reservation'>> = {}) =>
		made('reservation', n, { incident_id: idOf('incident', 1), item_code: 'pump', status, ...more })
	const all = [
		one(1, 'received'),
		one(2, 'released'),
		one(3, 'held'),
		one(4, 'held', { item_code: 'tent' }),
		one(5, 'held', { incident_id: idOf('incident', 2) }),
		one(6, 'in_transit'),
	]
	assert.deepEqual(
		promisedOf(idOf('incident', 1), 'pump', all).map(({ id }) => id),
		[3, 6, 1].map((n) => idOf('reservation', n)),
	)
})

test('a note says what is there, and in sand what bears on the way', () => {
	const [source] = given([[19, 1]])
	const note = (more: Partial<Source>, test: string | null = '2026-10-20') =>
		stockNotes({ ...source!, ...more }, 'pump', test, TODAY, say)
	const texts = (notes: ReturnType<typeof note>) =>
		notes.map(({ text, tone }) => (tone ? `${text}!` : text)).join(' · ')
	assert.equal(texts(note({ on_hand: 8, reserved: 2, repair: 1 })), '库存 8 · 已预占 2 · 待修 1 · 试机 10-20')
	assert.equal(
		texts(note({ near: { ...source!.near, detour_min: 21.4, estimate: true } })),
		'绕行 +22 分! · 估算! · 库存 1 · 试机 10-20',
	)
	assert.equal(texts(note({ near: { ...source!.near, through_hazard: true } })), '穿越影响带! · 库存 1 · 试机 10-20')
	assert.equal(texts(note({ near: { ...source!.near, detour_min: 1.2 } })), '库存 1 · 试机 10-20')
	assert.equal(texts(note({}, '2025-06-10')), '库存 1 · 试机 2025-06-10!')
	assert.equal(texts(note({}, null)), '库存 1 · 试机待核!')
	const tests = [
		batch(1, 1, 1, { item_code: 'pump', last_test_ok_at: '2026-10-01' }),
		batch(2, 1, 1, { item_code: 'pump', last_test_ok_at: '2026-11-01' }),
		batch(3, 1, 1, { item_code: 'pump', condition: 'repair', last_test_ok_at: '2026-11-20' }),
	]
	assert.equal(lastTests('pump', tests).get(idOf('depot', 1)), '2026-11-01')
})

test('some characters of a name find an item, in any language', () => {
	const found = (typed: string) => foundItems(typed).flatMap(({ items }) => items)
	assert.deepEqual(found('抽水泵'), ['pump'])
	assert.ok(found('水泵').includes('pump') && found('救衣').includes('life_jacket'))
	assert.deepEqual(found('tent'), ['tent'])
	assert.deepEqual(found('没有这种'), [])
	assert.ok(found('').length > 50)
})

test('the other gaps are told with what could be there in time, the worst first', () => {
	const asks = [
		made('need', 1, { item_code: 'life_jacket', qty: 60, within_min: 30 }),
		made('need', 2, { item_code: 'sandbag', qty: 4000 }),
		made('need', 3, { item_code: 'pump', qty: 4 }),
	]
	const needs = asks.map((need) => ({ ...need, incident_id: idOf('incident', 1), lifecycle: 'active' as const }))
	const stocks = [batch(1, 1, 46, { item_code: 'life_jacket' }), batch(2, 1, 5000, { item_code: 'sandbag' })]
	const gaps = otherGaps(suppliedOf(idOf('incident', 1), needs, []), 'pump', {
		near: [nearDepot(1, 19)],
		depots: [depot(1)],
		stocks,
		today: TODAY,
	})
	assert.deepEqual(
		gaps.map(({ need, short, got, depots }) => [need.item_code, short, got, depots]),
		[
			['life_jacket', 60, 46, 1],
			['sandbag', 4000, 4000, 1],
		],
	)
})
