import assert from 'node:assert/strict'
import { test } from 'node:test'
import { finished, shapeOf, withPoint } from '../../client/screens/dispatch/map/drawing.ts'
import { firstPlaces } from '../../client/screens/dispatch/map/first-places.ts'
import { fitRule } from '../../client/screens/dispatch/map/fit-rule.ts'
import { toolKey } from '../../client/screens/dispatch/map/map-key.ts'
import type { Box, LonLat } from '../../domain/geometry.ts'

const A: LonLat = [111.6, 26.2]
const B: LonLat = [111.62, 26.2]
const C: LonLat = [111.62, 26.22]

test('a line is one from two points on, an area from three; it ends where it began', () => {
	assert.equal(finished('close-line', [A]), null)
	assert.deepEqual(finished('close-line', [A, B]), { type: 'LineString', coordinates: [A, B] })
	assert.equal(finished('close-area', [A, B]), null)
	assert.deepEqual(finished('impact', [A, B, C]), { type: 'Polygon', coordinates: [[A, B, C, A]] })
	for (const tool of ['look', 'place', 'close-road'] as const)
		assert.deepEqual([shapeOf(tool), finished(tool, [A, B, C])], [null, null])
})

test('the same place again is no other point', () => {
	assert.deepEqual(withPoint([A], A), [A])
	assert.deepEqual(withPoint([A], [A[0] + 1e-7, A[1]]), [A])
	assert.deepEqual(withPoint([A, B], A), [A, B, A])
})

test('without a mouse: arrows move the crosshair, Enter sets, Enter again ends', () => {
	const key = (key: string, more: object = {}) =>
		toolKey({ key, shift: false, crosshair: false, moved: false, ...more })
	const rows: [ReturnType<typeof toolKey>, string, object?][] = [
		[{ does: 'nudge', dx: 0, dy: -24 }, 'ArrowUp'],
		[{ does: 'nudge', dx: 4, dy: 0 }, 'ArrowRight', { shift: true }],
		[{ does: 'set' }, 'Enter', { crosshair: true, moved: true }],
		[{ does: 'end' }, 'Enter', { crosshair: true, moved: false }],
		// The pointer has the pen: it sets points by clicks.
		[{ does: 'end' }, 'Enter', { crosshair: false, moved: true }],
		[{ does: 'back' }, 'Backspace'],
		[{ does: 'leave' }, 'Escape'],
		[null, 'l'],
	]
	for (const [meant, name, more] of rows) assert.deepEqual(key(name, more), meant, name)
})

test('what is turned to comes into view once, and a ranking moves the map only while no hand holds it', () => {
	const view: Box = [111.59, 26.19, 111.63, 26.23]
	const away: LonLat = [111.9, 26.2]
	const box: Box = [111.6, 26.2, 111.9, 26.2]
	const rule = (more: object) =>
		fitRule({ subject: 'incident:1', fitted: 'incident:1', locked: false, places: [A, away], view, ...more })
	assert.deepEqual(rule({}), box)
	assert.equal(rule({ locked: true }), null)
	assert.equal(rule({ places: [A, B, C] }), null)
	assert.deepEqual(rule({ fitted: null, locked: true }), box)
	assert.deepEqual(rule({ fitted: 'call', places: [A, B, C] }), [A[0], A[1], C[0], C[1]])
	// The ranking is not there yet: the map waits for it.
	assert.equal(rule({ fitted: null, places: [A] }), null)
	assert.equal(rule({ subject: null, fitted: null }), null)
})

test('the first of a ranking are those with the lowest places in it', () => {
	const mark = (n: number, rank: number | null) => ({ id: `depot:${n}`, rank, words: '', chosen: false, out: false })
	const places = new Map([
		['depot:1', A],
		['depot:2', B],
		['depot:4', C],
	])
	const ranked = [mark(1, 1), mark(2, 2), mark(3, 3), mark(4, null), mark(2, 9)]
	assert.deepEqual(
		firstPlaces(ranked, 5, (id) => places.get(id)),
		[A, B],
	)
})
