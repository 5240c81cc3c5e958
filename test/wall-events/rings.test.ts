import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ringCounts } from '../../client/screens/wall/events/rings.ts'
import { knownSum } from '../../domain/answers/known-sum.ts'
import { meetsCircle } from '../../domain/answers/meets-circle.ts'
import { type Geometry, type LonLat, METRES_PER_DEGREE } from '../../domain/geometry.ts'
import type { Draft } from '../../domain/intent.ts'
import type { Of } from '../../domain/record.ts'
import { sample } from '../domain/samples.ts'

const CENTRE: LonLat = [111.6, 26.2]
const eastward = METRES_PER_DEGREE * Math.cos((CENTRE[1] * Math.PI) / 180)
/** So many metres east and north of the centre. */
const off = (east: number, north: number): LonLat => [
	CENTRE[0] + east / eastward,
	CENTRE[1] + north / METRES_PER_DEGREE,
]
const square = (west: number, south: number, side: number): Geometry => ({
	type: 'Polygon',
	coordinates: [
		[
			off(west, south),
			off(west + side, south),
			off(west + side, south + side),
			off(west, south + side),
			off(west, south),
		],
	],
})
type Village = Partial<Extract<Draft, { kind: 'region' }>>
const village = (n: number, more: Village) => sample('region', n, more) as Of<'region'>

test('a place meets a circle by its boundary, else by its position', () => {
	const rows: [place: { at?: LonLat; geom?: Geometry }, meets: boolean | null][] = [
		[{ at: off(900, 0) }, true],
		[{ at: off(1100, 0) }, false],
		// The seat lies outside, the land reaches in.
		[{ at: off(1500, 500), geom: square(950, 0, 1000) }, true],
		[{ at: off(1500, 500), geom: square(1050, 0, 1000) }, false],
		// Only a corner is near, and it is farther than the sides would be.
		[{ geom: square(800, 800, 500) }, false],
		// The circle lies wholly inside.
		[{ geom: square(-5000, -5000, 10_000) }, true],
		[{}, null],
	]
	for (const [place, meets] of rows) assert.equal(meetsCircle(place, CENTRE, 1000), meets)
})

test('each ring holds what the smaller ones hold', () => {
	const regions = [
		village(1, { at: off(500, 0), population: 400, vulnerable_count: 30 }),
		village(2, { at: off(9000, 0), geom: square(2500, 0, 4000), population: 1000, vulnerable_count: 90 }),
		village(3, { at: off(0, 4900), vulnerable_count: 5 }),
		village(4, { at: off(0, 5100), population: 7000 }),
		village(5, { at: off(0, 0), level: 'township', population: 20_000 }),
	]
	const risks = [sample('risk', 1, { at: off(0, 900) }), sample('risk', 2, { at: off(0, 1100) })] as Of<'risk'>[]
	const shelters = [
		sample('shelter', 1, { at: off(700, 700) }),
		sample('shelter', 2, { at: off(-2000, 0), type: 'open' }),
		sample('shelter', 3),
	] as Of<'shelter'>[]
	assert.deepEqual(ringCounts(CENTRE, { regions, risks, shelters }), [
		{
			metres: 1000,
			villages: 1,
			people: { sum: 400, unknown: 0 },
			vulnerable: { sum: 30, unknown: 0 },
			risks: 1,
			shelters: 1,
			schools: 1,
		},
		{
			metres: 3000,
			villages: 2,
			people: { sum: 1400, unknown: 0 },
			vulnerable: { sum: 120, unknown: 0 },
			risks: 2,
			shelters: 2,
			schools: 1,
		},
		{
			metres: 5000,
			villages: 3,
			people: { sum: 1400, unknown: 1 },
			vulnerable: { sum: 125, unknown: 0 },
			risks: 2,
			shelters: 2,
			schools: 1,
		},
	])
})

test('where no village is known, nobody can say how many people live around', () => {
	const [ring] = ringCounts(CENTRE, { regions: [], risks: [], shelters: [] })
	const unknown = { sum: null, unknown: 0 }
	assert.deepEqual([ring!.villages, ring!.people, ring!.vulnerable, ring!.risks], [null, unknown, unknown, 0])
})

test('what nobody knows is not zero, and nobody is nobody', () => {
	assert.deepEqual(knownSum([undefined, undefined]), { sum: null, unknown: 2 })
	assert.deepEqual(knownSum([]), { sum: 0, unknown: 0 })
	assert.deepEqual(knownSum([3, undefined]), { sum: 3, unknown: 1 })
})
