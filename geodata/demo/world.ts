import { readFileSync } from 'node:fs'
import type { Draft } from '../../domain/intent.ts'
import type { Kind } from '../../domain/record.ts'
import { padded } from '../../domain/region.ts'
import { addDays } from '../../domain/time.ts'
import { Dice } from './dice.ts'
import { COUNTY, villagesOf } from './divisions.ts'
import { lonLat } from './placement.ts'
import { type Km, loadPlan } from './plan.ts'
import { along, inside } from './planar.ts'
import { ulidFrom } from './ulid-from.ts'

export type DraftOf<K extends Kind> = Extract<Draft, { kind: K }>
export type Figures = {
	risk: number
	grades: [major: number, larger: number, general: number, low: number]
	hazard: number
	open: number
	overdue: number
	sup: number
	supply: number
	force: number
	station: number
}
/** A point of the approved map sheets; `town` is the township's place in the plan. */
export type Point = { town: number; km: Km; type: string; character: string; grade: string; village: string }
export type Village = { code: string; name: string; short: string; town: number; km: Km }
export type Town = { name: string; bare: string; code: string; urban: boolean; seat: Km; villages: Village[] }

export const DISTRICT = COUNTY.name
export const DISTRICT_CODE = COUNTY.code
/** Where the district's headquarters stands. */
export const HEADQUARTERS: Km = [40.6, 24.2]
export const DAM: Km = [43.75, 31.29]

type Row = [
	layer: string,
	t: number,
	x: number,
	y: number,
	type: string,
	character: string,
	grade: string,
	village: string,
]
type File = { stats: Figures[]; points: Row[]; downstream: Km[] }

const file = JSON.parse(readFileSync(new URL('figures.json', import.meta.url), 'utf8')) as File
/** The drawing that everything stands on. */
export const PLAN = loadPlan()

export const FIGURES: readonly Figures[] = file.stats
export const DOWNSTREAM: readonly Km[] = file.downstream
export const VILLAGES: readonly Village[] = villagesOf(PLAN).map(({ seat, ...village }) => ({ ...village, km: seat }))
export const TOWNS: readonly Town[] = PLAN.towns.map(({ name, code, kind, seat }, t) => ({
	name,
	bare: name.replace(/(街道|镇|乡)$/, ''),
	code,
	urban: kind === 's',
	seat,
	villages: VILLAGES.filter((village) => village.town === t),
}))

const byShort = new Map(VILLAGES.map((village) => [village.short, village]))
/** The village of that short name; every name occurs once. */
export function villageNamed(short: string): Village {
	const village = byShort.get(short)
	if (!village) throw new Error(`no village ${short}`)
	return village
}

export const pointsOf = (layer: 'risk' | 'supply' | 'force', town: number): Point[] =>
	file.points
		.filter((row) => row[0] === layer && row[1] === town)
		.map(([, t, x, y, type, character, grade, village]) => {
			const home = village ? villageNamed(village).km : TOWNS[t]!.seat
			return { town: t, km: keptIn(t, [x, y], home), type, character, grade, village }
		})

/** FNV-1a: a number for every text, good enough to start the dice. */
const hash = (text: string) => [...text].reduce((h, c) => Math.imul(h ^ c.codePointAt(0)!, 0x01000193), 0x811c9dc5)
export const diceFor = (seed: string): Dice => new Dice(hash(seed))
export const idOf = <K extends Kind>(kind: K, code: string): `${K}:${string}` => `${kind}:${ulidFrom(kind + code)}`
export const regionId = (code: string): string => `region:${ulidFrom(code)}`
export const numberIn = (township9: string, letters: string, seq: number): string =>
	`${township9}-${letters}-${String(seq).padStart(4, '0')}`
export const regionOfTown = (town: Town): string => padded(town.code)

export const instantOf = (day: string, time: string): string => `${day}T${time}:00+08:00`
export const kmBetween = ([ax, ay]: Km, [bx, by]: Km): number => Math.hypot(ax - bx, ay - by)
export const nearest = <T extends { km: Km }>(from: Km, among: readonly T[]): T =>
	among.reduce((best, one) => (kmBetween(one.km, from) < kmBetween(best.km, from) ? one : best))

/** The envelope of what is going on: nobody verifies it again later, as the things of the ledgers are. */
export const current = <K extends Kind>(kind: K, code: string, region_code: string) => ({
	id: idOf(kind, code),
	kind,
	code,
	region_code,
	lifecycle: 'active' as const,
	data_level: 'internal' as const,
	src_system: '演示数据',
	src_id: code,
})
/** The envelope of a demo record; checked a while ago and due again later, unless told otherwise. */
export function envelope<K extends Kind>(kind: K, code: string, region_code: string, today: string) {
	const dice = diceFor(`envelope${kind}${code}`)
	return {
		...current(kind, code, region_code),
		verified_at: addDays(today, -dice.whole(3, 75)),
		verify_due: addDays(today, dice.whole(15, 105)),
	}
}

export const placed = (km: Km, accuracy = 8) => ({
	at: lonLat(...km),
	coord_source: 'gps' as const,
	coord_accuracy_m: accuracy,
})
export const approximate = (km: Km) => ({
	at: lonLat(...km),
	coord_source: 'centroid' as const,
	coord_accuracy_m: 600,
})

/** Borders are smoothed after the points were set: one that fell over the border steps back towards its village. */
export function keptIn(town: number, km: Km, home: Km): Km {
	const { poly } = PLAN.towns[town]!
	for (let part = 0; part < 1; part += BACK) {
		const [x, y] = along(km, home, part)
		const at: Km = [round(x), round(y)]
		if (inside(poly, at)) return at
	}
	return home
}
const BACK = 0.125
const round = (value: number) => Math.round(value * 1000) / 1000

/** `group` is the villagers' group; without one the address ends at the village. */
export const addressOf = (town: Town, village?: Village, group?: number): string =>
	`${DISTRICT}${town.name}${village?.name ?? '集镇'}${group ? `${group} 组` : ''}`
