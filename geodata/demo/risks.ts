import { NATURAL_TYPES } from '../../domain/kinds/risk.ts'
import type { Clock } from './clock.ts'
import { contact, type Person, type Roster } from './people.ts'
import { dutyNumber } from './phones.ts'
import { lonLat } from './placement.ts'
import type { Km } from './plan.ts'
import { type Planned, plannedRisks } from './risk-plan.ts'
import { RISK_TEXTS } from './risk-texts.ts'
import { type Grade, inspection, LUTAN, riskCode, type Turn, turnsOf, verification } from './risk-turns.ts'
import type { Shelter } from './shelters.ts'
import {
	addressOf,
	approximate,
	DOWNSTREAM as COURSE,
	type DraftOf,
	diceFor,
	envelope,
	nearest,
	placed,
	regionId,
	TOWNS,
	villageNamed,
} from './world.ts'

export type Risk = DraftOf<'risk'>
/** The reservoir of the exercise: eight villages below it, and the course of the river to them. */
const SHANWU = '杉坞水库'
const DOWNSTREAM: Record<string, string[]> = {
	[SHANWU]: ['茅坳', '薇泉', '石垭', '螺坳', '鹊坑', '栗湾', '竹溪', '井湾'],
	青硖水库: ['柘墩', '坪屋', '靛滩', '菱山'],
}
const CADENCE = { major: 'daily', larger: 'weekly', general: 'monthly', low: 'quarterly' } as const

const LUTAN_OUTLINE: Km[] = [
	[-0.42, -0.62],
	[0.05, -0.78],
	[0.5, -0.5],
	[0.66, 0.05],
	[0.52, 0.55],
	[0.1, 0.78],
	[-0.38, 0.6],
	[-0.58, 0.05],
	[-0.42, -0.62],
]

/** Who answers for it: the six that natural hazards must name, and a leader at each level as the grade asks. */
function responsible(roster: Roster, risk: Planned, natural: boolean, county: Person) {
	const town = roster.towns[risk.town]!
	const village = villageNamed(risk.village)
	const { chief, grid } = roster.of(village)
	const tech = town.offices[RISK_TEXTS[risk.type].office]
	const leader = town.deputies[risk.seq % 2]!
	return {
		resp_leader_town: leader.id,
		resp_leader_village: chief.id,
		...(risk.grade === 'major' ? { resp_leader_county: county.id } : {}),
		...(natural
			? { resp_admin: leader.id, resp_tech: tech.id, resp_patrol: grid.id, monitor_person: roster.monitor(village).id }
			: { resp_patrol: grid.id }),
		contacts: [
			contact('leader', leader, dutyNumber.town(risk.town)),
			contact('technical', tech),
			contact('patrol', grid),
		],
	}
}

function threatened(risk: Planned, code: string) {
	if (code === LUTAN)
		return { affected_households: 6, affected_people: 23, vulnerable_count: 4, affected_assets_wan: 180 }
	if (risk.name === SHANWU)
		return { affected_households: 136, affected_people: 412, vulnerable_count: 37, affected_assets_wan: 3264 }
	const dice = diceFor(`threat${code}`)
	const most = { major: 60, larger: 24, general: 10, low: 4 }[risk.grade as Grade]
	const affected_households = dice.whole(Math.ceil(most / 3), most)
	const affected_people = Math.round(affected_households * (2.6 + dice.next()))
	return {
		affected_households,
		affected_people,
		vulnerable_count: Math.round(affected_people * (0.06 + dice.next() * 0.1)),
		affected_assets_wan: affected_households * dice.whole(18, 36),
	}
}

function nature(risk: Planned, shelters: readonly Shelter[]) {
	const dice = diceFor(`signal${risk.town}${risk.seq}`)
	const safe = risk.village === '芦滩' ? shelters.filter(({ name }) => name === '椿墩小学') : shelters
	const second = dice.pick(['whistle', 'siren', 'loudspeaker'] as const)
	const frequent = risk.type === 'geo_hazard' || risk.type === 'reservoir'
	return {
		warn_signal: ['gong' as const, second, 'knock' as const],
		shelter_id: nearest(risk.km, safe).id,
		monitor_freq: frequent ? ('twice_daily' as const) : ('daily' as const),
	}
}

function restrictedOf(risk: Planned): Pick<Risk, 'restricted' | 'overhead' | 'downstream_village_ids'> {
	const villages = DOWNSTREAM[risk.name ?? '']?.map((name) => regionId(villageNamed(name).code))
	const dice = diceFor(`restricted${risk.town}${risk.seq}`)
	const down = villages ? { downstream_village_ids: villages } : {}
	if (risk.type === 'reservoir')
		return { ...down, restricted: { capacity_m3: dice.whole(12, 820) * 10_000, dam_height_m: dice.whole(14, 38) } }
	if (risk.type === 'pond')
		return { restricted: { capacity_m3: dice.whole(8, 90) * 1000, dam_height_m: dice.whole(4, 9) } }
	if (risk.type === 'tailings') return { overhead: true, restricted: { dam_height_m: dice.whole(18, 46) } }
	return risk.type === 'power' ? { restricted: { voltage_kv: 110 } } : {}
}

/** A record with attributes that no public map may show is itself sensitive. */
const levelled = <T extends Pick<Risk, 'restricted'>>(about: T): T & Partial<Pick<Risk, 'data_level'>> =>
	about.restricted ? { ...about, data_level: 'sensitive' } : about

function outlineOf({ km, name }: Planned, code: string): Pick<Risk, 'geom'> {
	if (name === SHANWU) return { geom: { type: 'LineString', coordinates: COURSE.map(([x, y]) => lonLat(x, y)) } }
	if (code !== LUTAN) return {}
	return { geom: { type: 'Polygon', coordinates: [LUTAN_OUTLINE.map(([x, y]) => lonLat(km[0] + x, km[1] + y))] } }
}

function build(
	roster: Roster,
	risk: Planned,
	shelters: readonly Shelter[],
	county: Person,
	clock: Clock,
	turn: Turn,
): Risk {
	const { today } = clock
	const town = TOWNS[risk.town]!
	const village = villageNamed(risk.village)
	const code = riskCode(risk)
	const words = RISK_TEXTS[risk.type]
	const natural = NATURAL_TYPES.includes(risk.type)
	const name = risk.name ?? risk.village + words.name
	return {
		...envelope('risk', code, village.code, today),
		...verification(code, today, turn),
		...(risk.rough ? approximate(risk.km) : placed(risk.km)),
		...outlineOf(risk, code),
		name,
		short_name: risk.short ?? (risk.village + words.name).slice(0, 8),
		address: addressOf(town, village, code === LUTAN ? 3 : 1 + (risk.seq % 8)),
		dept: words.dept,
		owner_unit:
			risk.owner ??
			words.owner.replace(/^乡/, town.name).replace(/^村村/, `${village.name}村`).replace(/^村/, village.short),
		grid_code: `${village.code}-W${1 + (risk.seq % 6)}`,
		type: risk.type,
		grade_static: { scheme: 'risk', level: risk.grade as Grade },
		hazard_factor: code === LUTAN ? '强降雨诱发滑动，坡脚切方建房' : words.factor,
		consequence: words.consequence,
		...threatened(risk, code),
		control_measures: words.control,
		emergency_measures: words.emergency,
		monitor_freq: CADENCE[risk.grade as Grade],
		...responsible(roster, risk, natural, county),
		...(natural ? nature(risk, shelters) : {}),
		...levelled(restrictedOf(risk)),
		...inspection(risk, clock, turn),
	}
}

/** `county` are the district's leaders in turn. */
export function demoRisks(
	roster: Roster,
	shelters: readonly Shelter[],
	county: readonly Person[],
	clock: Clock,
): Risk[] {
	const all = plannedRisks()
	const turns = turnsOf(all)
	return all.map((risk, i) => build(roster, risk, shelters, county[i % county.length]!, clock, turns[i]!))
}
