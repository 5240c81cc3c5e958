import type { Clock } from './clock.ts'
import type { Roster } from './people.ts'
import type { Km } from './plan.ts'
import { current, type DraftOf, idOf, nearest, placed, regionOfTown, TOWNS, VILLAGES } from './world.ts'

type Incident = DraftOf<'incident'>
type About = Pick<Incident, 'name' | 'short_name' | 'type' | 'source' | 'words' | 'situation' | 'status'>
type Times = {
	happened: string
	received: string
	phone: string
	written: string
	/** Of the last change of its state. */
	since: string
}
/** Where the road gave way, on X910 where it runs through 汀圩街道. */
export const COLLAPSE: Km = [41.94, 27.908]
const KITCHEN: Km = [36.62, 15.71]
/** Numbers run by the year and the district; the id does without the year, so that it is the same in any year. */
const numberOf = (seq: number) => String(seq).padStart(4, '0')
export const ROAD_ID = idOf('incident', `SJ-990102-${numberOf(36)}`)
export const KITCHEN_ID = idOf('incident', `SJ-990102-${numberOf(35)}`)
/** Minutes from now until one lane is open again. */
export const LANE_OPEN_MINUTES = 198

type Made = { seq: number; town: string; km: Km; address: string; about: About; times: Times }
function build(roster: Roster, { seq, town, km, address, about, times }: Made, clock: Clock): Incident {
	const t = TOWNS.findIndex(({ name }) => name === town)
	const own = VILLAGES.filter((village) => village.town === t)
	const { responder } = roster.of(nearest(km, own))
	const code = `SJ-990102-${clock.today.slice(0, 4)}-${numberOf(seq)}`
	return {
		...current('incident', code, regionOfTown(TOWNS[t]!)),
		id: idOf('incident', `SJ-990102-${numberOf(seq)}`),
		...placed(km),
		...about,
		address,
		level: { scheme: 'event', level: 'IV' },
		caller_name: responder.name,
		...(responder.mobile ? { caller_phone: responder.mobile } : {}),
		happened_at: clock.event(times.happened),
		received_at: clock.event(times.received),
		dead: 0,
		missing: 0,
		injured: 0,
		trapped: 0,
		commander_id: roster.towns[t]!.deputies[0].id,
		phone_report_at: clock.event(times.phone),
		written_report_at: clock.event(times.written),
		status_at: clock.event(times.since),
	}
}

/** Of today: a road that gave way and is being mended, and a kitchen fire that is out. */
export function demoIncidents(roster: Roster, clock: Clock): Incident[] {
	const open = clock.ahead(LANE_OPEN_MINUTES).slice(11, 16)
	const road: Made = {
		seq: 36,
		town: '汀圩街道',
		km: COLLAPSE,
		address: '云渚区汀圩街道 X910 漆树塅段',
		about: {
			name: 'X910 漆树塅段路面塌陷',
			short_name: '漆树塅塌陷',
			type: 'road',
			source: 'village',
			words: '半幅路面塌陷，长约 8 m、深约 2 m，没有车辆和人员坠落',
			situation: `绕行 X909，预计 ${open} 恢复单道`,
			status: 'responding',
		},
		times: { happened: '07:20', received: '07:28', phone: '07:46', written: '08:20', since: '07:35' },
	}
	const kitchen: Made = {
		seq: 35,
		town: '渚北街道',
		km: KITCHEN,
		address: '云渚区渚北街道集镇',
		about: {
			name: '渚北街道 住宅厨房起火',
			short_name: '厨房起火',
			type: 'fire',
			source: 'hotline',
			words: '二楼厨房冒烟，住户已下楼',
			situation: '明火扑灭，无人员伤亡',
			status: 'ended',
		},
		times: { happened: '04:08', received: '04:12', phone: '04:26', written: '04:58', since: '05:06' },
	}
	return [build(roster, kitchen, clock), build(roster, road, clock)]
}
