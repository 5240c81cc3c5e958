import { Names } from './names.ts'
import { dutyNumber, Phones } from './phones.ts'
import {
	DISTRICT_CODE,
	type DraftOf,
	envelope,
	idOf,
	numberIn,
	regionOfTown,
	TOWNS,
	VILLAGES,
	type Village,
} from './world.ts'

export type Person = DraftOf<'person'>
type Standing = Person['standing']
/** Departments with an office in every township, and who heads it. */
const OFFICES = {
	zrzy: '自然资源所所长',
	sl: '水利站站长',
	ly: '林业站站长',
	yj: '应急管理办副主任',
	gajj: '交警中队中队长',
	jy: '中心校校长',
	zj: '城乡建设办主任',
	scjg: '市场监管所所长',
	xf: '消防工作站站长',
	sw: '经济发展办主任',
	jt: '公路管理站站长',
	wl: '文化站站长',
	gd: '供电所所长',
} as const
export type Office = keyof typeof OFFICES
export type TownPeople = {
	secretary: Person
	mayor: Person
	executive: Person
	deputies: [Person, Person]
	officeHead: Person
	liaison: Person
	offices: Record<Office, Person>
}
export type VillagePeople = { chief: Person; responder: Person; grid: Person }

const DISTRICT_9 = DISTRICT_CODE.slice(0, 9)
export const orgCode = {
	district: (n: number) => numberIn(DISTRICT_9, 'ZH', n),
	town: (code: string) => numberIn(code, 'ZH', 1),
	station: (code: string, n: number) => numberIn(code, 'ZH', n + 2),
}
const stationOf = ({ town, code }: Village) =>
	orgCode.station(
		TOWNS[town]!.code,
		TOWNS[town]!.villages.findIndex((one) => one.code === code),
	)

type Job = { title: string; org: string; region: string; standing?: Standing; name?: string; office_phone?: string }

/** Everyone who bears a duty in the demo district, appointed in a fixed order so that numbers stay the same. */
export class Roster {
	readonly people: Person[] = []
	readonly names = new Names()
	readonly phones = new Phones()
	readonly towns: TownPeople[]
	readonly villages = new Map<string, VillagePeople>()
	#monitors = new Map<string, Person>()
	#counts = new Map<string, number>()
	readonly #today: string

	constructor(today: string) {
		this.#today = today
		this.towns = TOWNS.map((_, t) => this.#township(t))
		for (const village of VILLAGES) this.villages.set(village.code, this.#village(village))
	}

	appoint({ title, org, region, standing = 'official', name, office_phone }: Job): Person {
		const unit = region.slice(0, 9)
		const seq = (this.#counts.get(unit) ?? 0) + 1
		this.#counts.set(unit, seq)
		const person: Person = {
			...envelope('person', numberIn(unit, 'RY', seq), region, this.#today),
			name: name ?? this.names.next(),
			standing,
			gov_title: title,
			org_id: idOf('org', org),
			mobile: this.phones.mobile(),
			...(office_phone ? { office_phone } : {}),
		}
		this.people.push(person)
		return person
	}
	district(title: string, unit: number, name?: string): Person {
		const org = orgCode.district(unit)
		return this.appoint({ title, org, region: DISTRICT_CODE, ...(name ? { name } : {}) })
	}
	of(village: Village): VillagePeople {
		return this.villages.get(village.code)!
	}
	/** The volunteer who watches the hazards of a village (群测群防). */
	monitor(village: Village): Person {
		const known = this.#monitors.get(village.code)
		if (known) return known
		const title = `${village.name}群测群防监测员`
		const person = this.appoint({ title, org: stationOf(village), region: village.code, standing: 'private' })
		this.#monitors.set(village.code, person)
		return person
	}

	#township(t: number): TownPeople {
		const town = TOWNS[t]!
		const job = { org: orgCode.town(town.code), region: regionOfTown(town) }
		const landong = town.bare === '岚垌'
		const post = (title: string, name?: string) => this.appoint({ ...job, title, ...(name ? { name } : {}) })
		const head = town.urban ? '办事处主任' : town.name.endsWith('镇') ? '镇长' : '乡长'
		const deputy = town.urban ? '办事处副主任' : `副${head}`
		const secretary = post('党委书记')
		const mayor = post(head)
		const executive = post('党委副书记')
		const deputies: [Person, Person] = [post(deputy, landong ? '孙屿' : undefined), post(deputy)]
		const officeHead = post('应急管理办主任', landong ? '何楚' : undefined)
		const liaison = this.appoint({ ...job, title: '应急管理办干事', office_phone: dutyNumber.town(t) })
		const offices = Object.fromEntries(
			Object.entries(OFFICES).map(([key, title]) => [key, post(title, landong && key === 'zrzy' ? '刘汀' : undefined)]),
		) as Record<Office, Person>
		for (const one of deputies) one.backup_person = officeHead.id
		return { secretary, mayor, executive, deputies, officeHead, liaison, offices }
	}

	#village(village: Village): VillagePeople {
		const job = { org: stationOf(village), region: village.code }
		const chief = this.appoint({ ...job, title: `${village.name}党支部书记` })
		const responder = this.appoint({ ...job, title: `${village.name}应急信息员` })
		const grid = this.appoint({ ...job, title: `${village.name}网格员`, standing: 'private' })
		chief.backup_person = responder.id
		return { chief, responder, grid }
	}
}

/** A contact as records carry it; of a private person only the reference, so that disclosure follows the person. */
export function contact(
	role: 'leader' | 'keeper' | 'patrol' | 'monitor' | 'duty' | 'technical' | 'other',
	person: Person,
	duty_phone?: string,
) {
	const open = person.standing === 'official' && person.mobile ? { name: person.name, phone: person.mobile } : {}
	return { role, person_id: person.id, ...open, ...(duty_phone ? { duty_phone } : {}) }
}
