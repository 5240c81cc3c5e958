import { type Item, type ItemCode, itemOf } from '../../domain/catalogue.ts'
import type { DepotType } from './depot-plan.ts'
import type { Store } from './depots.ts'
import { shares } from './dice.ts'
import { DAM, diceFor, kmBetween } from './world.ts'

/** What the wall shows of the whole district; everything else follows from the catalogue's least amounts. */
const EXACT: Partial<Record<ItemCode, number>> = {
	blower: 412,
	fire_beater: 2860,
	generator: 82,
	deicing_salt: 38,
	life_jacket: 1946,
	pump: 118,
}
/** With the two of the wall the fourteen kinds of which too little is in store. */
const SHORT: ReadonlySet<ItemCode> = new Set([
	'family_kit',
	'cotton_coat',
	'light_tower',
	'drone',
	'aed',
	'ton_bag',
	'line_thrower',
	'water_mist',
	'breathing_set',
	'chemical_suit',
	'straw_mat',
	'snow_chain',
])

/** What the district is to have of an item in good order, not promised to anyone. */
function targetOf(item: ItemCode): number {
	const exact = EXACT[item]
	if (exact !== undefined) return exact
	const { min } = itemOf(item)
	const dice = diceFor(`target ${item}`)
	if (SHORT.has(item)) return Math.min(min - 1, Math.round(min * (0.62 + dice.next() * 0.3)))
	return Math.max(min, Math.round(min * (1.02 + dice.next() * 0.24)))
}

const PLACES: Record<Item['group'], DepotType[]> = {
	living: ['county', 'town', 'agreement', 'village'],
	general: ['county', 'town', 'village', 'flood', 'vehicle'],
	flood: ['county', 'town', 'flood', 'village'],
	forest: ['county', 'town', 'forest', 'village'],
	hazchem: ['county', 'town', 'fire_micro'],
	snow: ['county', 'town', 'machinery'],
}
const OWN_PLACES: Partial<Record<ItemCode, DepotType[]>> = {
	first_aid_kit: ['county', 'town', 'medical', 'village'],
	aed: ['town', 'medical'],
	stretcher: ['town', 'medical', 'village'],
	extinguisher: ['county', 'town', 'fire_micro', 'village'],
	excavator: ['machinery'],
	instant_food: ['county', 'town', 'agreement'],
	bottled_water: ['county', 'town', 'agreement'],
	generator: ['county', 'town', 'flood', 'agreement'],
	suction_truck: ['county'],
	pump: ['county', 'town', 'flood', 'agreement'],
}
const WEIGHT: Record<DepotType, number> = {
	county: 12,
	town: 5,
	agreement: 3,
	flood: 3,
	forest: 4,
	machinery: 3,
	medical: 2,
	fire_micro: 2,
	vehicle: 1,
	village: 1,
}
/** Items that a village keeps come in small lots in many places, the others in few. */
const MANY = 300
const MOST_STORES = 74
const FEW_STORES = 26

/** Pumps of the exercise: only the ranked depots have any within reach of the dam. */
const PUMPS: Record<string, number> = {
	杉坞乡储备库: 1,
	螺坳防汛仓库: 2,
	渚东机电协议库: 4,
	沐桥街道储备库: 6,
	澜港街道储备库: 4,
	汀圩街道储备库: 5,
	栗湾村储备点: 3,
}
const PUMP_FREE_KM = 14

export type Lot = { store: Store; item: ItemCode; good: number }

function storesFor(item: ItemCode, stores: readonly Store[]): Store[] {
	const { group, min } = itemOf(item)
	const types = OWN_PLACES[item] ?? PLACES[group]
	const fitting = stores.filter(
		({ type, km, depot }) =>
			types.includes(type) && (item !== 'pump' || (kmBetween(km, DAM) > PUMP_FREE_KM && !(depot.name in PUMPS))),
	)
	const most = min >= MANY ? MOST_STORES : FEW_STORES
	const dice = diceFor(`stores ${item}`)
	const main = fitting.filter(({ type }) => type === 'county' || type === 'town')
	const rest = dice.shuffled(fitting.filter((store) => !main.includes(store)))
	return [...main, ...rest].slice(0, Math.min(most, Math.max(1, Math.ceil(targetOf(item) / 2))))
}

/** The lots of one item; together exactly the target. */
export function lotsOf(item: ItemCode, stores: readonly Store[]): Lot[] {
	const named: Lot[] =
		item !== 'pump'
			? []
			: stores.flatMap((store) => {
					const good = PUMPS[store.depot.name]
					return good ? [{ store, item, good }] : []
				})
	const left = targetOf(item) - named.reduce((sum, { good }) => sum + good, 0)
	const chosen = storesFor(item, stores)
	const dice = diceFor(`lots ${item}`)
	const amounts = shares(
		left,
		chosen.map(({ type }) => WEIGHT[type] * (0.6 + dice.next() * 0.8)),
	)
	return [...named, ...chosen.map((store, i) => ({ store, item, good: amounts[i]! })).filter(({ good }) => good > 0)]
}
