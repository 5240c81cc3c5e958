import { createHash } from 'node:crypto'
import type { Draft } from '../../domain/intent.ts'
import { padded } from '../../domain/region.ts'
import { addDays } from '../../domain/time.ts'
import { COUNTY, villagesOf } from './divisions.ts'
import { lonLat } from './placement.ts'
import { type Km, loadPlan, loadVillages, type Plan } from './plan.ts'
import { tagAnchors } from './tag-anchors.ts'
import { ulidFrom } from './ulid-from.ts'

type Region = Extract<Draft, { kind: 'region' }>
type People = { households: number; population: number; vulnerable_count: number }

/** Residents of a typical village by the kind of township: 街道, 镇, 乡. */
const TYPICAL = { s: 2150, t: 1120, x: 640 }
const PREFECTURE = '990100000000'
const SPREAD_DAYS = 20

/** From 0 up to 1, always the same for the same text. */
const chance = (text: string): number => createHash('sha256').update(text).digest().readUInt32BE(0) / 2 ** 32
const between = (text: string, low: number, high: number) => low + (high - low) * chance(text)

const position = ([x, y]: Km) => lonLat(x, y)
const ringsOf = (rings: Km[][]): Region['geom'] => {
	const [first, ...more] = rings.map((ring) => ring.map(position))
	return more.length
		? { type: 'MultiPolygon', coordinates: [first!, ...more].map((ring) => [ring]) }
		: { type: 'Polygon', coordinates: [first!] }
}

function residents(code: string, kind: keyof typeof TYPICAL): People {
	const population = Math.round(TYPICAL[kind] * between(`${code} people`, 0.55, 1.45))
	return {
		population,
		households: Math.round(population / between(`${code} household`, 2.6, 3.3)),
		vulnerable_count: Math.round(population * between(`${code} vulnerable`, 0.035, 0.085)),
	}
}

const total = (parts: People[]): People => {
	const sum = (key: keyof People) => parts.reduce((all, part) => all + part[key], 0)
	return { households: sum('households'), population: sum('population'), vulnerable_count: sum('vulnerable_count') }
}

type Own = Pick<Region, 'name' | 'level' | 'parent_code' | 'address' | 'at' | 'geom'> & Partial<Region> & People
const draft = (code: string, today: string, own: Own): Region => ({
	id: `region:${ulidFrom(code)}`,
	kind: 'region',
	code,
	region_code: code,
	lifecycle: 'active',
	data_level: 'internal',
	verified_at: addDays(today, -1 - Math.floor(between(`${code} verified`, 0, SPREAD_DAYS))),
	src_system: '演示数据',
	src_id: code,
	...own,
})

/** The numbers of a township are the sums over its villages, those of the county the sums over its townships. */
function townshipOf(plan: Plan, t: number, villages: Region[], today: string): Region {
	const { name, code, seat, poly } = plan.towns[t]!
	const anchor = tagAnchors[name]
	return draft(padded(code), today, {
		name,
		level: 'township',
		parent_code: COUNTY.code,
		address: `${COUNTY.name}${name}`,
		at: position(seat),
		...(anchor ? { label_at: position(anchor) } : {}),
		coord_source: 'pick',
		geom: ringsOf([poly]),
		...total(villages as People[]),
	})
}

/** The district, its townships and its villages, each after the division it belongs to. */
export function demoRegions(today: string): Draft[] {
	const plan = loadPlan()
	const grounds = loadVillages()
	const villages = villagesOf(plan).map(({ code, name, short, town, seat }) => {
		const township = plan.towns[town]!
		return draft(code, today, {
			name,
			short_name: short,
			level: 'village',
			parent_code: padded(township.code),
			address: `${COUNTY.name}${township.name}${name}`,
			at: position(seat),
			coord_source: 'centroid',
			coord_accuracy_m: 200,
			geom: ringsOf(grounds[code]!),
			...residents(code, township.kind),
		})
	})
	const townships = plan.towns.map(({ code }, t) =>
		townshipOf(
			plan,
			t,
			villages.filter((village) => village.parent_code === padded(code)),
			today,
		),
	)
	const county = draft(COUNTY.code, today, {
		name: COUNTY.name,
		level: 'county',
		parent_code: PREFECTURE,
		address: COUNTY.name,
		at: position(plan.towns[0]!.seat),
		coord_source: 'pick',
		geom: ringsOf([plan.district]),
		...total(townships as People[]),
	})
	return [county, ...townships, ...villages]
}
