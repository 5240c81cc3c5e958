import assert from 'node:assert/strict'
import { test } from 'node:test'
import area from '@turf/area'
import { feature, featureCollection } from '@turf/helpers'
import intersect from '@turf/intersect'
import { affectedBy } from '../../domain/answers/affected.ts'
import { circleOf, sectorOf } from '../../domain/answers/areas.ts'
import { meetsCircle } from '../../domain/answers/meets-circle.ts'
import { bearingTo, placeAt } from '../../domain/bearing.ts'
import {
	boxOf,
	contains,
	distanceM,
	type LonLat,
	METRES_PER_DEGREE,
	positions,
	type Surface,
} from '../../domain/geometry.ts'
import type { Of } from '../../domain/record.ts'
import { Random } from '../fixtures/random.ts'
import { demoOf, made } from '../wall/records.ts'

const CENTRE: LonLat = [111.6, 26.2]
const eastward = METRES_PER_DEGREE * Math.cos((CENTRE[1] * Math.PI) / 180)
/** So many metres east and north of the centre. */
const off = (east: number, north: number): LonLat => [
	CENTRE[0] + east / eastward,
	CENTRE[1] + north / METRES_PER_DEGREE,
]
const ring = (...corners: [east: number, north: number][]): LonLat[] =>
	[...corners, corners[0]!].map(([east, north]) => off(east, north))
const box = (west: number, south: number, east: number, north: number) =>
	ring([west, south], [east, south], [east, north], [west, north])
const polygon = (...rings: LonLat[][]): Surface => ({ type: 'Polygon', coordinates: rings })

const village = (n: number, more: Partial<Of<'region'>>) => made('region', n, { level: 'village', ...more })
/** A square kilometre, of which the eastern half lies in the area, and what is known of its people. */
const AREA = polygon(box(0, 0, 2000, 2000))

test('a village counts by its ground, not by its middle, with the share of it that lies in the area', () => {
	const half = village(1, { geom: polygon(box(-500, 0, 500, 1000)), population: 400, vulnerable_count: 30 })
	// Only a corner of a tenth by a tenth; its seat is far away.
	const corner = village(2, { geom: polygon(box(1900, 1900, 2900, 2900)), at: off(2800, 2800), population: 1000 })
	const whole = village(3, { geom: polygon(box(100, 100, 1100, 1100)) })
	// The area lies within it: a ninth of six by six kilometres.
	const around = village(4, { geom: polygon(box(-2000, -2000, 4000, 4000)), vulnerable_count: 5 })
	const seat = village(5, { at: off(1000, 1000), population: 70 })
	const outside = [
		village(6, { at: off(-1, 1000), population: 9 }),
		village(7, { geom: polygon(box(2500, 0, 3500, 1000)), at: off(1000, 1000), population: 9 }),
		// A neighbour that only touches.
		village(8, { geom: polygon(box(-1000, 0, 0, 1000)), population: 9 }),
		village(9, { level: 'township', geom: AREA, population: 9 }),
		village(10, { geom: AREA, lifecycle: 'archived' }),
	]
	const nowhere = village(11, { population: 9 })
	const found = affectedBy(AREA, [half, corner, whole, around, seat, ...outside, nowhere])
	assert.deepEqual(
		found.villages.map(({ village, share, people, vulnerable }) => [
			village.id,
			share === null ? null : Math.round(share * 1e4) / 1e4,
			people,
			vulnerable,
		]),
		[
			[whole.id, 1, undefined, undefined],
			[half.id, 0.5, 400, 30],
			[around.id, 0.1111, undefined, 5],
			[corner.id, 0.01, 1000, undefined],
			[seat.id, null, 70, undefined],
		],
	)
	// 400 + 1000 + 70, and of two nobody knows; 30 + 5, and of three nobody knows.
	assert.deepEqual(found.people, { sum: 1470, unknown: 2 })
	assert.deepEqual(found.vulnerable, { sum: 35, unknown: 3 })
	assert.equal(found.unplaced, 1)
})

test('nobody there is nobody, and nobody known is not known', () => {
	assert.deepEqual(affectedBy(AREA, []).people, { sum: 0, unknown: 0 })
	assert.deepEqual(affectedBy(AREA, [village(1, { geom: AREA })]).people, { sum: null, unknown: 1 })
})

test('holes, parts and sides that cross count as they are drawn', () => {
	const shareOf = (geom: Surface, ground: Surface) => affectedBy(ground, [village(1, { geom })]).villages[0]?.share
	const close = (share: number | null | undefined, wanted: number) =>
		assert.ok(share != null && Math.abs(share - wanted) < 1e-6, `${share}, not ${wanted}`)
	// A square of side 1000 with a hole of side 500; the area covers its western half, and so half of the hole.
	close(shareOf(polygon(box(0, 0, 1000, 1000), box(250, 250, 750, 750)), polygon(box(-100, -100, 500, 1100))), 0.5)
	// The area lies in the hole.
	assert.equal(
		shareOf(polygon(box(0, 0, 1000, 1000), box(250, 250, 750, 750)), polygon(box(300, 300, 700, 700))),
		undefined,
	)
	// Two equal parts, of which one is covered.
	const parts: Surface = { type: 'MultiPolygon', coordinates: [[box(0, 0, 500, 500)], [box(5000, 0, 5500, 500)]] }
	close(shareOf(parts, polygon(box(-100, -100, 600, 600))), 0.5)
	// A bow: two triangles, each a quarter of the square round them.
	const bow = polygon(ring([0, 0], [1000, 1000], [1000, 0], [0, 1000]))
	close(shareOf(polygon(box(0, 0, 1000, 1000)), bow), 0.5)
	// A circle of no radius lies in the village where its middle lies.
	assert.equal(shareOf(AREA, circleOf(off(1000, 1000), 0)), 0)
	assert.equal(shareOf(AREA, circleOf(off(-1000, 1000), 0)), undefined)
	// So small an area is somewhere, too.
	assert.ok(shareOf(AREA, circleOf(off(1000, 1000), 1))! > 0)
})

const star = (random: Random, at: LonLat, most: number, corners: number): Surface => {
	const places = Array.from({ length: corners }, (_, i) =>
		placeAt(at, most * (0.2 + 0.8 * random.next()), (i * 360) / corners),
	)
	return polygon([...places, places[0]!])
}

test('shares are those of a polygon clipper', () => {
	const random = new Random(11)
	const asFeature = (surface: Surface) => feature(surface)
	for (let run = 0; run < 60; run++) {
		const [ground, land] = [
			star(random, off(0, 0), 3000, 3 + random.int(30)),
			star(random, off(random.int(4000) - 2000, random.int(4000) - 2000), 3000, 3 + random.int(30)),
		]
		const common = intersect(featureCollection([asFeature(ground), asFeature(land)]))
		const wanted = common ? area(common) / area(asFeature(land)) : 0
		const found = affectedBy(ground, [village(1, { geom: land })]).villages[0]?.share ?? 0
		assert.ok(Math.abs(found - wanted) < 1e-4, `run ${run}: ${found}, not ${wanted}`)
	}
})

const villages = demoOf('region').filter(({ level }) => level === 'village')
const within = (random: Random, surface: Surface): LonLat => {
	const [west, south, east, north] = boxOf(positions(surface))!
	for (;;) {
		const place: LonLat = [west + random.next() * (east - west), south + random.next() * (north - south)]
		if (contains(surface, place)) return place
	}
}

test('of the villages of the demo district none is left out that a point of the area lies in, and shares are theirs', () => {
	const random = new Random(12)
	for (let run = 0; run < 12; run++) {
		const at = random.pick(villages).at!
		const ground =
			run % 3 === 0
				? circleOf(at, 200 + random.int(5000))
				: run % 3 === 1
					? sectorOf(at, random.int(360), 500 + random.int(5000))
					: star(random, at, 4000, 12)
		const found = new Map(affectedBy(ground, villages).villages.map(({ village, share }) => [village.id, share!]))
		for (let i = 0; i < 1500; i++) {
			const place = within(random, ground)
			for (const { id, geom } of villages)
				if (geom && contains(geom, place)) assert.ok(found.has(id), `run ${run}: ${place} lies in ${id}`)
		}
		for (const [id, share] of [...found].slice(0, 6)) {
			const land = villages.find((one) => one.id === id)!.geom as Surface
			const hits = Array.from({ length: 400 }, () => contains(ground, within(random, land))).filter(Boolean).length
			// Five standard deviations of a share found by 400 points.
			assert.ok(Math.abs(hits / 400 - share) < 0.125, `run ${run}: ${id} ${hits / 400}, not ${share}`)
		}
	}
})

test('a circle reaches into the villages that the rings of the wall count, and into no others', () => {
	const random = new Random(15)
	for (let run = 0; run < 60; run++) {
		const [at, metres] = [random.pick(villages).at!, 100 + random.int(6000)]
		const found = new Set(affectedBy(circleOf(at, metres), villages).villages.map(({ village: { id } }) => id))
		for (const village of villages) {
			if (meetsCircle(village, at, metres)) assert.ok(found.has(village.id), `run ${run}: ${village.name}`)
			if (!meetsCircle(village, at, metres * 1.0001)) assert.ok(!found.has(village.id), `run ${run}: ${village.name}`)
		}
	}
})

test('a circle holds what is nearer than its radius, and hardly more', () => {
	const random = new Random(13)
	for (const metres of [50, 1000, 5000, 30_000]) {
		const circle = circleOf(CENTRE, metres)
		for (let i = 0; i < 300; i++) {
			const bearing = random.next() * 360
			assert.ok(contains(circle, placeAt(CENTRE, metres * (1 - 1e-5), bearing)), `${metres} ${bearing}`)
			assert.ok(!contains(circle, placeAt(CENTRE, metres * 1.0001, bearing)), `${metres} ${bearing}`)
		}
	}
})

test('a sector lies where the wind blows to', () => {
	const east = sectorOf(CENTRE, 270, 3000)
	const rows: [metres: number, bearing: number, inside: boolean][] = [
		[2990, 90, true],
		[2990, 61, true],
		[2990, 119, true],
		[2990, 59, false],
		[2990, 121, false],
		[3010, 90, false],
		[100, 270, false],
		[1, 90, true],
	]
	for (const [metres, bearing, inside] of rows)
		assert.equal(contains(east, placeAt(CENTRE, metres, bearing)), inside, `${metres} m at ${bearing}°`)
	// From the north, across it, narrow and all round.
	assert.ok(contains(sectorOf(CENTRE, 0, 3000), placeAt(CENTRE, 2000, 180)))
	assert.ok(contains(sectorOf(CENTRE, 170, 3000), placeAt(CENTRE, 2990, 5)))
	assert.ok(!contains(sectorOf(CENTRE, 0, 3000, 5), placeAt(CENTRE, 2000, 190)))
	assert.ok(contains(sectorOf(CENTRE, 0, 3000, 180), placeAt(CENTRE, 2000, 10)))
})

test('a place so far away in some direction is seen there, so far away', () => {
	const random = new Random(14)
	for (let run = 0; run < 300; run++) {
		const [metres, bearing] = [1 + random.next() * 50_000, random.next() * 360]
		const from: LonLat = [73 + random.next() * 62, 4 + random.next() * 49]
		const to = placeAt(from, metres, bearing)
		assert.ok(Math.abs(distanceM(from, to) - metres) < 0.01)
		const turn = Math.abs(((bearingTo(from, to) - bearing + 540) % 360) - 180)
		assert.ok(turn * metres < 1, `${turn}° at ${metres} m`)
	}
	assert.equal(Math.round(bearingTo(CENTRE, off(0, 100))), 0)
	assert.equal(Math.round(bearingTo(CENTRE, off(100, 0))), 90)
	assert.equal(Math.round(bearingTo(CENTRE, off(-100, 0))), 270)
})
