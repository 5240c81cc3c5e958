import { addDays } from '../../domain/time.ts'
import type { Clock } from './clock.ts'
import type { Roster } from './people.ts'
import { dutyNumber } from './phones.ts'
import type { Km } from './plan.ts'
import type { Risk } from './risks.ts'
import type { Shelter } from './shelters.ts'
import {
	addressOf,
	type DraftOf,
	diceFor,
	envelope,
	HEADQUARTERS,
	keptIn,
	nearest,
	numberIn,
	placed,
	TOWNS,
	type Town,
	type Village,
} from './world.ts'

type Target = DraftOf<'target'>
type About = Pick<Target, 'name' | 'short_name' | 'type'> & Partial<Target>
type Planned = { town: number; region_code: string; about: About }

const HOSPITAL = { beds: 420, free: 58 }
/** How many beds a township's clinic has, and how few of them may be free. */
const CLINIC_BEDS: [number, number] = [18, 46]
/** Clinics whose beds were told of yesterday only. */
const LATE = new Set(['茶垭', '雾塘'])

/** Those that give shelter too are the same place, with the same people in charge of it. */
function housed(shelter: Shelter): Planned {
	const { name, short_name, at, address, region_code, manager, manager_phone } = shelter
	const dice = diceFor(`target ${name}`)
	const school = shelter.type === 'school'
	return {
		town: TOWNS.findIndex(({ code }) => region_code.startsWith(code)),
		region_code,
		about: {
			name,
			...(school && short_name ? { short_name } : { short_name: name.slice(0, 8) }),
			type: school ? 'school' : 'nursing',
			at,
			coord_source: 'gps',
			coord_accuracy_m: 8,
			address,
			people: school ? dice.whole(9, 46) * 10 : dice.whole(22, 64),
			...(manager && manager_phone ? { manager, manager_phone } : {}),
		},
	}
}

const filling = ({ name, short_name, at, address, region_code }: Risk): Planned => ({
	town: TOWNS.findIndex(({ code }) => region_code.startsWith(code)),
	region_code,
	about: {
		name,
		...(short_name ? { short_name } : {}),
		type: 'fuel',
		at,
		coord_source: 'gps',
		coord_accuracy_m: 8,
		address,
		people: diceFor(`target ${name}`).whole(4, 9),
	},
})

/** So far from the seat of the township, in kilometres. */
function beside(t: number, [east, south]: Km): { km: Km; village: Village } {
	const { seat, villages } = TOWNS[t]!
	const km = keptIn(t, [seat[0] + east, seat[1] + south], seat)
	return { km, village: nearest(km, villages) }
}

function kindergarten(town: Town, t: number, n: number): Planned {
	const { km, village } = beside(t, n === 0 ? [0.22, -0.13] : [-0.31, 0.18])
	return {
		town: t,
		region_code: village.code,
		about: {
			...placed(km),
			name: `${town.bare}${n === 0 ? '中心' : '第二'}幼儿园`,
			short_name: `${town.bare}${n === 0 ? '' : '二'}幼`,
			type: 'kindergarten',
			address: addressOf(town, village),
			people: diceFor(`kindergarten ${town.code} ${n}`).whole(6, town.urban ? 24 : 12) * 10,
		},
	}
}

function clinic(town: Town, t: number, { today, routine }: Clock): Planned {
	const { km, village } = beside(t, [-0.17, -0.21])
	const dice = diceFor(`clinic ${town.code}`)
	const beds = dice.whole(...CLINIC_BEDS)
	const name = town.urban ? `${town.bare}社区卫生服务中心` : `${town.name}卫生院`
	return {
		town: t,
		region_code: village.code,
		about: {
			...placed(km),
			name,
			short_name: `${town.bare}${town.urban ? '卫生中心' : '卫生院'}`,
			type: 'clinic',
			address: addressOf(town, village),
			people: beds + dice.whole(14, 30),
			beds,
			beds_free: dice.whole(2, Math.floor(beds / 2)),
			beds_at: LATE.has(town.bare) ? `${addDays(today, -1)}T17:30:00+08:00` : routine('08:30'),
			class: '一级',
		},
	}
}

function hospital({ routine }: Clock): Planned {
	const [x, y] = HEADQUARTERS
	const t = 0
	const km = keptIn(t, [x - 2.1, y - 0.4], TOWNS[t]!.seat)
	const village = nearest(km, TOWNS[t]!.villages)
	return {
		town: t,
		region_code: village.code,
		about: {
			...placed(km),
			name: '云渚区人民医院',
			short_name: '区人民医院',
			type: 'hospital',
			address: addressOf(TOWNS[t]!, village),
			people: 860,
			beds: HOSPITAL.beds,
			beds_free: HOSPITAL.free,
			beds_at: routine('09:30'),
			class: '二级',
		},
	}
}

/** What must be protected: schools and homes are the shelters that they are, filling stations the risk points. */
export function demoTargets(
	roster: Roster,
	shelters: readonly Shelter[],
	risks: readonly Risk[],
	clock: Clock,
): Target[] {
	const planned = [
		...shelters.filter(({ type }) => type === 'school' || type === 'welfare').map(housed),
		...TOWNS.flatMap((town, t) => (town.urban ? [0, 1] : [0]).map((n) => kindergarten(town, t, n))),
		hospital(clock),
		...TOWNS.map((town, t) => clinic(town, t, clock)),
		...risks.filter(({ type }) => type === 'gas_station').map(filling),
	]
	const counts = TOWNS.map(() => 0)
	return planned.map(({ town, region_code, about }, n) => {
		const code = numberIn(TOWNS[town]!.code, 'MB', ++counts[town]!)
		const own = about.manager ? {} : { manager: roster.names.next(), manager_phone: roster.phones.mobile() }
		return {
			...envelope('target', code, region_code, clock.today),
			...about,
			...own,
			duty_24h_phone: dutyNumber.target(n),
		}
	})
}
