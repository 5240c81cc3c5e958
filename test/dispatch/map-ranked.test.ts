import assert from 'node:assert/strict'
import { test } from 'node:test'
import { linesWanted } from '../../client/screens/dispatch/map/lines-wanted.ts'
import { rankedLook } from '../../client/screens/dispatch/map/ranked-look.ts'
import { waysLook } from '../../client/screens/dispatch/map/ways-look.ts'
import type { Source } from '../../domain/answers/allocate.ts'
import type { Offer } from '../../domain/answers/offers.ts'
import type { LonLat } from '../../domain/geometry.ts'
import type { Near } from '../../domain/nearest.ts'
import type { Of } from '../../domain/record.ts'
import { idOf, sample } from '../domain/samples.ts'
import { SAY } from './map-look.ts'

const AT: LonLat = [111.6, 26.2]
const near = (id: string, minutes: number, more: Partial<Near> = {}): Near => ({
	...{ id, minutes, wait_min: 8, drive_min: minutes - 8, metres: 1900, estimate: false },
	...more,
})
const source = (n: number, minutes: number, available: number, more: Partial<Near> = {}): Source => ({
	depot: sample('depot', n) as Of<'depot'>,
	near: near(idOf('depot', n), minutes, more),
	...{ available, on_hand: available, reserved: 0, repair: 0, expired: 0, scrap: 0 },
})
const offer = (n: number, minutes: number, free: number | null): Offer => ({
	force: sample('force', n, { name: `队 ${n}` }) as Of<'force'>,
	near: near(idOf('force', n), minutes),
	...{ free, missing: [], out: [], belowMinimum: false, restedMin: null, suits: true },
})
const shelter = (n: number, minutes: number, more: Partial<Of<'shelter'>> = {}) => ({
	shelter: { ...(sample('shelter', n, { name: `小学 ${n}` }) as Of<'shelter'>), ...more },
	near: near(idOf('shelter', n), minutes),
})
type Given = Parameters<typeof rankedLook>[0]
const given = (more: Partial<Given>): Given => ({
	...{ tab: 'supply', at: AT, item: 'pump', sources: [], offers: [], shelters: [], chosen: {}, sent: [], out: [] },
	...more,
})
const told = (more: Partial<Given>) =>
	rankedLook(given(more), SAY).map(({ id, rank, words, chosen, out }) => [id, rank, words, chosen, out])

test('stores stand in the order of their arrival, with when they come and how much they have', () => {
	const sources = [source(1, 18.2, 1), source(2, 24, 0), source(3, 27.9, 2, { estimate: true })]
	assert.deepEqual(told({ sources, chosen: { [idOf('depot', 3)]: 2 } }), [
		[idOf('depot', 1), 1, 'deskmap.supply eta=unit.min n=19 n=1 unit=台', false, false],
		[idOf('depot', 3), 2, 'deskmap.supply eta=deskmap.minutesEstimate n=28 n=2 unit=台', true, false],
	])
})

test('of many stores the first ten are shown, and those that are chosen however far they are', () => {
	const sources = Array.from({ length: 30 }, (_, i) => source(i + 1, 10 + i, 1))
	const ranks = told({ sources, chosen: { [idOf('depot', 25)]: 1 } }).map(([, rank]) => rank)
	assert.deepEqual(ranks, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 25])
	// Beside another answer what is chosen stays, without a place in the ranking that is not asked for.
	assert.deepEqual(
		told({ tab: 'chain', sources, chosen: { [idOf('depot', 25)]: 1 } }).map(([id, rank]) => [id, rank]),
		[[idOf('depot', 25), null]],
	)
})

test('forces say how many are free, shelters how much room is left, and neither says nought for unknown', () => {
	assert.deepEqual(
		told({ tab: 'force', offers: [offer(1, 25, 8), offer(2, 32, null)] }).map(([, rank, words]) => [rank, words]),
		[
			[1, 'deskmap.force eta=unit.min n=25 n=8'],
			[2, 'unit.min n=32 · card.unknown'],
		],
	)
	const shelters = [shelter(1, 12, { capacity: 200, occupied: 20 }), shelter(2, 15)]
	assert.deepEqual(
		told({ tab: 'shelter', shelters }).map(([, , words]) => words),
		['deskmap.shelter eta=unit.min n=12 n=180', 'deskmap.shelter eta=unit.min n=15 n=card.unknown'],
	)
})

test('beside the stores stand the nearest forces and shelters by their names, without a place in the ranking', () => {
	const offers = [1, 2, 3, 4].map((n) => offer(n, 20 + n, 5))
	assert.deepEqual(
		told({ sources: [source(1, 10, 1)], offers, shelters: [shelter(1, 5)] }).map(([, rank, words]) => [rank, words]),
		[
			[1, 'deskmap.supply eta=unit.min n=10 n=1 unit=台'],
			[null, '队 1'],
			[null, '队 2'],
			[null, '队 3'],
			[null, '小学 1'],
		],
	)
})

test('whoever cannot come is shown with the reason, the nearest first', () => {
	const out = [
		{ id: idOf('depot', 7), why: 'cut-off', at: [111.7, 26.2] },
		{ id: idOf('depot', 8), why: 'in-hazard', at: [111.61, 26.2] },
	] as Given['out']
	assert.deepEqual(told({ out }), [
		[idOf('depot', 8), null, 'deskmap.out.in-hazard', false, true],
		[idOf('depot', 7), null, 'deskmap.out.cut-off', false, true],
	])
})

test('a force that is under way stands once, as under way', () => {
	const rows = told({ tab: 'force', offers: [offer(1, 25, 8)], sent: [near(idOf('force', 1), 11)] })
	assert.deepEqual(rows, [[idOf('force', 1), null, 'deskmap.sent eta=unit.min n=11', true, false]])
})

const LINE: LonLat[] = [[111.7, 26.3], [111.65, 26.25], AT]
const PLACE: LonLat = [111.7, 26.3]
const mark = (more: object) => ({ id: 'depot:1', rank: 1, words: '', chosen: false, out: false, ...more })

test('no road is made up: a way has the line that was told, is straight and an estimate where it is chosen, or is not there', () => {
	const rows: [mark: object, way: Partial<Near>, asked: boolean, drawn: [sort: string, points: number] | null][] = [
		[{}, { line: LINE }, false, ['ranked', 3]],
		[{ chosen: true }, { line: LINE }, false, ['chosen', 3]],
		[{ chosen: true }, {}, true, ['chosen', 3]],
		[{ chosen: true }, {}, false, ['estimate', 2]],
		[{ chosen: true }, { estimate: true, line: LINE }, true, ['estimate', 2]],
		[{}, {}, false, null],
		[{}, { estimate: true }, false, null],
		[{ rank: null }, { line: LINE }, false, null],
		[{ rank: null, chosen: true }, { line: LINE }, false, ['chosen', 3]],
		[{ out: true, rank: null }, { line: LINE }, false, null],
	]
	for (const [more, way, asked, drawn] of rows) {
		const ways = waysLook({
			ranked: [mark(more)],
			near: new Map([['depot:1', near('depot:1', 20, way)]]),
			lines: new Map(asked ? [['depot:1', LINE]] : []),
			placeOf: () => PLACE,
			at: AT,
		})
		assert.deepEqual(
			ways.map(({ sort, line }) => [sort, line.length]),
			drawn ? [drawn] : [],
			JSON.stringify([more, way, asked]),
		)
	}
})

test('lines are asked for no farther down than what is chosen, or among the first, lacks them', () => {
	const depots = [near('depot:1', 10, { line: LINE }), near('depot:2', 11), near('depot:3', 12), near('depot:4', 13)]
	const answer = { computed_at: '2026-11-24T02:41:00+08:00', near: { depot: depots } }
	const wanted = (...marks: object[]) => linesWanted(answer, marks.map(mark))
	assert.equal(linesWanted(null, [mark({})]), null)
	assert.equal(wanted({}), null)
	assert.deepEqual(wanted({ id: 'depot:3', rank: 3 }, { id: 'depot:2', rank: 2 }), { depot: 3 })
	assert.equal(wanted({ id: 'depot:4', rank: 9 }), null)
	assert.deepEqual(wanted({ id: 'depot:4', rank: 9, chosen: true }), { depot: 4 })
})
