import type { Km } from './plan.ts'
import {
	type DraftOf,
	HEADQUARTERS,
	kmBetween,
	nearest,
	type Point,
	pointsOf,
	TOWNS,
	VILLAGES,
	villageNamed,
} from './world.ts'

export type DepotType = DraftOf<'depot'>['type']
export type PlannedDepot = {
	town: number
	seq: number
	type: DepotType
	/** None for a depot of the township or the district. */
	village: string
	km: Km
	name?: string
	ready?: number
	duty?: string
}

/** How many of each type there are besides those of the townships; together with them 372. */
const AGREEMENTS = 38
const SPECIAL: [DepotType, number][] = [
	['flood', 27],
	['forest', 12],
	['medical', 12],
	['fire_micro', 10],
	['machinery', 7],
	['vehicle', 5],
]
const COUNTY: [town: string, name: string][] = [
	['渚阳街道', '云渚区应急物资储备中心'],
	['沐桥街道', '云渚区防汛抗旱物资储备库'],
]
type Named = { type: DepotType; km: Km; ready: number; name?: string; seq?: number; duty?: string }
/** The depots that the dispatch exercise ranks, by village. */
const NAMED: Record<string, Named> = {
	螺坳: { type: 'flood', km: [44.95, 27.5], ready: 10, name: '螺坳防汛仓库', seq: 6 },
	麻垅: { type: 'agreement', km: [43.85, 24.2], ready: 10, name: '渚东机电协议库', duty: '661217' },
	栗湾: { type: 'village', km: villageNamed('栗湾').km, ready: 8, name: '栗湾村储备点' },
}
/** 杉坞's depot stands just outside the band that its reservoir would flood. */
const TOWN_DEPOTS: Record<string, { km: Km; ready: number }> = {
	杉坞: { km: [44.32, 29.6], ready: 8 },
	沐桥: { km: [45.5, 23.3], ready: 10 },
	澜港: { km: [51.3, 27.4], ready: 10 },
	汀圩: { km: [37.9, 27.6], ready: 8 },
}
const FITS: Record<string, DepotType[]> = {
	汛: ['flood', 'machinery'],
	林: ['forest', 'vehicle'],
	医: ['medical', 'fire_micro', 'vehicle'],
	物: ['agreement', 'village'],
}

/** The sheet's point of a village becomes the named depot; where the sheet has none, the nearest point does. */
function nameSome(depots: PlannedDepot[]): void {
	for (const [village, { seq: _, ready, ...named }] of Object.entries(NAMED)) {
		const { town } = villageNamed(village)
		const free = depots.filter((depot) => depot.town === town && depot.village !== '' && !depot.name)
		const same = free.filter((depot) => depot.village === village)
		Object.assign(nearest(named.km, same.length ? same : free), { village, ready, ...named })
	}
}

type Typed = Point & { depot?: DepotType }
/** Deals the types out over the points of the sheets, each as near to the sheet's character as can be. */
function dealt(points: Typed[]): void {
	const left = new Map<DepotType, number>([...SPECIAL, ['agreement', AGREEMENTS - 1]])
	left.set('flood', left.get('flood')! - 1)
	const take = (point: Typed, type: DepotType) => {
		point.depot = type
		left.set(type, left.get(type)! - 1)
	}
	const special = SPECIAL.map(([type]) => type)
	for (const type of [...special, 'agreement'] as DepotType[]) {
		const fitting = points.filter((point) => !point.depot && FITS[point.character]?.includes(type))
		// Firms and machines stand near the town, the rest is spread evenly.
		if (type === 'agreement') fitting.sort((a, b) => kmBetween(a.km, HEADQUARTERS) - kmBetween(b.km, HEADQUARTERS))
		const step = type === 'agreement' ? 2 : Math.max(1, Math.floor(fitting.length / left.get(type)!))
		for (let i = 0; i < fitting.length && left.get(type)! > 0; i += step) take(fitting[i]!, type)
		for (const point of fitting) if (left.get(type)! > 0 && !point.depot) take(point, type)
	}
	for (const point of points) point.depot ??= 'village'
}

function renumber(depots: PlannedDepot[]): void {
	const order = (depot: PlannedDepot) => (depot.type === 'town' ? 0 : depot.type === 'county' ? 1 : 2)
	for (const [t] of TOWNS.entries()) {
		const own = depots.filter(({ town }) => town === t).sort((a, b) => order(a) - order(b))
		for (const [village, { seq }] of Object.entries(NAMED)) {
			const at = own.findIndex((depot) => depot.village === village && depot.name)
			if (seq && at >= 0) own.splice(seq - 1, 0, ...own.splice(at, 1))
		}
		own.forEach((depot, i) => {
			depot.seq = i + 1
		})
	}
}

export function plannedDepots(): PlannedDepot[] {
	const points: Typed[] = TOWNS.flatMap((_, t) => pointsOf('supply', t))
	const depots = points.map((point): PlannedDepot & { point: Typed } => {
		const { town, km, village } = point
		const bare = TOWNS[town]!.bare
		const isTown = point.type === 'town'
		const known = isTown ? TOWN_DEPOTS[bare] : undefined
		return { town, seq: 0, type: isTown ? 'town' : 'village', village, km, ...known, point }
	})
	nameSome(depots)
	for (const [town, name] of COUNTY) {
		const t = TOWNS.findIndex((one) => one.name === town)
		const free = depots.filter((depot) => depot.town === t && depot.village && !depot.name)
		const site = nearest(t === 0 ? HEADQUARTERS : TOWNS[t]!.seat, free)
		Object.assign(site, { type: 'county', name, village: '', ready: 15 })
	}
	const open = depots.filter((depot) => depot.village && !depot.name)
	dealt(open.map(({ point }) => point))
	for (const depot of open) depot.type = depot.point.depot!
	renumber(depots)
	return depots.map(({ point: _, ...depot }) => depot)
}

export const villageOf = (short: string) => VILLAGES.find((village) => village.short === short)
