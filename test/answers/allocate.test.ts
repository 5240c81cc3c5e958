import assert from 'node:assert/strict'
import { test } from 'node:test'
import { allocate, type Plan, type Source, sourcesOf } from '../../domain/answers/allocate.ts'
import type { Near } from '../../domain/nearest.ts'
import type { Of } from '../../domain/record.ts'
import { idOf } from '../domain/samples.ts'
import { Random } from '../fixtures/random.ts'
import { batch, depot, nearDepot } from './given.ts'

const TODAY = '2026-11-24'
type More = { near?: Partial<Near>; depot?: Partial<Of<'depot'>> }
const source = (n: number, minutes: number, available: number, more: More = {}): Source => ({
	depot: depot(n, more.depot),
	near: nearDepot(n, minutes, more.near),
	available,
	reserved: 0,
	repair: 0,
	expired: 0,
	scrap: 0,
	on_hand: available,
})
const numberOf = (id: string): number => Number(id.slice(-4))
/** Number of the depot, how many from it, minutes. */
const told = (shares: Plan['shares']) => shares.map(({ depot, qty, minutes }) => [numberOf(depot), qty, minutes])
const pumps = (qty: number, within_min: number | null) => ({ item_code: 'pump' as const, qty, within_min })

/** Six stores on the way to a dam: minutes away, pumps to be had. */
const DAM = [source(1, 19, 1), source(2, 28, 2), source(3, 36, 4), source(4, 37, 6), source(5, 43, 4), source(6, 58, 5)]

test('one depot that has all of it in time is enough, the soonest of them', () => {
	const rows: [qty: number, within: number | null, shares: number[][]][] = [
		[1, 30, [[1, 1, 19]]],
		// Not the nearest two, although one of them is there sooner.
		[2, 30, [[2, 2, 28]]],
		[4, 36, [[3, 4, 36]]],
		[4, 120, [[3, 4, 36]]],
		[4, null, [[3, 4, 36]]],
		[5, null, [[4, 5, 37]]],
	]
	for (const [qty, within, shares] of rows) {
		const plan = allocate(pumps(qty, within), DAM)
		assert.deepEqual(told(plan.shares), shares, `${qty} within ${within}`)
		assert.deepEqual([plan.why, plan.unmet, plan.got, plan.relaxed], ['met', 0, qty, null])
	}
})

test('where no depot has all, the last of it comes as soon as can be, from as few as will do', () => {
	// 1 + 2 within half an hour.
	assert.deepEqual(told(allocate(pumps(3, 30), DAM).shares), [
		[1, 1, 19],
		[2, 2, 28],
	])
	// 7 are there after 36 minutes, 1 + 2 + 4; from two depots they would be a minute later, 4 + 6.
	assert.deepEqual(told(allocate(pumps(7, null), DAM).shares), [
		[1, 1, 19],
		[2, 2, 28],
		[3, 4, 36],
	])
	// 8 are there after 37 minutes, at best from two depots: 2 + 6 sooner than 4 + 6.
	assert.deepEqual(told(allocate(pumps(8, null), DAM).shares), [
		[2, 2, 28],
		[4, 6, 37],
	])
	// 20 need 58 minutes. The five with most have 21; with 1 from the nearest instead of 2 it is still 20.
	assert.deepEqual(told(allocate(pumps(20, null), DAM).shares), [
		[1, 1, 19],
		[3, 4, 36],
		[4, 6, 37],
		[5, 4, 43],
		[6, 5, 58],
	])
})

test('what cannot come in time is told with the least limit that would do', () => {
	assert.deepEqual(allocate(pumps(4, 30), DAM), {
		shares: [
			{ depot: idOf('depot', 1), qty: 1, minutes: 19 },
			{ depot: idOf('depot', 2), qty: 2, minutes: 28 },
		],
		got: 3,
		unmet: 1,
		latest_min: 28,
		// Three pumps of 120 m³/h.
		capability: { unit: 'm³/h', sum: 360 },
		why: 'too-little-in-time',
		relaxed: { within_min: 36, shares: [{ depot: idOf('depot', 3), qty: 4, minutes: 36 }] },
	})
	// A limit is asked for in whole minutes.
	const late = allocate(pumps(4, 30), [source(1, 30.2, 4)])
	assert.deepEqual([late.got, late.latest_min, late.relaxed?.within_min], [0, null, 31])
	// On the minute is in time.
	assert.equal(allocate(pumps(4, 30), [source(1, 30, 4)]).why, 'met')
})

test('what nobody has enough of is promised as far as it goes', () => {
	for (const within of [60, null]) {
		const all = allocate(pumps(1_000_000_000, within), DAM)
		assert.deepEqual([all.got, all.unmet, all.why, all.relaxed], [22, 999_999_978, 'too-little-anywhere', null])
		assert.equal(all.shares.length, 6)
	}
	// Held by somebody, but all of it broken or promised.
	assert.equal(allocate(pumps(1, null), [source(1, 10, 0)]).why, 'too-little-anywhere')
	const none = allocate(pumps(1, 30), [])
	assert.deepEqual([none.why, none.shares, none.got, none.latest_min], ['nobody-stocks', [], 0, null])
	assert.deepEqual(none.capability, { unit: 'm³/h', sum: 0 })
	assert.equal(allocate({ item_code: 'sandbag', qty: 1, within_min: 30 }, []).capability, null)
})

test('at the same minute a road comes before an estimate, then more of it, then the later verified, then the number', () => {
	const first = (...sources: Source[]) => numberOf(allocate(pumps(1, null), sources).shares[0]!.depot)
	assert.equal(first(source(1, 20, 9, { near: { estimate: true } }), source(2, 20, 1)), 2)
	assert.equal(first(source(1, 20, 9, { near: { estimate: true } }), source(2, 21, 1)), 1)
	assert.equal(first(source(1, 20, 1), source(2, 20, 2)), 2)
	const verified = (n: number, verified_at: string) => source(n, 20, 2, { depot: { verified_at } })
	assert.equal(first(verified(1, '2026-10-01'), verified(2, '2026-11-01')), 2)
	assert.equal(first(source(1, 20, 2), verified(2, '2026-01-01')), 2)
	assert.equal(first(source(1, 20, 2, { depot: { code: 'B' } }), source(2, 20, 2, { depot: { code: 'A' } })), 2)
})

test('what may be taken from a depot is what is good, in date and not promised', () => {
	const stocks = [
		// Three on hand: one free, one promised, one in repair.
		batch(1, 1, 2, { qty_reserved: 1 }),
		batch(2, 1, 1, { condition: 'repair' }),
		// One good today for the last time, two past their date, four to be scrapped, and something else.
		batch(3, 2, 1, { expiry_date: TODAY }),
		batch(4, 2, 2, { expiry_date: '2026-11-23' }),
		batch(5, 2, 4, { condition: 'scrap' }),
		batch(6, 2, 50, { item_code: 'shovel' }),
		// Nothing there, no longer kept, not near.
		batch(7, 3, 0),
		batch(8, 4, 5, { lifecycle: 'archived' }),
		batch(9, 5, 9),
	]
	const ways = [nearDepot(2, 31), nearDepot(1, 19), nearDepot(3, 5), nearDepot(4, 6)]
	const found = sourcesOf(
		'pump',
		ways,
		[1, 2, 3, 4, 5].map((n) => depot(n)),
		stocks,
		TODAY,
	)
	assert.deepEqual(
		found.map((one) => [
			numberOf(one.depot.id),
			one.near.minutes,
			one.on_hand,
			one.available,
			one.reserved,
			one.repair,
		]),
		[
			[1, 19, 3, 1, 1, 1],
			[2, 31, 7, 1, 0, 0],
		],
	)
	assert.deepEqual([found[1]!.expired, found[1]!.scrap], [2, 4])
})

type Choice = { latest: number; count: number; etas: number[] }
const better = (a: Choice, b: Choice): number =>
	a.latest - b.latest || a.count - b.count || a.etas.reduce((found, eta, i) => found || eta - b.etas[i]!, 0)

/** The best of all subsets that together have enough in time; null where there is none. */
function bestOf(qty: number, limit: number, sources: readonly Source[]): Choice | null {
	let best: Choice | null = null
	let alone: Choice | null = null
	for (let mask = 1; mask < 1 << sources.length; mask++) {
		const some = sources.filter((_, i) => mask & (1 << i))
		const enough = some.reduce((sum, { available }) => sum + available, 0) >= qty
		if (!enough || some.some(({ near, available }) => near.minutes > limit || available === 0)) continue
		const etas = some.map(({ near }) => near.minutes).sort((a, b) => b - a)
		const choice = { latest: etas[0]!, count: some.length, etas }
		if (!best || better(choice, best) < 0) best = choice
		if (some.length === 1 && (!alone || better(choice, alone) < 0)) alone = choice
	}
	return alone ?? best
}

const choiceIn = (shares: Plan['shares']): Choice => {
	const etas = shares.map(({ minutes }) => minutes).sort((a, b) => b - a)
	return { latest: etas[0]!, count: shares.length, etas }
}

test('no subset of the depots would do better: later never, from more never, met wherever it can be', () => {
	const random = new Random(5)
	for (let run = 0; run < 1500; run++) {
		const sources = Array.from({ length: random.int(9) }, (_, n) =>
			source(n + 1, 5 + random.int(12) * 2.5, random.int(7), { near: { estimate: random.chance(0.2) } }),
		)
		const [qty, within] = [1 + random.int(18), random.chance(0.3) ? null : 5 + random.int(30)]
		const plan = allocate(pumps(qty, within), sources)
		const best = bestOf(qty, within ?? Infinity, sources)
		const run_ = `run ${run}`
		assert.equal(plan.why === 'met', best !== null, run_)
		if (best) assert.deepEqual(choiceIn(plan.shares), best, run_)
		const inTime = sources.filter(({ near }) => near.minutes <= (within ?? Infinity))
		assert.equal(
			plan.got,
			Math.min(
				qty,
				inTime.reduce((sum, { available }) => sum + available, 0),
			),
			run_,
		)
		assert.equal(plan.got + plan.unmet, qty, run_)
		assert.equal(
			plan.got,
			plan.shares.reduce((sum, share) => sum + share.qty, 0),
			run_,
		)
		assert.equal(new Set(plan.shares.map((share) => share.depot)).size, plan.shares.length, run_)
		for (const share of plan.shares) {
			const from = inTime.find((one) => one.depot.id === share.depot)
			assert.ok(from && share.qty >= 1 && share.qty <= from.available && share.minutes === from.near.minutes, run_)
		}
	}
})

test('the limit that would do is the least that does, and asking for it brings the same', () => {
	const random = new Random(6)
	for (let run = 0; run < 800; run++) {
		const sources = Array.from({ length: random.int(8) }, (_, n) =>
			source(n + 1, 5 + random.int(120) / 3, random.int(5)),
		)
		const [qty, within] = [1 + random.int(12), 5 + random.int(20)]
		const { relaxed, why } = allocate(pumps(qty, within), sources)
		const limits = Array.from({ length: 60 }, (_, i) => i)
		const least = limits.find((limit) => bestOf(qty, limit, sources))
		assert.equal(relaxed?.within_min, why === 'met' ? undefined : least, `run ${run}`)
		if (!relaxed) continue
		assert.equal(why, 'too-little-in-time')
		const again = allocate(pumps(qty, relaxed.within_min), sources)
		assert.deepEqual([again.why, again.shares], ['met', relaxed.shares], `run ${run}`)
	}
})

test('fifty thousand depots are gone through while one waits', () => {
	const random = new Random(7)
	const one = source(1, 0, 0)
	const many = Array.from({ length: 50_000 }, (_, n) => ({
		...one,
		depot: { ...one.depot, id: `depot:${n}` },
		near: { ...one.near, minutes: random.int(6000) / 10 },
		available: random.int(50),
	}))
	const all = many.reduce((sum, { available }) => sum + available, 0)
	const began = performance.now()
	const plan = allocate(pumps(Math.floor(all * 0.7), null), many)
	assert.ok(performance.now() - began < 3000)
	assert.equal(plan.why, 'met')
})
