import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
	type Box,
	boxesMeet,
	boxOf,
	contains,
	distanceM,
	type Geometry,
	geometry,
	inBox,
	type LonLat,
	nearestOf,
	positions,
} from '../../domain/geometry.ts'
import { Random } from '../fixtures/random.ts'

const squareRing = (west: number, south: number, size: number): LonLat[] => [
	[west, south],
	[west + size, south],
	[west + size, south + size],
	[west, south + size],
	[west, south],
]
const HOLED: Geometry = { type: 'Polygon', coordinates: [squareRing(0, 0, 10), squareRing(4, 4, 2)] }
const ISLANDS: Geometry = {
	type: 'MultiPolygon',
	coordinates: [[squareRing(0, 0, 10), squareRing(2, 2, 6)], [squareRing(4, 4, 2)], [squareRing(20, 0, 1)]],
}

test('holes are outside, islands in holes are inside, lines hold nothing', () => {
	const table: [what: string, g: Geometry, p: LonLat, inside: boolean][] = [
		['in the ground', HOLED, [1, 1], true],
		['in the hole', HOLED, [5, 5], false],
		['left of it', HOLED, [-1, 5], false],
		['right of it, on the height of a corner', HOLED, [11, 4], false],
		['left of it, on the height of a corner', HOLED, [-1, 10], false],
		['beside the hole', HOLED, [7, 5], true],
		['on the height of a corner of the hole', HOLED, [1, 4], true],
		['in the moat', ISLANDS, [3, 3], false],
		['on the island', ISLANDS, [5, 5], true],
		['on the far island', ISLANDS, [20.5, 0.5], true],
		['between', ISLANDS, [15, 0.5], false],
		['on a line', { type: 'LineString', coordinates: squareRing(0, 0, 10) }, [5, 5], false],
	]
	for (const [what, g, p, inside] of table) assert.equal(contains(g, p), inside, what)
})

/** A ring around a centre with random radii, so that it never crosses itself. */
function star(random: Random, centre: LonLat, least: number, most: number): LonLat[] {
	const corners = 7 + random.int(12)
	const ring = Array.from({ length: corners }, (_, i): LonLat => {
		const angle = ((i + 0.8 * random.next()) / corners) * 2 * Math.PI
		const radius = least + (most - least) * random.next()
		return [centre[0] + radius * Math.cos(angle), centre[1] + radius * Math.sin(angle)]
	})
	const closed = [...ring, ring[0]!]
	return random.chance(0.5) ? closed : closed.reverse()
}

/** How often a ring turns round a point, by summing angles: 0 outside, ±1 inside. */
function turns(ring: readonly LonLat[], [x, y]: LonLat): number {
	let sum = 0
	for (let i = 1; i < ring.length; i++) {
		const [ax, ay] = [ring[i - 1]![0] - x, ring[i - 1]![1] - y]
		const [bx, by] = [ring[i]![0] - x, ring[i]![1] - y]
		sum += Math.atan2(ax * by - ay * bx, ax * bx + ay * by)
	}
	return Math.round(sum / (2 * Math.PI))
}

test('a point lies in a polygon when the outer ring turns round it and no hole does', () => {
	let [inside, inHole] = [0, 0]
	for (let seed = 1; seed <= 300; seed++) {
		const random = new Random(seed)
		const polygons = Array.from({ length: 1 + random.int(3) }, (_, i) => {
			const centre: LonLat = [110 + 3 * i, 26]
			return random.chance(0.7)
				? [star(random, centre, 0.6, 1.4), star(random, centre, 0.1, 0.28)]
				: [star(random, centre, 0.6, 1.4)]
		})
		const g: Geometry =
			polygons.length === 1 && random.chance(0.5)
				? { type: 'Polygon', coordinates: polygons[0]! }
				: { type: 'MultiPolygon', coordinates: polygons }
		for (let i = 0; i < 40; i++) {
			const p: LonLat = [108.5 + random.next() * 3 * polygons.length, 24.5 + random.next() * 3]
			const found = polygons.some(([outer, hole]) => turns(outer!, p) !== 0 && (!hole || turns(hole, p) === 0))
			assert.equal(contains(g, p), found, `seed ${seed}: ${p}`)
			inside += Number(found)
			inHole += Number(polygons.some(([, hole]) => hole && turns(hole, p) !== 0))
		}
		assert.deepEqual(
			boxOf(positions(g)),
			[
				Math.min(...polygons.flat(2).map(([x]) => x)),
				Math.min(...polygons.flat(2).map(([, y]) => y)),
				Math.max(...polygons.flat(2).map(([x]) => x)),
				Math.max(...polygons.flat(2).map(([, y]) => y)),
			],
			`seed ${seed}: the box holds every corner`,
		)
	}
	assert.ok(inside > 1000 && inHole > 50, `the run meets both grounds and holes: ${inside}, ${inHole}`)
})

test('villages that share an edge never both hold a point, and leave none out', () => {
	const random = new Random(7)
	const villages = [0, 1, 2].flatMap((x) =>
		[0, 1].map((y): Geometry => ({ type: 'Polygon', coordinates: [squareRing(x, y, 1)] })),
	)
	for (let i = 0; i < 2000; i++) {
		const p: LonLat = [random.int(300) / 100, random.int(200) / 100]
		assert.equal(villages.filter((g) => contains(g, p)).length, 1, `${p}`)
	}
})

test('distances on the mean sphere', () => {
	const degree = (Math.PI * 6_371_008.8) / 180
	const table: [what: string, a: LonLat, b: LonLat, metres: number, within: number][] = [
		['no way at all', [111.5, 26.2], [111.5, 26.2], 0, 0],
		['a degree of latitude', [111, 26], [111, 27], degree, 0.01],
		['a degree on the equator', [111, 0], [112, 0], degree, 0.01],
		['a degree of longitude at 60° is half of one on the equator', [111, 60], [112, 60], degree / 2, 5],
		['pole to pole', [0, -90], [0, 90], 180 * degree, 0.01],
		['to the other side of the earth', [0, 0], [180, 0], 180 * degree, 0.01],
		['across the date line', [179.5, 0], [-179.5, 0], degree, 0.01],
		['Beijing to Shanghai', [116.4074, 39.9042], [121.4737, 31.2304], 1_067_300, 1000],
		['a metre north', [111.5, 26.2], [111.5, 26.2 + 1 / degree], 1, 1e-4],
	]
	for (const [what, a, b, metres, within] of table) {
		assert.ok(Math.abs(distanceM(a, b) - metres) <= within, `${what}: ${distanceM(a, b)} is not ${metres}`)
		assert.ok(Math.abs(distanceM(a, b) - distanceM(b, a)) < 1e-6, `${what}: the same both ways`)
	}
})

test('the way round is never shorter', () => {
	for (let seed = 1; seed <= 500; seed++) {
		const random = new Random(seed)
		const point = (): LonLat => [random.next() * 360 - 180, random.next() * 180 - 90]
		const [a, b, c] = [point(), point(), point()]
		assert.ok(distanceM(a, c) <= distanceM(a, b) + distanceM(b, c) + 1e-3, `seed ${seed}`)
	}
})

test('boxes include their edges', () => {
	const box: Box = [111, 26, 112, 27]
	const points: [LonLat, boolean][] = [
		[[111, 26], true],
		[[112, 27], true],
		[[111.5, 26.5], true],
		[[110.9999, 26.5], false],
		[[111.5, 27.0001], false],
	]
	for (const [p, inside] of points) assert.equal(inBox(box, p), inside, `${p}`)
	const boxes: [Box, boolean][] = [
		[[111.2, 26.2, 111.3, 26.3], true],
		[[110, 25, 113, 28], true],
		[[112, 27, 113, 28], true],
		[[112.1, 26, 113, 27], false],
		[[111, 27.1, 112, 28], false],
	]
	for (const [other, meet] of boxes) {
		assert.equal(boxesMeet(box, other), meet, `${other}`)
		assert.equal(boxesMeet(other, box), meet, `${other} the other way`)
	}
	assert.equal(boxOf([]), null)
})

test('a geometry is refused unless its rings are closed and its positions on earth', () => {
	const table: [what: string, value: unknown, ok: boolean][] = [
		['a holed polygon', HOLED, true],
		['several polygons', ISLANDS, true],
		[
			'a line',
			{
				type: 'LineString',
				coordinates: [
					[111, 26],
					[112, 27],
				],
			},
			true,
		],
		['a line of one position', { type: 'LineString', coordinates: [[111, 26]] }, false],
		['an open ring', { type: 'Polygon', coordinates: [squareRing(0, 0, 1).slice(0, 4)] }, false],
		[
			'a ring of three',
			{
				type: 'Polygon',
				coordinates: [
					[
						[0, 0],
						[1, 1],
						[0, 0],
					],
				],
			},
			false,
		],
		['no ring', { type: 'Polygon', coordinates: [] }, false],
		[
			'a position off the earth',
			{
				type: 'LineString',
				coordinates: [
					[181, 26],
					[112, 27],
				],
			},
			false,
		],
		[
			'a height',
			{
				type: 'LineString',
				coordinates: [
					[111, 26, 5],
					[112, 27, 5],
				],
			},
			false,
		],
		['a point', { type: 'Point', coordinates: [111, 26] }, false],
		['something more', { ...HOLED, crs: 'EPSG:4490' }, false],
	]
	for (const [what, value, ok] of table) assert.equal(geometry.safeParse(value).success, ok, what)
})

test('the nearest is the first of those at the least distance, if that is within reach', () => {
	const [near, twin, far]: { name: string; at: LonLat }[] = [
		{ name: 'near', at: [111, 26.01] },
		{ name: 'twin', at: [111, 26.01] },
		{ name: 'far', at: [111.1, 26] },
	]
	assert.equal(nearestOf([far!, near!, twin!], [111, 26]), near)
	assert.equal(nearestOf([far!], [111, 26]), far)
	assert.equal(nearestOf([far!, near!], [111, 26], 1000), null)
	assert.equal(nearestOf([], [111, 26]), null)
})
