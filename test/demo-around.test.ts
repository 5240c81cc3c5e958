import assert from 'node:assert/strict'
import { test } from 'node:test'
import { distanceM, type LonLat } from '../domain/geometry.ts'
import type { Kind } from '../domain/record.ts'
import { townshipOf } from '../domain/region.ts'
import { demoHeights, MARGIN_POSTS, POSTS_PER_DEGREE } from '../geodata/demo/demo-heights.ts'
import { demoRecords } from '../geodata/demo/district.ts'
import { lonLat } from '../geodata/demo/placement.ts'
import { type DraftOf, TOWNS } from '../geodata/demo/world.ts'

const TODAY = '2026-11-23'
const all = demoRecords(TODAY)
const of = <K extends Kind>(kind: K) => all.filter((draft) => draft.kind === kind) as DraftOf<K>[]
const [targets, waters, cameras] = [of('target'), of('water'), of('camera')]
const tally = (values: readonly string[]) => {
	const counts: Record<string, number> = {}
	for (const value of values) counts[value] = (counts[value] ?? 0) + 1
	return counts
}
const placesOf = (drafts: readonly { name: string; at?: LonLat | undefined }[]) =>
	drafts.map(({ name, at }) => `${name} ${at}`).sort()

test('schools and homes are the shelters that they are, filling stations the risk points', () => {
	const [shelters, risks] = [of('shelter'), of('risk')]
	for (const [type, same] of [
		['school', shelters.filter((one) => one.type === 'school')],
		['nursing', shelters.filter((one) => one.type === 'welfare')],
		['fuel', risks.filter((one) => one.type === 'gas_station')],
	] as const)
		assert.deepEqual(placesOf(targets.filter((one) => one.type === type)), placesOf(same), type)
})

test('one hospital, a clinic in each township with its beds, and when they were told of', () => {
	assert.deepEqual(tally(targets.map(({ type }) => type)), {
		school: 20,
		nursing: 16,
		kindergarten: 21,
		hospital: 1,
		clinic: 16,
		fuel: 5,
	})
	const clinics = targets.filter(({ type }) => type === 'clinic')
	assert.deepEqual(
		clinics.map(({ region_code }) => townshipOf(region_code)),
		TOWNS.map(({ code }) => code),
	)
	for (const { name, beds, beds_free, beds_at } of [...clinics, ...targets.filter(({ type }) => type === 'hospital')])
		assert.ok(beds! > beds_free! && beds_free! > 0 && beds_at, name)
	const late = clinics.filter(({ beds_at }) => beds_at! < TODAY).map(({ name }) => name)
	assert.deepEqual(late, ['茶垭乡卫生院', '雾塘乡卫生院'])
})

test('water stands in every township, some of it not to be had, as high as the ground is', () => {
	assert.ok(waters.length >= 60 && waters.length <= 120, `${waters.length}`)
	for (const { code, name } of TOWNS) {
		const own = waters.filter(({ region_code }) => townshipOf(region_code) === code).map(({ type }) => type)
		for (const type of ['hydrant', 'tank', 'pond'] as const) assert.ok(own.includes(type), `${name} ${type}`)
	}
	const dead = waters.filter(({ usable }) => usable === false).length
	assert.ok(dead >= 5 && dead <= waters.length / 5, `${dead}`)
	for (const { name, type, volume_m3, flow_l_s } of waters)
		assert.deepEqual(
			[volume_m3 !== undefined, flow_l_s !== undefined],
			[type === 'tank' || type === 'pond', type === 'hydrant'],
			name,
		)
	const { width, values } = demoHeights()
	const [west, north] = lonLat(0, 0)
	const off = waters.flatMap(({ at, elevation_m }) => {
		if (elevation_m === undefined) return []
		const [column, row] = [(at![0] - west) * POSTS_PER_DEGREE, (north - at![1]) * POSTS_PER_DEGREE]
		const height = values[(Math.round(row) + MARGIN_POSTS) * width + Math.round(column) + MARGIN_POSTS]!
		return [Math.abs(elevation_m - height)]
	})
	off.sort((a, b) => a - b)
	assert.ok(off.length >= 40 && off[off.length >> 1]! < 20 && off.at(-1)! < 80, `${off[off.length >> 1]} ${off.at(-1)}`)
})

test('most cameras are on the net, some are not, and of some nobody knows', () => {
	assert.ok(cameras.length >= 70 && cameras.length <= 90, `${cameras.length}`)
	const { online, offline, unknown } = tally(cameras.map(({ net }) => net))
	assert.ok(online! > 0.8 * cameras.length && offline! >= 4 && unknown! >= 2, `${online} ${offline} ${unknown}`)
	for (const type of ['road', 'water', 'forest', 'village', 'site'] as const)
		assert.ok(
			cameras.some((one) => one.type === type),
			type,
		)
	for (const { name, facing_deg, net, net_at } of cameras) {
		assert.ok(facing_deg !== undefined, name)
		assert.equal(net_at === undefined, net === 'unknown', name)
	}
})

test('about 杉坞水库 stand enough teams that know water, a camera and a place to draw from', () => {
	const { at } = of('risk').find(({ name }) => name === '杉坞水库')!
	const near = <T extends { at?: LonLat | undefined }>(drafts: readonly T[], metres: number) =>
		drafts.filter((one) => one.at && distanceM(one.at, at!) < metres)
	const water = near(of('force'), 10_000).filter(
		({ skills, status }) => skills!.includes('water') && status === 'standby',
	)
	assert.ok(water.length >= 5, `${water.length}`)
	assert.ok(near(cameras, 1000).length > 0 && near(waters, 1000).length > 0)
	for (const { name, skills, on_duty, night_min, mobilise_min } of of('force'))
		assert.ok(skills!.length > 0 && on_duty! >= night_min! && night_min! > 0 && mobilise_min! > 0, name)
})
