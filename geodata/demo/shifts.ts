import { addDays } from '../../domain/time.ts'
import type { Clock } from './clock.ts'
import { OFFICE } from './command.ts'
import { orgCode, type Person, type Roster } from './people.ts'
import { dutyNumber } from './phones.ts'
import { current, DISTRICT_CODE, type DraftOf, idOf, instantOf, numberIn, regionOfTown, TOWNS } from './world.ts'

type Shift = DraftOf<'shift'>
/** Days for which the roster of the watch is made, the first being the one that is on. */
const DAYS = 14

type Watch = {
	unit: string
	region: string
	name: string
	phone: string
	leaders: readonly Person[]
	chiefs: readonly Person[]
	staff: readonly Person[]
}

function districtWatch(roster: Roster): Watch {
	const called = (name: string) => roster.people.find((person) => person.name === name)!
	const [liaison, dispatcher, planner] = ['李舫', '周砚秋', '陈渚宁'].map(called) as [Person, Person, Person]
	const deputies = roster.people.filter(({ gov_title, name }) => gov_title === '副区长' && name !== '王澜')
	return {
		unit: orgCode.district(OFFICE),
		region: DISTRICT_CODE,
		name: '区指挥部办公室值班',
		phone: dutyNumber.district(1),
		leaders: [called('王澜'), ...deputies],
		chiefs: [dispatcher, liaison],
		staff: [planner],
	}
}

const townWatch = (roster: Roster, t: number): Watch => {
	const town = TOWNS[t]!
	const { mayor, executive, deputies, officeHead, liaison, offices } = roster.towns[t]!
	return {
		unit: orgCode.town(town.code),
		region: regionOfTown(town),
		name: `${town.name}值班`,
		phone: dutyNumber.town(t),
		leaders: [executive, ...deputies, mayor],
		chiefs: [officeHead, offices.yj],
		staff: [liaison],
	}
}

/** The watch of the district's office and of every township. Who is on watch now has signed in. */
export function demoShifts(roster: Roster, clock: Clock): Shift[] {
	const watches = [districtWatch(roster), ...TOWNS.map((_, t) => townWatch(roster, t))]
	// The watch that is on began at eight today, or at eight the day before.
	const signedIn = (minute: number) => instantOf(clock.dutyDay, `07:${minute}`)
	return watches.flatMap(({ unit, region, name, phone, leaders, chiefs, staff }, n) =>
		Array.from({ length: DAYS }, (_, i) => ({
			...current('shift', numberIn(region.slice(0, 9), 'ZB', i + 1), region),
			name,
			org_id: idOf('org', unit),
			day: addDays(clock.dutyDay, i),
			leader_id: leaders[i % leaders.length]!.id,
			chief_id: chiefs[i % chiefs.length]!.id,
			staff_ids: staff.map(({ id }) => id),
			duty_phone: phone,
			...(i === 0 ? { signed_in_at: signedIn(40 + n) } : {}),
		})),
	)
}
