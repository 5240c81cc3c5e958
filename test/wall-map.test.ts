import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { LayerSpecification } from 'maplibre-gl'
import { wallFigureSizes } from '../client/map/figure-sizes.ts'
import { holdsView, mapsAt, windowAround } from '../client/map/mark-window.ts'
import { circleAround } from '../client/map/overlay-parts/circle-around.ts'
import { lengthText } from '../client/map/overlay-parts/length-text.ts'
import { fromAfar } from '../client/map/wall/from-afar.ts'
import { stripSpots } from '../client/map/wall/seam-strips.ts'
import { farEnd, linkFeatures, noteFeatures } from '../client/map/wall/wall-features.ts'
import type { WallLink } from '../client/map/wall/wall-look.ts'
import { type Box, distanceM, type LonLat } from '../domain/geometry.ts'

const DAM: LonLat = [111.6, 26.2]
const DEPOT: LonLat = [111.7, 26.25]
const way = (over: Partial<WallLink> = {}): WallLink => ({
	id: 'depot:1',
	line: [DAM, [111.65, 26.2], DEPOT],
	sort: 'route',
	label: '14 分',
	...over,
})

test('a ring is as far from its middle on every side as it says', () => {
	for (const metres of [500, 1000, 5000])
		for (const at of circleAround(DAM, metres)) assert.ok(Math.abs(distanceM(DAM, at) - metres) < metres * 0.005)
})

test('a ring is closed', () => {
	const ring = circleAround(DAM, 3000)
	assert.deepEqual(ring.at(-1), ring[0])
})

test('distances are written in kilometres from one kilometre on', () => {
	assert.deepEqual([300, 1000, 2500, 5000].map(lengthText), ['300 m', '1 km', '2.5 km', '5 km'])
})

test('a time stands at the end away from what is looked at, whichever way the line runs', () => {
	assert.deepEqual(farEnd(way(), DAM), DEPOT)
	assert.deepEqual(farEnd(way({ line: [DEPOT, DAM] }), DAM), DEPOT)
	assert.deepEqual(farEnd(way(), null), DEPOT)
})

test('a time is not written twice: a lit mark says it beside its name', () => {
	const words = (lit: string[]) =>
		noteFeatures({ impact: null, links: [way()], lit }, DAM).map(({ properties }) => properties?.words)
	assert.deepEqual(words([]), ['14 分'])
	assert.deepEqual(words(['depot:1']), [])
	assert.deepEqual(noteFeatures({ impact: null, links: [way({ line: [] })], lit: [] }, DAM), [])
})

test('every way is drawn by its sort', () => {
	const links = [way(), way({ sort: 'chain' }), way({ sort: 'estimate' })]
	assert.deepEqual(
		linkFeatures({ links }).map(({ properties }) => properties?.sort),
		['route', 'chain', 'estimate'],
	)
})

test('seams and edges are taken without a gap for 16 pixels on either side', () => {
	const spots = stripSpots({ x: [500], y: [] }, 1030, 890)
	const rows = spots.filter(({ x }) => x === 500).map(({ y }) => y)
	assert.equal(rows[0]! - 16, 0)
	for (const [i, y] of rows.entries()) if (i > 0) assert.equal(y - rows[i - 1]!, 32)
	assert.ok(rows.at(-1)! + 16 >= 890)
	for (const x of [0, 1030]) assert.equal(spots.filter((spot) => spot.x === x).length, rows.length)
})

test('single marks come from near by, those of the leading map first', () => {
	const look = { lead: 'risk', shown: ['risk', 'supply', 'force'] } as const
	const at = (zoom: number) => mapsAt(zoom, look, 13.2)
	assert.deepEqual(at(10), [])
	assert.deepEqual(at(11.5), ['risk'])
	assert.deepEqual(at(13.2), ['risk', 'supply', 'force'])
	assert.deepEqual(mapsAt(13.2, { lead: 'risk', shown: [] }, 13.2), [])
	assert.deepEqual(mapsAt(11.5, { lead: 'risk', shown: ['force'] }, 13.2), [])
})

test('marks are held before they can be seen', () => {
	const seen = 11.5
	assert.ok(mapsAt(seen - 0.5, { lead: 'risk', shown: ['risk'] }, 13.2).length > 0)
})

test('a window holds its view and what lies around it, until the view leaves it', () => {
	const view: Box = [111.5, 26.1, 111.7, 26.3]
	const held = windowAround(view)
	assert.ok(holdsView(held, view))
	assert.ok(holdsView(held, [111.55, 26.15, 111.75, 26.35]))
	assert.ok(!holdsView(held, [111.6, 26.1, 111.8, 26.3]))
	assert.ok(!holdsView(null, view))
})

test('no text on the ground of a wall is under 16 pixels or thinner than medium', () => {
	const label = (id: string, size: unknown): LayerSpecification =>
		({ id, type: 'symbol', source: 'x', layout: { 'text-size': size, 'text-font': ['Noto Sans SC Regular'] } }) as never
	const layers = fromAfar([label('a', 11), label('b', 14), label('c', ['match', ['get', 'class'], 'river', 13, 12])])
	const layouts = layers.map((layer) => layer.layout as { 'text-size': unknown; 'text-font': string[] })
	assert.deepEqual(
		layouts.map((layout) => layout['text-size']),
		[16, 19, ['match', ['get', 'class'], 'river', 17, 16]],
	)
	for (const layout of layouts) assert.match(layout['text-font'][0]!, /Medium|Bold/)
})

test('what cannot be read from afar is left out, not shrunk', () => {
	const layer = (id: string): LayerSpecification => ({ id, type: 'background' })
	assert.deepEqual(
		fromAfar(['roads', 'pois', 'contour-heights'].map(layer)).map(({ id }) => id),
		['roads'],
	)
})

test('no digit of a township is under 16 pixels on a wall of any width', () => {
	for (const width of [360, 706, 1040, 2880]) {
		const { name, counts, least } = wallFigureSizes(width)
		for (const size of [name, counts ?? 16, least]) assert.ok(size >= 16)
	}
})
