import { addDays } from '../../domain/time.ts'
import type { Clock } from './clock.ts'
import { KITCHEN_ID, LANE_OPEN_MINUTES, ROAD_ID } from './incidents.ts'
import { current, DISTRICT_CODE, type DraftOf, instantOf, numberIn, regionOfTown, TOWNS } from './world.ts'

type Line = DraftOf<'journal'>
type Row = [time: string, sort: Line['sort'], words: string, from?: string]

/** What goes by the clock, and what was said because of what happened. */
const ROUTINES: Row[] = [
	['08:00', 'report', '交接班，未结 1 项'],
	['08:12', 'report', '点名 346 / 350，4 站转人工核查'],
	['08:12', 'notice', '一线应急站点名 346 / 350，4 站转人工核查'],
	['09:00', 'report', '五级联通音视频 5 / 5'],
	['09:00', 'notice', '部省市区乡五级联通测试正常'],
	['09:15', 'report', '16 乡镇零报告已收，雾塘乡补充 1 条'],
	['09:15', 'notice', '全区零报告 16 / 16 已收'],
]
const SAID: Row[] = [
	['09:36', 'action', '3 号塔疑似热点，派护林员 2 人核实', '雾塘乡'],
	['09:36', 'notice', '雾塘乡 3 号塔疑似热点，护林员 2 人前往核实'],
	['09:40', 'notice', '区气象台：今日夜间至明晨西北部有霜，北风 4 级，森林火险维持橙色', '区气象台'],
]
const ROAD: Row[] = [
	['07:28', 'call', 'X910 漆树塅段半幅路面塌陷，无人员伤亡', '榉坪村'],
	['07:35', 'order', 'X910 漆树塅段双向封闭，车辆绕行 X909'],
	['07:49', 'action', '派出所到场，两端设卡'],
	['08:05', 'action', '综合应急救援队到场，排查相邻路基'],
	['09:05', 'action', '抢修队、交警中队出动'],
	['09:20', 'report', '路基开始回填', '汀圩街道'],
]
const KITCHEN: Row[] = [
	['04:12', 'call', '二楼厨房冒烟，住户已下楼', '119'],
	['04:19', 'action', '微型消防站到场，断电断气'],
	['04:41', 'action', '明火扑灭'],
	['05:06', 'report', '现场清理完毕，处置终止'],
]

type Maker = (rows: readonly Row[], more: { at: (time: string) => string } & Partial<Line>) => Line[]
/** Numbers the lines of one division. */
function linesIn(region_code: string, until: string): Maker {
	let seq = 0
	return (rows, { at, ...more }) =>
		rows.map(([time, sort, words, from]) => ({
			...current('journal', numberIn(region_code.slice(0, 9), 'RZ', ++seq), region_code),
			// The name is what lists show of it.
			name: words.slice(0, 60),
			sort,
			happened_at: at(time),
			...(sort === 'notice' ? { until } : {}),
			words,
			...(from ? { from } : {}),
			...more,
		}))
}

/** The duty log of the day, beside what the incidents tell of themselves. A notice stays on the wall until the watch that follows today's. */
export function demoJournal(clock: Clock): Line[] {
	const until = instantOf(addDays(clock.today, 1), '08:00')
	const inTown = (name: string) => linesIn(regionOfTown(TOWNS.find((town) => town.name === name)!), until)
	const [district, tingwei, zhubei] = [linesIn(DISTRICT_CODE, until), inTown('汀圩街道'), inTown('渚北街道')]
	const lane: Row = ['09:20', 'action', '恢复单道通行']
	const road = { at: clock.event, incident_id: ROAD_ID }
	return [
		...district(ROUTINES, { at: clock.routine }),
		...district(SAID, { at: clock.event }),
		...tingwei(ROAD, road),
		...tingwei([lane], { ...road, due_at: clock.ahead(LANE_OPEN_MINUTES) }),
		...zhubei(KITCHEN, { at: clock.event, incident_id: KITCHEN_ID }),
	]
}
