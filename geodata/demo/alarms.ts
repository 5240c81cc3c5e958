import type { Clock } from './clock.ts'
import type { Km } from './plan.ts'
import type { Risk } from './risks.ts'
import { current, type DraftOf, numberIn, placed, regionOfTown, TOWNS } from './world.ts'

type Alarm = DraftOf<'alarm'>
/** A township's name and where in it, or the risk point that it watches. */
type Where = { risk: string } | { town: string; km?: Km }
type Row = [
	first: string,
	class_: Alarm['class'],
	type: Alarm['type'],
	source: string,
	name: string,
	where: Where,
	state: [status: Alarm['status'], since: string, acked: string],
	more?: Partial<Pick<Alarm, 'detail' | 'count' | 'last_at'>>,
]

/** Of today, the latest first, as the wall was drawn with them. A school bus that is silent stands nowhere. */
const ROWS: Row[] = [
	[
		'09:36',
		'P2',
		'forest',
		'雾塘乡 3 号塔',
		'雾塘乡 3 号塔 疑似热点',
		{ town: '雾塘乡', km: [35, 6.6] },
		['handling', '09:36', '09:36'],
		{ detail: '方位 62°，距塔约 5 km，护林员 2 人核实' },
	],
	[
		'09:21',
		'P3',
		'dust',
		'恒木家具 2 号除尘',
		'恒木家具 料斗压差低',
		{ risk: '恒木家具 2 号除尘' },
		['acked', '09:23', '09:23'],
		{ detail: '压差 0.4 kPa，下限 0.6 kPa', count: 3, last_at: '09:29' },
	],
	[
		'08:47',
		'P3',
		'hazchem',
		'兴渚储罐 V-103',
		'兴渚储罐 V-103 液位高',
		{ risk: '兴渚化工储罐区' },
		['handling', '08:55', '08:49'],
		{ detail: '液位 82%，高报 80%' },
	],
	['08:02', 'P3', 'bus', '校车 014', '校车 014 定位静默 5 分', { town: '岚垌乡' }, ['cleared', '08:09', '08:04']],
	[
		'07:55',
		'P4',
		'water',
		'青硖水库水位站',
		'青硖水库 距汛限 0.6 m',
		{ risk: '青硖水库' },
		['acked', '07:58', '07:58'],
	],
	[
		'07:31',
		'P4',
		'fire',
		'渚阳商城烟感',
		'渚阳商城 烟感自检故障',
		{ risk: '渚阳商城' },
		['handling', '07:40', '07:34'],
	],
	[
		'06:48',
		'P4',
		'rain',
		'砚岭 2 号雨量站',
		'砚岭 2 号雨量站 离线',
		{ town: '砚岭镇', km: [21.2, 9.9] },
		['cleared', '07:12', '06:53'],
	],
	[
		'06:20',
		'P4',
		'geo',
		'石灰石矿东采区位移',
		'石灰石矿 位移监测离线',
		{ risk: '石灰石矿东采区' },
		['handling', '06:31', '06:24'],
	],
	[
		'05:37',
		'P4',
		'other',
		'柏沱 4 号渡口视频',
		'柏沱 4 号渡口 视频离线',
		{ risk: '柏沱镇 4 号渡口' },
		['cleared', '06:02', '05:41'],
	],
	[
		'03:14',
		'P4',
		'water',
		'沐桥 1 号水位站',
		'沐桥 1 号水位站 电压低',
		{ town: '沐桥街道', km: [46.1, 23.6] },
		['acked', '03:20', '03:20'],
	],
]
/** Acknowledged at the desk that the demo has. */
const DESK = 'demo-dispatcher'

function standing(where: Where, risks: readonly Risk[]) {
	if ('town' in where) {
		const town = TOWNS.find(({ name }) => name === where.town)!
		return { region_code: regionOfTown(town), ...(where.km ? placed(where.km) : {}) }
	}
	const { region_code, at, coord_source, coord_accuracy_m } = risks.find(({ name }) => name === where.risk)!
	return { region_code, at, coord_source, coord_accuracy_m }
}

/** What the sources of the district have cried today. */
export function demoAlarms(risks: readonly Risk[], clock: Clock): Alarm[] {
	const counts = new Map<string, number>()
	return ROWS.toReversed().map(([first, class_, type, source, name, where, [status, since, acked], more = {}]) => {
		const { region_code, ...place } = standing(where, risks)
		const unit = region_code.slice(0, 9)
		const seq = (counts.get(unit) ?? 0) + 1
		counts.set(unit, seq)
		const { last_at = first, count = 1, ...about } = more
		return {
			...current('alarm', numberIn(unit, 'GJ', seq), region_code),
			...place,
			name,
			class: class_,
			type,
			source,
			...about,
			count,
			first_at: clock.event(first),
			last_at: clock.event(last_at),
			acked_by: DESK,
			acked_at: clock.event(acked),
			status,
			status_at: clock.event(since),
		}
	})
}
