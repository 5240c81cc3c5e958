import assert from 'node:assert/strict'
import { test } from 'node:test'
import { incidentZones } from '../../client/screens/wall/events/incident-zones.ts'
import { pagesOf, stacksOf, stacksWithSpare } from '../../client/screens/wall/events/part-stacks.ts'
import { REST_LINE, shareRows } from '../../client/screens/wall/events/share-rows.ts'
import type { Rect } from '../../client/screens/wall/layout/rect.ts'
import { Random } from '../fixtures/random.ts'

const NO_SEAMS = { x: [], y: [] }
const widthOf = (slots: readonly Rect[]) => slots.reduce((sum, { width }) => sum + width, 0)
const inside = (outer: Rect, { x, y, width, height }: Rect) =>
	x >= outer.x - 1e-6 &&
	y >= outer.y - 1e-6 &&
	x + width <= outer.x + outer.width + 1e-6 &&
	y + height <= outer.y + outer.height + 1e-6
const apart = (a: Rect, b: Rect) =>
	a.x + a.width <= b.x + 1e-6 ||
	b.x + b.width <= a.x + 1e-6 ||
	a.y + a.height <= b.y + 1e-6 ||
	b.y + b.height <= a.y + 1e-6

test('an incident is composed for the width it has', () => {
	const rows: [width: number, height: number, x: number[], left: number, map: number, right: number][] = [
		[1920, 940, [], 456, 1024, 440],
		[2560, 1300, [], 456, 1664, 440],
		[3840, 580, [], 912, 2048, 880],
		// Three panels: the map has the middle one.
		[3840, 580, [1280, 2560], 1280, 1280, 1280],
		[5760, 940, [1920, 3840], 1920, 1920, 1920],
		// Three narrow panels leave the map too little: it reaches over their seams.
		[1920, 940, [640, 1280], 456, 1024, 440],
	]
	for (const [width, height, x, left, map, right] of rows) {
		const zones = incidentZones({ width, height }, { x, y: [] })
		assert.deepEqual([widthOf(zones.left), zones.map.width, widthOf(zones.right)], [left, map, right])
		assert.equal(zones.turns, null)
		assert.equal(zones.strip?.width, zones.map.width)
	}
})

test('between 1000 and 1600 units the panels take turns at the right; below, everything takes turns', () => {
	const medium = incidentZones({ width: 1366, height: 654 }, NO_SEAMS)
	assert.deepEqual([medium.map.width, medium.turns?.width, medium.strip?.width], [926, 440, 926])
	const small = incidentZones({ width: 900, height: 1400 }, NO_SEAMS)
	assert.deepEqual([small.whole, small.map.width, small.turns?.width, small.strip], [false, 900, 900, null])
	const tiny = incidentZones({ width: 662, height: 276 }, NO_SEAMS)
	assert.deepEqual([tiny.whole, tiny.strip], [true, null])
})

test('nothing overlaps, nothing leaves the screen, and no column lies on a seam', () => {
	const random = new Random(11)
	for (let round = 0; round < 300; round++) {
		const [width, height] = [1000 + random.int(5000), 700 + random.int(1600)]
		const seams = {
			x: random.chance(0.5) ? [width / 3, (2 * width) / 3] : [],
			y: random.chance(0.3) ? [height / 2] : [],
		}
		const { bar, map, strip, left, right, turns } = incidentZones({ width, height }, seams)
		const parts = [bar, map, ...(strip ? [strip] : []), ...left, ...right, ...(turns ? [turns] : [])]
		for (const [i, part] of parts.entries()) {
			assert.ok(inside({ x: 0, y: 0, width, height }, part), `round ${round}: ${JSON.stringify(part)} leaves ${width}`)
			for (const other of parts.slice(i + 1)) assert.ok(apart(part, other), `round ${round}: two parts overlap`)
		}
		for (const { y, height: h } of [...left, ...right])
			for (const seam of seams.y) assert.ok(y + h <= seam + 1e-6 || y >= seam - 1e-6, `round ${round}: on a seam`)
	}
})

test('each list keeps its least, the rest is shared row by row, and what is left out has its line', () => {
	const list = (wanted: number, least: number) => ({ head: 70, row: 40, wanted, least })
	const rows: [height: number, lists: ReturnType<typeof list>[], shown: number[]][] = [
		[1000, [list(3, 2), list(4, 2)], [3, 4]],
		[140 + 7 * 40, [list(3, 2), list(4, 2)], [3, 4]],
		[140 + 6 * 40 + REST_LINE, [list(3, 2), list(4, 2)], [3, 3]],
		[140 + 4 * 40 + 2 * REST_LINE, [list(9, 2), list(9, 2)], [2, 2]],
		// Not even the least fits: the longest gives way, of equals the later.
		[140 + 3 * 40 + 2 * REST_LINE, [list(9, 2), list(9, 2)], [2, 1]],
		[140 + 2 * 40 + 2 * REST_LINE, [list(9, 2), list(9, 2)], [1, 1]],
		[100, [list(9, 2), list(9, 2)], [0, 0]],
		[500, [list(0, 2)], [0]],
	]
	for (const [height, lists, shown] of rows) assert.deepEqual(shareRows(height, lists), shown)
})

test('pages hold sections where they fit with eight rows, and one that never fits has a page of its own', () => {
	const part = (key: string, head: number, wanted = 0) => ({ key, need: { head, row: 40, wanted, least: 0 } })
	const slot = { x: 0, y: 0, width: 440, height: 560 }
	const parts = [
		part('sent', 70, 5),
		part('near', 70, 3),
		part('calls', 70, 2),
		part('below', 262, 20),
		part('rest', 70),
	]
	const keys = (slots: Rect[]) =>
		pagesOf(parts, slots).map((page) => page.map((stack) => stack.parts.map(({ key }) => key).join(' ')))
	assert.deepEqual(keys([slot]), [['sent near'], ['calls'], ['below'], ['rest']])
	assert.deepEqual(keys([slot, { ...slot, x: 440 }]), [
		['sent near', 'calls'],
		['below', 'rest'],
	])
})

test('sections are spread so that the fullest slot is as empty as can be', () => {
	const part = (key: string, head: number) => ({ key, need: { head, row: 40, wanted: 0, least: 0 } })
	const slot = (x: number, height = 500) => ({ x, y: 0, width: 440, height })
	const rows: [heads: number[], slots: Rect[], shares: string[]][] = [
		[
			[400, 370, 140],
			[slot(0), slot(440)],
			['0', '1 2'],
		],
		[
			[150, 430, 240, 300],
			[slot(0, 600), slot(440, 600)],
			['0 1', '2 3'],
		],
		// All fit into the first: there they stay.
		[
			[100, 100, 100],
			[slot(0), slot(440)],
			['0 1 2', ''],
		],
		[
			[400, 300],
			[slot(0, 200), slot(0, 400), slot(0, 300)],
			['', '0', '1'],
		],
	]
	for (const [heads, slots, shares] of rows) {
		const stacks = stacksOf(
			heads.map((head, i) => part(String(i), head)),
			slots,
		)
		assert.deepEqual(
			stacks.map(({ parts }) => parts.map(({ key }) => key).join(' ')),
			shares,
		)
	}
})

test('what may be left out is there where all is whole with it, and the first of it gives way first', () => {
	const part = (key: string, head: number, spare = false) => ({
		key,
		need: { head, row: 40, wanted: 0, least: 0 },
		...(spare ? { spare: true as const } : {}),
	})
	const parts = [part('below', 400), part('rings', 200, true), part('shelters', 300), part('roads', 100, true)]
	const shown = (height: number, slots = 1) =>
		stacksWithSpare(
			parts,
			Array.from({ length: slots }, (_, i) => ({ x: i * 440, y: 0, width: 440, height })),
		)
			.flatMap((stack) => stack.parts)
			.map(({ key }) => key)
			.join(' ')
	assert.equal(shown(1000), 'below rings shelters roads')
	assert.equal(shown(999), 'below shelters roads')
	assert.equal(shown(799), 'below shelters')
	assert.equal(shown(500), 'below shelters', 'what must be there stays where nothing is whole')
	assert.equal(shown(600, 2), 'below rings shelters roads')
})
