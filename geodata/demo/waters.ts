import type { Dice } from './dice.ts'
import { elevationAt } from './elevations.ts'
import type { Km } from './plan.ts'
import { inside } from './planar.ts'
import { plannedRisks } from './risk-plan.ts'
import { addressOf, type DraftOf, diceFor, envelope, keptIn, nearest, numberIn, PLAN, placed, TOWNS } from './world.ts'

type Water = DraftOf<'water'>
type Planned = { town: number; km: Km; about: Pick<Water, 'name' | 'type' | 'access'> & Partial<Water> }

/** Hydrants stand about the seat of a township: on both sides of its main street. */
const HYDRANTS: readonly Km[] = [
	[0.05, 0.03],
	[-0.12, 0.07],
	[0.19, -0.05],
	[-0.24, -0.11],
	[0.1, 0.21],
	[-0.06, -0.26],
]
const OF_TOWN = HYDRANTS.length
const OF_VILLAGE_TOWNSHIP = 2
/** One hydrant in so many gives no water; of tanks and ponds one in so many is dry. */
const DEAD_ONE_IN = 13
const DRY_ONE_IN = 9

function hydrants(t: number): Planned[] {
	const { bare, urban, seat } = TOWNS[t]!
	return HYDRANTS.slice(0, urban ? OF_TOWN : OF_VILLAGE_TOWNSHIP).map(([east, south], i) => {
		const dice = diceFor(`hydrant ${bare} ${i}`)
		return {
			town: t,
			km: keptIn(t, [seat[0] + east, seat[1] + south], seat),
			about: {
				name: `${bare}集镇 ${i + 1} 号消火栓`,
				short_name: `${bare} ${i + 1} 号栓`.slice(0, 8),
				type: 'hydrant',
				// Nobody has surveyed how high they stand; what they give is known.
				flow_l_s: dice.whole(10, 30),
				usable: dice.whole(1, DEAD_ONE_IN) !== 1,
				access: 'truck',
				owner_unit: '区自来水公司',
			},
		}
	})
}

const still = (dice: Dice, km: Km, volume_m3: number) => ({
	volume_m3,
	elevation_m: elevationAt(km),
	usable: dice.whole(1, DRY_ONE_IN) !== 1,
})

/** Of every township one village keeps a tank, and one a pond, far from one another. */
function ofVillages(t: number): Planned[] {
	const { villages } = TOWNS[t]!
	const [tank, pond] = [villages[2]!, villages[villages.length - 2]!]
	const dice = diceFor(`waters ${t}`)
	const tankAt = keptIn(t, [tank.km[0] + 0.14, tank.km[1] + 0.08], tank.km)
	const pondAt = keptIn(t, [pond.km[0] - 0.21, pond.km[1] + 0.12], pond.km)
	return [
		{
			town: t,
			km: tankAt,
			about: {
				name: `${tank.short}高位水池`,
				short_name: `${tank.short}水池`,
				type: 'tank',
				...still(dice, tankAt, dice.whole(5, 30) * 10),
				access: 'truck',
				owner_unit: `${tank.name}村民委员会`,
			},
		},
		{
			town: t,
			km: pondAt,
			about: {
				name: `${pond.short}大塘`,
				short_name: `${pond.short}大塘`,
				type: 'pond',
				...still(dice, pondAt, dice.whole(8, 120) * 100),
				access: dice.chance(0.6) ? 'pump' : 'foot',
				owner_unit: `${pond.name}村民委员会`,
			},
		},
	]
}

/** Where a fire may draw from what is a risk itself. */
const DRAWN = { pond: 'pond', reservoir: 'reservoir' } as const
const ofRisks = (): Planned[] =>
	plannedRisks().flatMap(({ town, km, type, village, name }) => {
		if (type !== 'pond' && type !== 'reservoir') return []
		const dice = diceFor(`water ${type} ${village}`)
		const called = name ?? `${village}${type === 'pond' ? '山塘' : '水库'}`
		const volume = type === 'pond' ? dice.whole(8, 90) * 1000 : undefined
		return [
			{
				town,
				km,
				about: {
					name: `${called}取水点`,
					short_name: called.slice(0, 8),
					type: DRAWN[type],
					// A reservoir's volume is not for every map; there is enough in it.
					...(volume === undefined ? { elevation_m: elevationAt(km), usable: true } : still(dice, km, volume)),
					access: type === 'pond' ? 'pump' : 'truck',
					owner_unit: `${TOWNS[town]!.name}水利站`,
				},
			},
		]
	})

const RIVER_CLASS = 5
const INTAKES = 8
/** Intakes along the district's river, where it runs within a township. */
function ofRiver(): Planned[] {
	const river = PLAN.streams.find(({ c }) => c === RIVER_CLASS)!.p
	const step = Math.floor(river.length / (INTAKES + 1))
	return Array.from({ length: INTAKES }, (_, i) => river[(i + 1) * step]!).flatMap((km) => {
		const town = PLAN.towns.findIndex(({ poly }) => inside(poly, km))
		if (town < 0) return []
		const { short } = nearest(km, TOWNS[town]!.villages)
		return [
			{
				town,
				km,
				about: {
					name: `渚水${short}取水口`,
					short_name: `${short}取水口`,
					type: 'river' as const,
					elevation_m: elevationAt(km),
					usable: true,
					access: 'pump' as const,
					owner_unit: `${TOWNS[town]!.name}水利站`,
				},
			},
		]
	})
}

/** Where a fire may be fought from, township by township. */
export function demoWaters(today: string): Water[] {
	const planned = [...TOWNS.flatMap((_, t) => [...hydrants(t), ...ofVillages(t)]), ...ofRisks(), ...ofRiver()]
	const counts = TOWNS.map(() => 0)
	return planned.map(({ town, km, about }) => {
		const place = TOWNS[town]!
		const village = nearest(km, place.villages)
		const code = numberIn(place.code, 'QS', ++counts[town]!)
		return {
			...envelope('water', code, village.code, today),
			...placed(km),
			address: addressOf(place, about.type === 'hydrant' ? undefined : village),
			...about,
		}
	})
}
