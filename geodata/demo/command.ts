import type { Clock } from './clock.ts'
import { FIVE_LEVELS, higherUnits } from './higher-units.ts'
import { orgCode, type Person, type Roster } from './people.ts'
import { dutyNumber } from './phones.ts'
import {
	addressOf,
	DISTRICT,
	DISTRICT_CODE,
	type DraftOf,
	envelope,
	HEADQUARTERS,
	idOf,
	placed,
	regionOfTown,
	TOWNS,
	type Town,
	type Village,
} from './world.ts'

type Org = DraftOf<'org'>
type Post = NonNullable<Org['posts']>[number]
type Title = NonNullable<Post['title']>

const SILENT = new Set(['窑田', '筠冲', '桐洲', '炭溪'])
/** Nine posts stand empty: seven first responders and two township liaisons. */
const NO_RESPONDER = new Set(['薇滩', '纸源', '榆坝', '蜡溪', '桥洲', '楮塅', '黍坝'])
const NO_LIAISON = new Set(['蕨坪', '茶垭'])
const EVERY_EVENT = ['flood', 'forest_fire', 'geo', 'safety', 'road', 'fire', 'quake', 'public_health', 'snow'] as const

type Special = [name: string, type: 'special' | 'committee', events: NonNullable<Org['event_scope']>, deputy: string]
const SPECIALS: Special[] = [
	['防汛抗旱指挥部', 'special', ['flood'], '区水利局局长'],
	['森林防灭火指挥部', 'special', ['forest_fire'], '区林业局局长'],
	['地质灾害应急指挥部', 'special', ['geo'], '区自然资源局局长'],
	['抗震救灾指挥部', 'special', ['quake'], '区应急管理局副局长'],
	['突发公共卫生事件应急指挥部', 'special', ['public_health'], '区卫生健康局局长'],
	['安全生产(消防安全)委员会', 'committee', ['safety', 'fire'], '区应急管理局局长'],
	['道路交通安全委员会', 'committee', ['road', 'snow'], '区公安分局副局长'],
]
const GROUPS: [name: string, leader: string][] = [
	['综合协调组', '区政府办公室副主任'],
	['抢险救援组', '区消防救援大队大队长'],
	['医疗救护组', '区卫生健康局副局长'],
	['治安警戒组', '区公安分局政委'],
	['疏散安置组', '区民政局局长'],
	['后勤保障组', '区商务局局长'],
	['通信保障组', '区数据局局长'],
	['新闻宣传组', '区委宣传部副部长'],
	['善后处置组', '区司法局局长'],
	['专家技术组', '区应急管理局总工程师'],
]

const posts = (list: [Title, Person | null][]): Post[] =>
	list.map(([title, person], i) => ({ title, order: i + 1, a_b: 'a', ...(person ? { person_id: person.id } : {}) }))

const unit = (code: string, region: string, today: string) => ({
	...envelope('org', code, region, today),
	mode: 'peace' as const,
})
const districtUnit = (n: number, today: string) => ({
	...unit(orgCode.district(n), DISTRICT_CODE, today),
	level: { scheme: 'command' as const, level: 'county' as const },
	address: `${DISTRICT}应急指挥中心`,
	duty_24h_phone: dutyNumber.district(n),
})

/** The office's number among the units of the district. */
export const OFFICE = 2
const ROLL_CALL = '08:12'
function headquarters(roster: Roster, today: string): Org[] {
	const appoint = (title: string, n = 1, name?: string) => roster.district(title, n, name)
	const hq: Org = {
		...districtUnit(1, today),
		...placed(HEADQUARTERS),
		name: `${DISTRICT}应急指挥部`,
		short_name: '区指挥部',
		type: 'hq',
		event_scope: [...EVERY_EVENT],
		posts: posts([
			['political', appoint('区委书记')],
			['chief', appoint('区长')],
			['exec_deputy', appoint('副区长', 1, '王澜')],
			['deputy', appoint('副区长')],
			['deputy', appoint('副区长')],
			['deputy', appoint('区人武部部长')],
			['member', appoint('区气象局局长')],
			['member', appoint('区供电公司总经理')],
			['office_head', appoint('区应急管理局局长')],
		]),
	}
	const office: Org = {
		...districtUnit(OFFICE, today),
		name: `${DISTRICT}应急指挥部办公室`,
		type: 'office',
		event_scope: [...EVERY_EVENT],
		parent_id: hq.id,
		posts: posts([
			['office_head', appoint('区应急管理局副局长', OFFICE)],
			['liaison', appoint('值班室值班长', OFFICE, '李舫')],
			['liaison', appoint('调度席', OFFICE, '周砚秋')],
			['liaison', appoint('规划席', OFFICE, '陈渚宁')],
		]),
	}
	return [hq, office]
}

function specials(roster: Roster, hq: string, from: number, today: string): Org[] {
	return SPECIALS.map(([name, type, event_scope, deputy], i) => ({
		...districtUnit(from + i, today),
		name: `${DISTRICT}${name}`,
		type,
		event_scope,
		parent_id: hq,
		posts: posts([
			['chief', roster.district('副区长', from + i)],
			['deputy', roster.district(deputy, from + i)],
			['liaison', roster.district('联络员', from + i)],
		]),
	}))
}

function groups(roster: Roster, office: string, from: number, today: string): Org[] {
	return GROUPS.map(([name, leader], i) => ({
		...districtUnit(from + i, today),
		name,
		type: 'group' as const,
		event_scope: [...EVERY_EVENT],
		parent_id: office,
		posts: posts([
			['group_leader', roster.district(leader, from + i)],
			['liaison', roster.district('联络员', from + i)],
		]),
	}))
}

function township(roster: Roster, t: number, parent_id: string, { today, routine }: Clock): Org {
	const town = TOWNS[t]!
	const { secretary, mayor, executive, deputies, officeHead, liaison } = roster.towns[t]!
	return {
		...unit(orgCode.town(town.code), regionOfTown(town), today),
		...placed([town.seat[0], town.seat[1] + 0.12]),
		name: `${town.name}应急指挥部`,
		short_name: `${town.bare}指挥部`,
		address: `${addressOf(town)}${town.name}人民政府`.replace('街道人民政府', '街道办事处'),
		level: { scheme: 'command', level: 'township' },
		type: 'hq',
		event_scope: [...EVERY_EVENT],
		parent_id,
		posts: posts([
			['political', secretary],
			['chief', mayor],
			['exec_deputy', executive],
			['deputy', deputies[0]],
			['deputy', deputies[1]],
			['office_head', officeHead],
			['liaison', NO_LIAISON.has(town.bare) ? null : liaison],
		]),
		duty_24h_phone: dutyNumber.town(t),
		net: 'online',
		last_rollcall_at: routine(ROLL_CALL),
	}
}

function station(roster: Roster, town: Town, village: Village, n: number, { today, routine }: Clock): Org {
	const { chief, responder } = roster.of(village)
	const parent_id = idOf('org', orgCode.town(town.code))
	return {
		...unit(orgCode.station(town.code, n), village.code, today),
		...placed(village.km),
		name: `${village.name}一线应急站`,
		short_name: `${village.short}站`,
		address: `${addressOf(town, village)}村部`,
		level: { scheme: 'command', level: 'village' },
		type: 'station',
		parent_id,
		posts: posts([
			['village_chief', chief],
			['first_responder', NO_RESPONDER.has(village.short) ? null : responder],
		]),
		duty_24h_phone: dutyNumber.village(village.town, n),
		net: SILENT.has(village.short) ? 'silent' : 'online',
		last_rollcall_at: routine(ROLL_CALL),
	}
}

/** The tree of the fourth map: district, special headquarters and groups, townships, village stations. */
export function demoCommand(roster: Roster, clock: Clock): Org[] {
	const { today } = clock
	const [hq, office] = headquarters(roster, today) as [Org, Org]
	const special = specials(roster, hq.id, OFFICE + 1, today)
	const group = groups(roster, office.id, OFFICE + 1 + special.length, today)
	const townships = TOWNS.map((_, t) => township(roster, t, hq.id, clock))
	const stations = TOWNS.flatMap((town) => town.villages.map((village, n) => station(roster, town, village, n, clock)))
	const onNet: Org = { ...hq, net: 'online', last_rollcall_at: clock.routine(FIVE_LEVELS) }
	const higher = higherUnits(OFFICE + 1 + special.length + group.length, clock)
	return [onNet, office, ...special, ...group, ...townships, ...stations, ...higher]
}
