import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { contains, type Geometry, geometry, type LonLat } from '../../domain/geometry.ts'
import { padded } from '../../domain/region.ts'
import type { Area } from '../../geodata/pack/area.ts'
import { arrangeAreas } from '../../geodata/region/areas/arrange-areas.ts'
import { buildAreas } from '../../geodata/region/areas/build-areas.ts'
import { positionInside } from '../../geodata/region/areas/position-inside.ts'
import { thinRing } from '../../geodata/region/areas/thin-ring.ts'
import { divisionFinder } from '../../geodata/region/places/find-division.ts'
import { areaGrounds } from '../../server/places/area-grounds.ts'
import { givenFor } from '../fixtures/given.ts'
import { type At, madeUpOsm, rectangle } from '../fixtures/made-up-osm.ts'
import { Random } from '../fixtures/random.ts'

const SIDE = 0.1
const divisionTags = (level: number, name: string, more = {}) => ({
	type: 'boundary',
	boundary: 'administrative',
	admin_level: String(level),
	name,
	...more,
})

/** A county of two townships; the western one has two villages. */
function county() {
	const osm = madeUpOsm()
	const ground = (from: At, to: At, tags: Record<string, string>) =>
		osm.relation([[osm.way(rectangle(from, to)), 'outer']], tags)
	ground([111, 26], [111 + 2 * SIDE, 26 + SIDE], divisionTags(6, '零陵区', { ref: '990102' }))
	ground([111, 26], [111 + SIDE, 26 + SIDE], divisionTags(8, '西镇', { gb2260: '990102101' }))
	ground([111 + SIDE, 26], [111 + 2 * SIDE, 26 + SIDE], divisionTags(7, '东镇', { ref: '110' }))
	ground([111, 26], [111 + SIDE / 2, 26 + SIDE], divisionTags(10, '西村', { ref: '990102101201' }))
	ground([111 + SIDE / 2, 26], [111 + SIDE, 26 + SIDE], divisionTags(9, '中村', { ref: '990102' }))
	ground([110, 25], [113, 28], divisionTags(4, '某省'))
	ground([111, 26], [111.01, 26.01], { type: 'boundary', boundary: 'protected_area', name: '保护区' })
	ground([111, 26], [111.01, 26.01], divisionTags(10, ''))
	osm.relation([[osm.way(rectangle([111, 26], [111.02, 26.02]).slice(0, 3)), 'outer']], divisionTags(10, '缺口村'))
	return osm.finish()
}

test('divisions come from the boundary relations of an extract, the larger first, each with the one around it', async () => {
	using stage = givenFor(county())
	const { part, divisions } = await buildAreas(stage.given)
	assert.deepEqual(part, { count: 5, levels: { county: 1, township: 2, village: 2 } })
	const told = divisions.map(({ name, code, level, parent }) => [
		name,
		code,
		level,
		parent === null ? null : divisions[parent]!.name,
	])
	assert.deepEqual(told.sort(), [
		['东镇', null, 'township', '零陵区'],
		['中村', null, 'village', '西镇'],
		['西村', '990102101201', 'village', '西镇'],
		['西镇', padded('990102101'), 'township', '零陵区'],
		['零陵区', padded('990102'), 'county', null],
	])
	for (const { geom, at } of divisions) assert.ok(contains(geom, at))
	assert.deepEqual(JSON.parse(readFileSync(join(stage.folder, 'areas.json'), 'utf8')), divisions)
	assert.ok(stage.given.areas.faults().some((line) => line.includes('not closed')))
})

test('an extract without boundaries says so and has none', async () => {
	const osm = madeUpOsm()
	osm.node([111, 26], { place: 'village', name: '石岭' })
	using stage = givenFor(osm.finish())
	assert.deepEqual((await buildAreas(stage.given)).part, { count: 0, levels: {} })
	assert.deepEqual(stage.notes, ['no boundaries of divisions: positions are told by the nearest village'])
})

test('a file of divisions of which none lies in the region is that of another district', async () => {
	const folder = mkdtempSync(join(tmpdir(), 'elsewhere-'))
	const file = join(folder, 'elsewhere.geojson')
	const village = (west: number) => ({
		type: 'Feature',
		properties: { NAME: '石岭村' },
		geometry: { type: 'Polygon', coordinates: [rectangle([west, 26], [west + 0.1, 26.1])] },
	})
	const osm = madeUpOsm()
	osm.way(rectangle([111, 26], [111.05, 26.05]), { highway: 'primary' })
	using stage = givenFor(osm.finish(), { options: { areas: { file, name: null, code: null } } })
	writeFileSync(file, JSON.stringify({ type: 'FeatureCollection', features: [village(113), village(114)] }))
	await assert.rejects(buildAreas(stage.given), /elsewhere\.geojson: none of its 2 divisions lies in the region/)
	writeFileSync(file, JSON.stringify({ type: 'FeatureCollection', features: [village(113), village(111)] }))
	assert.equal((await buildAreas(stage.given)).part.count, 2)
	rmSync(folder, { recursive: true })
})

/** A star whose corners lie at random distances from its middle: never crossing, seldom convex. */
function star(random: Random, [x, y]: At, corners: number): LonLat[] {
	const ring = Array.from({ length: corners }, (_, i): LonLat => {
		const [angle, far] = [(2 * Math.PI * i) / corners, 0.01 + 0.2 * random.next()]
		return [x + far * Math.cos(angle), y + far * Math.sin(angle)]
	})
	return [...ring, ring[0]!]
}
const surface = (rings: LonLat[][]): Exclude<Geometry, { type: 'LineString' }> => ({
	type: 'Polygon',
	coordinates: rings,
})

test('a position inside lies inside, whatever the shape, and never in a hole', () => {
	for (let seed = 1; seed <= 300; seed++) {
		const random = new Random(seed)
		const outer = star(random, [111, 26], 5 + random.int(60))
		const hole = star(random, [111, 26], 7).map(([x, y]): LonLat => [111 + (x - 111) / 30, 26 + (y - 26) / 30])
		const geom = surface(random.chance(0.5) ? [outer, hole] : [outer])
		assert.ok(contains(geom, positionInside(geom)), `seed ${seed}`)
	}
})

test('a boundary of too many positions is thinned until a record can hold it, and stays where it was', () => {
	const ring = Array.from({ length: 90_000 }, (_, i): LonLat => {
		const angle = (2 * Math.PI * i) / 90_000
		return [111 + 0.3 * Math.cos(angle), 26 + 0.3 * Math.sin(angle) + 1e-6 * Math.sin(angle * 5000)]
	})
	ring.push(ring[0]!)
	const thin = thinRing(ring)
	assert.ok(geometry.safeParse(surface([thin])).success)
	for (const [x, y] of thin) assert.ok(Math.abs(Math.hypot(x - 111, y - 26) - 0.3) < 2e-6)
	const kept = new Set(thin.map(String))
	let last = 0
	ring.forEach((position, i) => {
		if (!kept.has(String(position))) return
		// Half a metre at such a curve: what is left out between two kept ones is short.
		assert.ok(i - last < 2000)
		last = i
	})
	const short = star(new Random(1), [111, 26], 50)
	assert.equal(thinRing(short), short)
})

test('a position lies in the smallest division around it, as a look at all of them says', () => {
	for (let seed = 1; seed <= 30; seed++) {
		const random = new Random(seed)
		const divisions = arrangeAreas(
			Array.from({ length: 25 }, (_, i) => ({
				code: null,
				name: `${i}`,
				level: random.pick(['county', 'township', 'village'] as const),
				geom: surface([star(random, [111 + random.next() / 2, 26 + random.next() / 2], 9)]),
			})),
		)
		const find = divisionFinder(divisions)
		const grounds = areaGrounds(divisions)
		for (let round = 0; round < 50; round++) {
			const at: LonLat = [111 + random.next() / 2, 26 + random.next() / 2]
			const around = divisions.filter(({ geom }) => contains(geom, at))
			const last = (level: Area['level']) => around.filter((area) => area.level === level).at(-1)
			const smallest = last('village') ?? last('township') ?? last('county')
			assert.equal(find(at), smallest ? divisions.indexOf(smallest) : null)
			assert.equal(grounds(at).village?.name, last('village')?.name)
			const township = last('township')
			if (township) assert.equal(grounds(at).township?.name, township.name)
		}
	}
})
