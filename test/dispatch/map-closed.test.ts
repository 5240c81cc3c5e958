import assert from 'node:assert/strict'
import { test } from 'node:test'
import { closedLook } from '../../client/screens/dispatch/map/closed-look.ts'
import { nearbyDots } from '../../client/screens/dispatch/map/nearby-dots.ts'
import { onLines } from '../../client/screens/dispatch/map/on-lines.ts'
import { distanceM, type LonLat } from '../../domain/geometry.ts'
import type { Of } from '../../domain/record.ts'
import { idOf, sample } from '../domain/samples.ts'
import { SAY } from './map-look.ts'

const A: LonLat = [111.6, 26.2]
const B: LonLat = [111.62, 26.2]
const C: LonLat = [111.64, 26.2]
const closure = (n: number, more: object) => ({ ...(sample('closure', n) as Of<'closure'>), ...more }) as Of<'closure'>
const told = (...ids: string[]) => ({
	computed_at: '2026-11-24T02:41:00+08:00',
	closures: ids.map((id) => ({ id, lines: [[A, B, C]] })),
})

test('a closure in force is drawn with its pieces, its road and since when, its sign on the road', () => {
	const bridge = closure(1, { at: [111.62, 26.2001], road: '石垭桥', status_at: '2026-11-24T02:39:05+08:00' })
	const [drawn] = closedLook([bridge], told(bridge.id), null, SAY)
	assert.deepEqual(
		[drawn!.words, drawn!.mode, drawn!.trial],
		['deskmap.closed road=石垭桥 time=02:39', 'closed', false],
	)
	assert.deepEqual(drawn!.lines, [[A, B, C]])
	assert.ok(distanceM(drawn!.at, B) < 1)
})

test('a slow road says what is left of the speed; a lifted one is not drawn', () => {
	const slow = closure(1, { mode: 'slow', speed_share: 0.5 })
	const lifted = closure(2, { status: 'lifted' })
	assert.deepEqual(
		closedLook([slow, lifted], told(slow.id, lifted.id), null, SAY).map(({ words }) => words),
		['deskmap.slow share=0.5'],
	)
})

test('until the server has told the pieces, what was drawn by hand stands for them', () => {
	const geom = { type: 'LineString', coordinates: [A, B, C] }
	const drawn = closure(1, { at: undefined, geom })
	const [road] = closedLook([drawn], null, null, SAY)
	assert.deepEqual([road!.lines, road!.at], [[[A, B, C]], B])
	const bare = closure(2, {})
	assert.deepEqual(closedLook([bare], null, null, SAY)[0]!.lines, [])
})

test('what is only thought of is on trial: its pieces as the server names them, else as the hand drew them', () => {
	const trial = (more: object) => closedLook([], null, { at: null, geom: null, lines: [], ...more }, SAY)
	const area = { type: 'Polygon', coordinates: [[A, B, C, A]] } as const
	assert.deepEqual(trial({ at: A, lines: [[A, B]] }), [
		{ id: 'trial', at: A, lines: [[A, B]], mode: 'closed', words: 'deskmap.onTrial', trial: true },
	])
	assert.deepEqual(trial({ geom: area })[0]!.lines, [[A, B, C, A]])
	assert.deepEqual(trial({}), [])
})

test('the nearest place on a road is found along its pieces, not only at their ends', () => {
	const rows: [at: LonLat, place: LonLat][] = [
		[
			[111.61, 26.21],
			[111.61, 26.2],
		],
		[[111.7, 26.2], C],
		[[111.5, 26.25], A],
	]
	for (const [at, place] of rows)
		assert.ok(
			distanceM(
				onLines(
					[
						[A, B],
						[B, C],
					],
					at,
				),
				place,
			) < 1,
		)
	assert.deepEqual(onLines([], A), A)
})

test('around the place stand targets, water and cameras, each told how far it is and what ails it', () => {
	const at: LonLat = [111.6, 26.2]
	const close: LonLat = [111.605, 26.2]
	const dots = nearbyDots(at, 3000, {
		targets: [sample('target', 1, { at: close, name: '小学' }), sample('target', 2, { at: [111.9, 26.2] })],
		waters: [sample('water', 1, { at: close, name: '山塘', usable: false })],
		cameras: [
			sample('camera', 1, { at: close, name: '桥头', net: 'offline', facing_deg: 90 }),
			sample('camera', 2, { at: close, name: '坝顶', net: 'unknown' }),
		],
	} as never)
	const far = `${Math.round(distanceM(at, close))} m`
	assert.deepEqual(
		dots.map(({ id, character, words, tone, facing }) => [id, character, words, tone, facing]),
		[
			[idOf('target', 1), '学', `小学 ${far}`, 'plain', undefined],
			[idOf('water', 1), '塘', `山塘 ${far}`, 'quality', undefined],
			[idOf('camera', 1), '路', `桥头 ${far}`, 'bad', 90],
			[idOf('camera', 2), '路', `坝顶 ${far}`, 'quality', null],
		],
	)
})
