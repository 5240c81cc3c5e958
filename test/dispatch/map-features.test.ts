import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
	closedFeatures,
	nearbyFeatures,
	noteFeatures,
	reachFeatures,
	signFeatures,
	wayFeatures,
} from '../../client/map/dispatch/dispatch-features.ts'
import type { ClosedRoad } from '../../client/map/dispatch/dispatch-look.ts'
import { areaText, metresText, type PenState, penFeatures } from '../../client/map/dispatch/pen-features.ts'
import { markId, parseImageId } from '../../client/map/symbols/image-id.ts'
import { distanceM, type LonLat } from '../../domain/geometry.ts'

const A: LonLat = [111.6, 26.2]
const B: LonLat = [111.61, 26.2]
const C: LonLat = [111.61, 26.21]
const properties = (features: { properties: unknown }[]) => features.map((feature) => feature.properties)

test('a way of one point is no way', () => {
	const ways = [
		{ id: 'depot:1', line: [A, B], sort: 'chosen' },
		{ id: 'depot:2', line: [A], sort: 'ranked' },
	] as const
	assert.deepEqual(properties(wayFeatures({ ways })), [{ id: 'way-depot:1', sort: 'chosen' }])
})

test('of roads driven in time the nearer band lies over the farther one and is the stronger', () => {
	const bands = reachFeatures({
		reach: [
			{ minutes: 10, lines: [[A, B]] },
			{ minutes: 30, lines: [[B, C]] },
		],
	})
	assert.deepEqual(properties(bands), [
		{ id: 'reach-30', minutes: 30, share: 0.5 },
		{ id: 'reach-10', minutes: 10, share: 1 },
	])
})

test('a closed road has a sign also where none of its pieces is known, and one on trial lies under the others', () => {
	const road: ClosedRoad = {
		id: 'closure:1',
		at: A,
		lines: [],
		mode: 'closed',
		words: '石垭桥封闭 02:39',
		trial: false,
	}
	const trial: ClosedRoad = { ...road, id: 'trial', lines: [[A, B]], trial: true }
	const closed = [road, trial]
	assert.deepEqual(properties(closedFeatures({ closed })), [{ id: 'closed-trial', mode: 'closed', trial: true }])
	const signs = properties(signFeatures({ closed })) as { rank: number; icon: string }[]
	assert.deepEqual(
		signs.map(({ rank, icon }) => [rank, icon]),
		[
			[1, 'sign|closed|'],
			[0, 'sign|closed|trial'],
		],
	)
})

test('a camera looks where it faces, or is known to be a camera', () => {
	const dot = { id: 'camera:1', at: A, character: '路', words: '桥头', tone: 'plain' } as const
	const nearby = [{ ...dot, facing: 135 }, { ...dot, facing: null }, dot]
	const icons = (properties(nearbyFeatures({ nearby })) as { icon: string }[]).map(({ icon }) => icon)
	assert.deepEqual(icons, ['near|路|plain|135', 'near|路|plain|still', 'near|路|plain|'])
})

test('rings say their distance, and nothing is said where there is no place', () => {
	const words = (at: LonLat | null) => noteFeatures({ at, rings: [1000, 3000] }).map((note) => note.properties?.words)
	assert.deepEqual(words(A), ['1 km', '1 km', '3 km', '3 km'])
	assert.deepEqual(words(null), [])
})

const pen = (state: Partial<PenState>): [part: string, words?: string][] =>
	penFeatures({ points: [], closes: false, draws: true, at: null, keys: false, road: [], ...state }).map((feature) =>
		feature.properties?.words ? [feature.properties.part, feature.properties.words] : [feature.properties?.part],
	)

test('the pen tells how long the line is up to the pointer', () => {
	const metres = metresText(distanceM(A, B))
	assert.deepEqual(pen({ points: [A], at: B }), [['line'], ['point'], ['words', metres]])
	assert.deepEqual(pen({ at: B }), [])
	assert.deepEqual(pen({ points: [A], at: B, draws: false }), [['point']])
})

test('an area is told with its size once it has three corners', () => {
	const parts = pen({ points: [A, B], at: C, closes: true })
	assert.deepEqual(
		parts.map(([part]) => part),
		['area', 'line', 'back', 'point', 'point', 'words'],
	)
	// A right triangle: half of its two short sides.
	assert.match(parts.at(-1)![1]!, new RegExp(`^${areaText((distanceM(A, B) * distanceM(B, C)) / 2)} · `))
	assert.deepEqual(
		pen({ points: [A], at: B, closes: true }).map(([part]) => part),
		['line', 'point', 'words'],
	)
})

test('the crosshair is there while keys move it; the road under the pointer while one is looked for', () => {
	assert.deepEqual(pen({ at: A, keys: true, draws: false }), [['cross']])
	assert.deepEqual(pen({ at: A, draws: false, road: [[A, B]] }), [['road']])
})

test('lengths and areas are as exact as a hand can draw', () => {
	assert.deepEqual([0.4, 849.6, 1000, 9949, 12_345].map(metresText), ['0 m', '850 m', '1.0 km', '9.9 km', '12 km'])
	assert.deepEqual([1234, 420_000, 12_340_000].map(areaText), ['1234 m²', '0.42 km²', '12.3 km²'])
})

test('a mark keeps its place in the ranking in the name of its picture', () => {
	const mark = { layer: 'supply', character: '汛', selected: true, rank: 12 } as const
	assert.deepEqual(parseImageId(markId(mark, 26)), { image: 'mark', mark, size: 26 })
	assert.notEqual(markId(mark, 26), markId({ ...mark, rank: 1 }, 26))
})
