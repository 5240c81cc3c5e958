import { ROAD_ID } from './incidents.ts'
import type { Km } from './plan.ts'
import { type DraftOf, type Point, pointsOf, TOWNS } from './world.ts'

type Force = DraftOf<'force'>
export type ForceType = Force['type']
type Status = Force['status']
type Skill = NonNullable<Force['skills']>[number]
export type PlannedForce = {
	town: number
	seq: number
	type: ForceType
	village: string
	km: Km
	name?: string
	headcount?: number
	on_duty?: number
	skills?: Skill[]
	status?: Status
	/** Since when it is out, and to which incident, if it is one. */
	out?: { since: string; incident?: string }
}

/** Types that share a character on the sheets, in the order in which its points are dealt out; the last takes the rest. */
const DEAL: Record<string, [ForceType, number][]> = {
	修: [['repair', Infinity]],
	警: [
		['traffic', 5],
		['police', Infinity],
	],
	森: [
		['forest_pro', 2],
		['forest_semi', 7],
		['forest_part', Infinity],
	],
	民: [['militia', Infinity]],
	汛: [['flood_team', Infinity]],
	志: [
		['social', 6],
		['volunteer', Infinity],
	],
	医: [
		['cdc', 1],
		['medical', Infinity],
	],
	微: [
		['fire_full', 5],
		['fire_micro', Infinity],
	],
	村: [
		['rescue_mine', 1],
		['rescue_chem', 1],
		['person_grid', 19],
		['village_squad', Infinity],
	],
	综: [['rescue_comp', Infinity]],
}
/** Every so many points of a character one of the rarer types. */
const RARE_EVERY: Record<string, number> = { 警: 4, 森: 2, 志: 4, 医: 6, 微: 3, 村: 7 }

type Named = { village: string; town: string; type: ForceType } & Pick<
	PlannedForce,
	'name' | 'headcount' | 'on_duty' | 'skills'
> & { km?: Km }
/** Forces that the exercise sends. The sheet's own point of that village and kind is used, or else any of the township's. */
const NAMED: Named[] = [
	{
		town: '沐桥街道',
		village: '螺坳',
		type: 'village_squad',
		km: [44.6, 27.1],
		headcount: 8,
		on_duty: 8,
		skills: ['medical'],
	},
	{
		town: '沐桥街道',
		village: '',
		type: 'rescue_comp',
		name: '沐桥街道综合救援队',
		km: [45.15, 23.75],
		headcount: 32,
		on_duty: 12,
		skills: ['water', 'collapse'],
	},
	{
		town: '澜港街道',
		village: '',
		type: 'flood_team',
		name: '澜港街道防汛抢险队',
		headcount: 24,
		on_duty: 16,
		skills: ['water', 'drain'],
	},
	{
		town: '汀圩街道',
		village: '',
		type: 'flood_team',
		name: '汀圩街道排涝分队',
		headcount: 24,
		on_duty: 12,
		skills: ['water', 'drain'],
	},
	{ town: '杉坞乡', village: '', type: 'rescue_comp', headcount: 24, on_duty: 18, skills: ['mountain', 'collapse'] },
	{ town: '杉坞乡', village: '石垭', type: 'village_squad', headcount: 8, on_duty: 8 },
	{
		town: '渚阳街道',
		village: '',
		type: 'fire_national',
		name: '区消防救援站',
		km: [38.2, 23.6],
		headcount: 28,
		on_duty: 12,
		skills: ['water', 'collapse', 'chem'],
	},
	{ town: '渚阳街道', village: '', type: 'medical', name: '区急救站', headcount: 36, on_duty: 14 },
]

/** Who is out: on the way and on the scene by township; the rest is resting or out of use. */
const OUT: [town: string, status: Status, type: ForceType, since?: string, on_duty?: number, incident?: string][] = [
	['雾塘乡', 'en_route', 'forest_part', '09:38'],
	['雾塘乡', 'on_scene', 'person_grid', '09:41', 2],
	['渚北街道', 'en_route', 'fire_micro', '09:30'],
	['汀圩街道', 'en_route', 'repair', '09:05', undefined, ROAD_ID],
	['汀圩街道', 'en_route', 'traffic', '09:05', undefined, ROAD_ID],
	['汀圩街道', 'on_scene', 'rescue_comp', '08:05', 12, ROAD_ID],
	['汀圩街道', 'on_scene', 'police', '07:49', 6, ROAD_ID],
	['青硖镇', 'rest', 'militia'],
	['桐泷镇', 'rest', 'fire_full'],
	['螺滩镇', 'rest', 'forest_semi'],
	['茶垭乡', 'rest', 'forest_part'],
	['砚岭镇', 'unavailable', 'social'],
	['枫硐镇', 'unavailable', 'volunteer'],
]

function dealt(points: Point[]): PlannedForce[] {
	const seen: Record<string, number> = {}
	const given = new Map<ForceType, number>()
	return points.map(({ town, km, village, character }) => {
		const n = seen[character] ?? 0
		seen[character] = n + 1
		const types = DEAL[character]!
		const rare = types.slice(0, -1).filter(([type, most]) => (given.get(type) ?? 0) < most)
		const due = n % (RARE_EVERY[character] ?? 1) === 0 ? rare[0] : undefined
		const type = (due ?? types.at(-1)!)[0]
		given.set(type, (given.get(type) ?? 0) + 1)
		return { town, seq: 0, type, village, km }
	})
}

/** A force of that township to stand in: of that type if there is one, else a plain village squad. */
function standIn(forces: PlannedForce[], town: string, type: ForceType, village = ''): PlannedForce {
	const own = forces.filter((one) => TOWNS[one.town]!.name === town && !one.headcount && !one.status)
	const same = own.filter((one) => one.type === type)
	const choice =
		(village ? own.find((one) => one.village === village && one.type === type) : same[0]) ??
		(village ? own.find((one) => one.village === village) : undefined) ??
		same[0] ??
		own.find((one) => one.type === 'village_squad')!
	choice.type = type
	if (village) choice.village = village
	return choice
}

export function plannedForces(): PlannedForce[] {
	const forces = dealt(TOWNS.flatMap((_, t) => pointsOf('force', t)))
	for (const { town, village, ...named } of NAMED) Object.assign(standIn(forces, town, named.type, village), named)
	for (const [town, status, type, since, on_duty, incident] of OUT)
		Object.assign(standIn(forces, town, type), {
			status,
			...(since ? { out: { since, incident } } : {}),
			...(on_duty ? { on_duty } : {}),
		})
	for (const [t] of TOWNS.entries())
		forces
			.filter(({ town }) => town === t)
			.forEach((force, i) => {
				force.seq = i + 1
			})
	return forces
}
