import type { Roster } from './people.ts'
import { contact } from './people.ts'
import { dutyNumber } from './phones.ts'
import type { Km } from './plan.ts'
import {
	addressOf,
	type DraftOf,
	diceFor,
	envelope,
	keptIn,
	numberIn,
	placed,
	TOWNS,
	type Village,
	villageNamed,
} from './world.ts'

export type Shelter = DraftOf<'shelter'> & { km: Km }
type Type = Shelter['type']

/** Schools that the exercise uses, with their places; nobody is staying there. 井田's lies downwind of 兴渚化工. */
const SCHOOLS: Record<string, number> = { 漆树塅: 300, 柘坪: 180, 椿墩: 120, 井田: 240 }
const OWN_PLACE: Record<string, Km> = { 椿墩: [24.75, 29.05] }
const PER_TOWN: Type[] = ['school', 'hall', 'open', 'welfare']
const NAMES: Record<Type, string> = {
	school: '小学',
	hall: '文化活动中心',
	stadium: '体育馆',
	open: '村民广场',
	welfare: '敬老院',
	other: '避灾点',
}
const AREA_PER_PERSON: Record<Type, number> = { school: 4, hall: 3, stadium: 4, open: 2, welfare: 5, other: 3 }

type Place = { village: Village; type: Type }
function placesIn(t: number): Place[] {
	const { villages } = TOWNS[t]!
	const named = Object.keys(SCHOOLS)
		.map(villageNamed)
		.filter(({ town }) => town === t)
		.map((village) => ({ village, type: 'school' as const }))
	const free = villages.filter((village) => !(village.short in SCHOOLS))
	const step = Math.floor(free.length / PER_TOWN.length)
	return [...named, ...PER_TOWN.map((type, i) => ({ village: free[i * step]!, type }))]
}

function shelter(roster: Roster, { village, type }: Place, code: string, n: number, today: string): Shelter {
	const dice = diceFor(code)
	const town = TOWNS[village.town]!
	const { chief, responder } = roster.of(village)
	const indoor = type !== 'open'
	const capacity = SCHOOLS[village.short] ?? dice.whole(8, 40) * (indoor ? 10 : 30)
	const km = keptIn(village.town, OWN_PLACE[village.short] ?? [village.km[0] + 0.09, village.km[1] - 0.06], village.km)
	return {
		...envelope('shelter', code, village.code, today),
		...placed(km),
		km,
		name: `${village.short}${NAMES[type]}`,
		short_name: `${village.short}${type === 'school' ? '小学' : '安置点'}`,
		address: `${addressOf(town, village)}${village.short}${NAMES[type]}`,
		dept: type === 'school' ? 'jy' : 'mz',
		owner_unit: type === 'school' ? `${village.short}小学` : `${village.name}村民委员会`,
		contacts: [contact('leader', chief, dutyNumber.shelter(n)), contact('duty', responder)],
		type,
		level: { scheme: 'command', level: capacity >= 300 ? 'township' : 'village' },
		time_class: type === 'open' ? 'urgent' : capacity >= 250 ? 'long' : 'short',
		indoor,
		area_m2: capacity * AREA_PER_PERSON[type],
		capacity,
		occupied: 0,
		manager: responder.name,
		manager_phone: responder.mobile,
		duty_24h_phone: dutyNumber.shelter(n),
		key_place: indoor ? `${village.short}村部值班室` : '不需钥匙',
		water: true,
		power: true,
		toilet: indoor || dice.chance(0.7),
		kitchen: type === 'school' || type === 'welfare',
		accessible: type === 'welfare' || dice.chance(0.6),
		flood_safe: true,
		geo_safe: true,
		supplies: `折叠床 ${Math.ceil(capacity / 6)} 张、棉被 ${Math.ceil(capacity / 4)} 床、瓶装水 ${Math.ceil(capacity / 10)} 箱`,
	}
}

export function demoShelters(roster: Roster, today: string): Shelter[] {
	let n = 0
	return TOWNS.flatMap((town, t) =>
		placesIn(t).map((place, i) => shelter(roster, place, numberIn(town.code, 'AZ', i + 1), n++, today)),
	)
}
