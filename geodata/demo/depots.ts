import { addDays } from '../../domain/time.ts'
import { type DepotType, type PlannedDepot, plannedDepots, villageOf } from './depot-plan.ts'
import { contact, type Roster } from './people.ts'
import { dutyNumber } from './phones.ts'
import type { Km } from './plan.ts'
import {
	addressOf,
	DOWNSTREAM,
	type DraftOf,
	diceFor,
	envelope,
	kmBetween,
	numberIn,
	placed,
	regionOfTown,
	TOWNS,
} from './world.ts'

type Depot = DraftOf<'depot'>
export type Store = { depot: Depot; type: DepotType; km: Km; town: number }

type Level = Depot['level']['level']
type About = {
	name: string
	level: Level
	dept: NonNullable<Depot['dept']>
	area: [number, number]
	ready: [number, number]
	owner: string
}
const about = (
	name: string,
	level: Level,
	dept: About['dept'],
	area: About['area'],
	ready: About['ready'],
	owner: string,
): About => ({ name, level, dept, area, ready, owner })

const ABOUT: Record<DepotType, About> = {
	county: about('', 'county', 'yj', [1200, 2600], [15, 15], '区应急管理局'),
	town: about('储备库', 'township', 'yj', [180, 420], [8, 10], '应急管理办'),
	village: about('储备点', 'village', 'yj', [18, 60], [5, 10], '村民委员会'),
	agreement: about('协议储备库', 'township', 'sw', [150, 900], [10, 20], '商贸有限公司'),
	flood: about('防汛仓库', 'village', 'sl', [60, 260], [10, 15], '水利站'),
	forest: about('森防物资库', 'village', 'ly', [40, 160], [10, 15], '林业站'),
	fire_micro: about('微型消防站', 'village', 'xf', [20, 60], [3, 5], '消防工作站'),
	medical: about('医药储备点', 'village', 'wj', [20, 80], [5, 10], '卫生室'),
	machinery: about('工程机械点', 'village', 'zj', [300, 1200], [15, 25], '机械租赁部'),
	vehicle: about('应急车辆点', 'village', 'jt', [200, 600], [5, 10], '运输服务队'),
}
const FIRMS = new Set<DepotType>(['agreement', 'medical', 'machinery', 'vehicle'])
const TRANSPORT: Partial<Record<DepotType, [string, number][]>> = {
	county: [
		['厢式货车', 4],
		['叉车', 2],
	],
	town: [['轻型货车', 1]],
	agreement: [['厢式货车', 2]],
	machinery: [['平板拖车', 1]],
	vehicle: [
		['越野车', 2],
		['皮卡', 3],
	],
}
/** Half the width of the band that a dam break of 杉坞水库 would flood. */
const BAND_KM = 0.3
const inBand = (km: Km) => DOWNSTREAM.some((at) => kmBetween(at, km) < BAND_KM)

function ownerOf({ town, type, village }: PlannedDepot): string {
	const { owner } = ABOUT[type]
	if (type === 'county') return owner
	const place = villageOf(village)
	if (type === 'village') return `${place!.name}${owner}`
	return `${FIRMS.has(type) ? village : TOWNS[town]!.name}${owner}`
}

function keepers(roster: Roster, plan: PlannedDepot) {
	const place = villageOf(plan.village)
	const own = roster.towns[plan.town]!
	const person = place ? roster.of(place).responder : own.liaison
	// A village's own store is kept by its officials; everyone else by somebody outside the roster.
	const official = plan.type === 'village' || plan.type === 'town'
	return {
		keeper: official ? person.name : roster.names.next(),
		keeper_phone: official ? person.mobile : roster.phones.mobile(),
		backup_keeper: roster.names.next(),
		key_holder: official ? person.name : roster.names.next(),
		contacts: [
			contact('leader', place ? roster.of(place).chief : own.officeHead),
			contact(official ? 'keeper' : 'duty', person),
		],
	}
}

/** A second store of the same kind in one village gets a number, as its name must tell it apart. */
function nameOf(plan: PlannedDepot, which: number): { name: string; short_name: string } {
	if (plan.name) return { name: plan.name, short_name: plan.name.replace('云渚区应急物资', '区').slice(0, 8) }
	const { name } = ABOUT[plan.type]
	const nth = which > 1 ? `${which} 号` : ''
	const town = TOWNS[plan.town]!
	const place = villageOf(plan.village)
	const stem = plan.type === 'town' ? town.name : plan.type === 'village' ? place!.name : plan.village
	const near = plan.village || town.bare
	return { name: `${stem}${nth && ` ${nth}`}${name}`, short_name: (near + nth.replace(' ', '') + name).slice(0, 8) }
}

function build(roster: Roster, plan: PlannedDepot, n: number, which: number, today: string): Store {
	const town = TOWNS[plan.town]!
	const place = villageOf(plan.village)
	const code = numberIn(town.code, 'WZ', plan.seq)
	const dice = diceFor(`depot${code}`)
	const { level, dept, area, ready } = ABOUT[plan.type]
	const area_m2 = dice.whole(...area)
	const depot: Depot = {
		...envelope('depot', code, place?.code ?? regionOfTown(town), today),
		...placed(plan.km),
		...nameOf(plan, which),
		address: addressOf(town, place, place ? 1 + (plan.seq % 8) : undefined),
		dept,
		owner_unit: plan.name === '渚东机电协议库' ? '渚东机电有限公司' : ownerOf(plan),
		type: plan.type,
		level: { scheme: 'command', level },
		area_m2,
		volume_m3: area_m2 * 3,
		...keepers(roster, plan),
		key_place: place ? `${plan.village}村部值班室` : `${town.name}应急值班室`,
		duty_24h_phone: plan.duty ?? dutyNumber.depot(n),
		ready_min: plan.ready ?? dice.whole(...ready),
		access: level === 'village' ? dice.pick(['van', 'van', 'truck', 'foot'] as const) : 'truck',
		...(TRANSPORT[plan.type] ? { transport: TRANSPORT[plan.type]!.map(([type, qty]) => ({ type, qty })) } : {}),
		last_stocktake_at: addDays(today, -dice.whole(4, 58)),
		flood_zone: inBand(plan.km),
	}
	return { depot, type: plan.type, km: plan.km, town: plan.town }
}

export function demoDepots(roster: Roster, today: string): Store[] {
	const plans = plannedDepots()
	const likeOf = ({ type, town, village }: PlannedDepot) => `${type} ${town} ${village}`
	const seen = new Map(plans.filter((plan) => plan.name).map((plan) => [likeOf(plan), 1]))
	return plans.map((plan, n) => {
		const which = plan.name ? 1 : (seen.get(likeOf(plan)) ?? 0) + 1
		seen.set(likeOf(plan), which)
		return build(roster, plan, n, which, today)
	})
}
