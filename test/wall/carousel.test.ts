import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Hold, holdsOf, stopAt } from '../../client/screens/wall/frame/carousel.ts'
import type { WallPage } from '../../client/screens/wall/wall-state.ts'

type Stop = { page: WallPage; inCarousel: boolean; name: string }
const stop = (page: WallPage, name: string = page, inCarousel = true): Stop => ({ page, name, inCarousel })
const PAGES: Stop[][] = [
	[stop('risk')],
	[stop('supply')],
	[stop('force')],
	[stop('command')],
	[stop('charts'), stop('charts', 'table')],
]
const START = Date.parse('2026-11-23T08:00:00+08:00')
const wall = { updated_at: '2026-11-22T08:00:00+08:00', page_seconds: 20 } as const
const at = (seconds: number, holds: readonly Hold[] = [], scene: WallPage | 'carousel' = 'carousel') =>
	stopAt(PAGES, scene, { wall, now: START + seconds * 1000, holds })
const first = at(0).turn!.index
/** The name shown so many seconds after the page at the start, told in pages from the first. */
const name = (seconds: number, holds?: readonly Hold[]) => at(seconds, holds).stop!.name

test('pages come one after the other, each for as long as the wall says', () => {
	const order = ['risk', 'supply', 'force', 'command']
	for (let second = 0; second < 100; second++) {
		const { stop: shown, turn } = at(second)
		assert.equal(turn!.index, (first + Math.floor(second / 20)) % 5)
		assert.equal(turn!.count, 5)
		assert.equal(turn!.until, START + (Math.floor(second / 20) + 1) * 20_000)
		if (turn!.index < 4) assert.equal(shown!.name, order[turn!.index])
	}
})

test('what shares a page is shown from one round to the next', () => {
	const seen = new Set<string>()
	for (let round = 0; round < 4; round++) {
		const names = new Set([0, 20, 40, 60, 80].map((second) => name(round * 100 + second)))
		assert.equal(names.size, 5)
		assert.equal(names.has('charts'), !names.has('table'))
		seen.add(names.has('charts') ? 'charts' : 'table')
	}
	assert.deepEqual([...seen].sort(), ['charts', 'table'])
})

test('the page is the same whether a wall has run for weeks or has just been opened', () => {
	const weeks = 30 * 86_400
	assert.deepEqual(at(weeks + 7), at(weeks + 7))
	assert.equal(at(weeks).turn!.index, (first + weeks / 20) % 5)
})

test('an alarm that nobody has acknowledged holds the page at which it rang', () => {
	const rang = holdsOf(wall, [START + 30_000])
	assert.equal(name(29, rang), name(29))
	for (const second of [31, 45, 3600]) {
		assert.equal(name(second, rang), name(30))
		assert.equal(at(second, rang).turn!.until, Number.POSITIVE_INFINITY)
	}
})

test('a hand at the remote holds the carousel for 120 seconds, and an alarm that rings meanwhile goes on holding it', () => {
	const touched = { ...wall, updated_at: '2026-11-23T08:00:10+08:00' }
	const holds = holdsOf(touched, [])
	assert.equal(name(129, holds), name(10))
	assert.equal(at(131, holds).turn!.until, START + 140_000)
	const both = holdsOf(touched, [START + 50_000])
	assert.equal(name(1000, both), name(10), 'no page is turned between one hold and the next')
})

test('a chosen scene stays; where it has several parts they take turns', () => {
	for (const second of [0, 50, 500]) {
		assert.deepEqual(at(second, [], 'supply'), { stop: PAGES[1]![0]!, turn: null })
		assert.ok(['charts', 'table'].includes(at(second, [], 'charts').stop!.name))
	}
	const parts = new Set([0, 20].map((second) => at(second, [], 'charts').stop!.name))
	assert.equal(parts.size, 2)
})

test('a page that is only a scene of its own does not come by itself', () => {
	const pages = [[stop('risk')], [stop('supply', 'supply', false)]]
	for (const second of [0, 20, 40])
		assert.equal(stopAt(pages, 'carousel', { wall, now: START + second * 1000, holds: [] }).stop!.name, 'risk')
	assert.equal(stopAt(pages, 'supply', { wall, now: START, holds: [] }).stop!.name, 'supply')
})
