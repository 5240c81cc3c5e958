import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { LonLat } from '../../domain/geometry.ts'
import { Places } from '../../domain/places.ts'
import type { AnyRecord, Of } from '../../domain/record.ts'
import { Random } from '../fixtures/random.ts'
import { DISTRICT, inside, regionDrafts, TOWNSHIPS, villageCode } from '../fixtures/world.ts'
import { stampedBy } from './memory-log.ts'
import { sample } from './samples.ts'

const regions = regionDrafts().map((draft) => ({ ...draft, ...stampedBy('planner') }) as AnyRecord & { kind: 'region' })
const named = (code: string) => regions.find((r) => r.region_code === code)!
const random = new Random(11)
const middles: LonLat[] = [0, 1, 2].flatMap((t) => [0, 1].map((v) => inside(t, v, random)))

/** What a set of places says of everything there is to ask in the fixture district. */
const said = (places: Places) => ({
	empty: places.empty,
	known: regions.map((r) => r.region_code).filter((code) => places.has(code)),
	at: middles.map((p) => places.at(p)),
})

test('a position lies in its village, else in its township, else nowhere', () => {
	const places = Places.of([...regions, { ...sample('risk', 1), ...stampedBy('planner') }])
	for (let t = 0; t < 3; t++)
		for (let v = 0; v < 2; v++) assert.equal(places.at(inside(t, v, random)), villageCode(t, v))
	assert.equal(places.at([110, 26]), null)
	const withoutVillages = Places.of(regions.filter((r) => r.level !== 'village'))
	assert.equal(withoutVillages.at(inside(1, 1, random)), `${TOWNSHIPS[1]}000`)
	const countyOnly = Places.of([{ ...named(`${DISTRICT}000000`), geom: named(`${TOWNSHIPS[0]}000`).geom }])
	assert.equal(countyOnly.at(inside(0, 0, random)), null, 'the district itself places nothing')
})

test('a division is known with or without a boundary', () => {
	const places = new Places()
	assert.deepEqual([places.empty, places.has(villageCode(0, 0)), places.at(middles[0]!)], [true, false, null])
	const { geom: _, ...bare } = named(villageCode(0, 0))
	places.put(bare)
	assert.deepEqual([places.empty, places.has(villageCode(0, 0)), places.at(middles[0]!)], [false, true, null])
	places.drop(bare)
	assert.deepEqual([places.empty, places.has(villageCode(0, 0))], [true, false])
})

type Region = Of<'region'>
type Step = { before: Region | null; after: Region | null }

/** Follows changes as the store and the replica do, one record at a time. */
function follow(places: Places, steps: readonly Step[]): void {
	for (const { before, after } of steps) {
		if (before) places.drop(before)
		if (after) places.put(after)
	}
}

test('places kept up to date are the places one would make afresh', () => {
	for (let seed = 1; seed <= 300; seed++) {
		const random = new Random(seed)
		const now = new Map<string, Region>()
		const places = new Places()
		for (let step = 0; step < 25; step++) {
			const region = random.pick(regions)
			const before = now.get(region.id) ?? null
			const bare: Region = { ...region, geom: undefined }
			const moved: Region = { ...region, geom: random.pick(regions).geom }
			const after = before && random.chance(0.3) ? null : random.pick([region, bare, moved])
			follow(places, [{ before, after }])
			if (after) now.set(region.id, after)
			else now.delete(region.id)
			const afresh = Places.of(now.values())
			assert.deepEqual(
				[places.empty, regions.filter((r) => places.has(r.region_code))],
				[afresh.empty, regions.filter((r) => afresh.has(r.region_code))],
				`seed ${seed}, step ${step}`,
			)
			for (const p of middles)
				assert.equal(places.at(p) === null, afresh.at(p) === null, `seed ${seed}, step ${step}: ${p} is somewhere`)
		}
	}
})

test('two villages swap their codes in one entry and keep their ground', () => {
	const [a, b] = [named(villageCode(0, 0)), named(villageCode(0, 1))]
	const [swappedA, swappedB] = [
		{ ...a, region_code: b.region_code },
		{ ...b, region_code: a.region_code },
	]
	const places = Places.of(regions)
	follow(places, [
		{ before: a, after: swappedA },
		{ before: b, after: swappedB },
	])
	const afresh = Places.of([...regions.filter((r) => r !== a && r !== b), swappedA, swappedB])
	assert.deepEqual(said(places), said(afresh))
})

test('of two divisions with one code, dropping one leaves the other known and on its ground', () => {
	const village = named(villageCode(0, 0))
	const twin: Region = { ...village, id: sample('region', 9).id, geom: undefined }
	const places = Places.of([village, twin])
	places.drop(twin)
	assert.deepEqual(said(places), said(Places.of([village])))
})
