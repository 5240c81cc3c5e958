import { equal } from '../equal.ts'
import { isOpenIncident } from '../kinds/incident.ts'
import { LEVELS } from '../level.ts'
import { optionWord } from '../option-word.ts'
import type { Of } from '../record.ts'
import { clockOf, type Said, type Scene } from './said.ts'

type Incident = Of<'incident'>

/** What became of an incident itself. */
export function incidentSaid(before: Incident | null, after: Incident, scene: Scene): Said[] {
	const { id } = after
	if (!before) return [{ incident: id, sort: 'call', words: received(after) }]
	return [
		...statusSaid(before, after, scene),
		...levelSaid(before, after).map((words): Said => ({ incident: id, sort: 'order', words })),
		...placeSaid(before, after).map((words): Said => ({ incident: id, sort: 'report', words })),
		...reportsSaid(before, after).map((words): Said => ({ incident: id, sort: 'report', words })),
	]
}

function received({ type, level, source }: Incident): string {
	const from = source ? `（${optionWord('incident', 'source', source)}）` : ''
	return `接报：${optionWord('incident', 'type', type)}，${LEVELS.event[level.level][0]}${from}`
}

const STATUS: Readonly<Record<Incident['status'], string>> = {
	draft: '转为待核实',
	verified: '情况属实，已核实',
	responding: '开始处置',
	controlled: '现场已控制',
	ended: '处置终止',
	archived: '归档',
	false_alarm: '核为误报',
	transferred: '移交',
	merged: '并案',
}

function statusSaid(before: Incident, after: Incident, scene: Scene): Said[] {
	if (before.status === after.status) return []
	const { id: incident, status, transferred_to } = after
	if (status === 'merged' && after.merged_into) {
		const into = after.merged_into
		return [
			{ incident, sort: 'report', words: `并入「${scene.get(into)?.name ?? '另一事件'}」` },
			{ incident: into, sort: 'report', words: `「${after.name}」并入本事件` },
		]
	}
	const again = status === 'responding' && !isOpenIncident(before) ? '恢复处置' : STATUS[status]
	const words = status === 'transferred' && transferred_to ? `移交${transferred_to}` : again
	return [{ incident, sort: 'report', words }]
}

function levelSaid(before: Incident, after: Incident): string[] {
	const said: string[] = []
	const [was, is] = [before.level.level, after.level.level]
	if (was !== is) said.push(`事件等级由${LEVELS.event[was][0]}调整为${LEVELS.event[is][0]}`)
	const [had, has] = [before.response?.level, after.response?.level]
	if (had === has) return said
	const [old, now] = [had && LEVELS.response[had][0], has && LEVELS.response[has][0]]
	return [...said, !now ? `终止${old}应急响应` : old ? `应急响应由${old}调整为${now}` : `启动${now}应急响应`]
}

function placeSaid(before: Incident, after: Incident): string[] {
	const said: string[] = []
	if (!equal(before.at, after.at)) said.push(before.at ? '更正事发位置' : '标定事发位置')
	if (!equal(before.geom, after.geom))
		said.push(!after.geom ? '取消影响范围' : before.geom ? '调整影响范围' : '标绘影响范围')
	if (!equal(before.plume, after.plume)) {
		const { wind_from_deg: wind, reach_m: reach } = after.plume ?? {}
		const detail = wind !== undefined && reach !== undefined ? `，来风 ${wind}°，${reach} m` : ''
		said.push(after.plume ? `标绘下风向扇区${detail}` : '取消下风向扇区')
	}
	return said
}

function reportsSaid(before: Incident, after: Incident): string[] {
	const first = (was: string | undefined, is: string | undefined, words: string) =>
		is && is !== was ? [`${words}，${clockOf(is)}`] : []
	return [
		...first(before.phone_report_at, after.phone_report_at, '首报（电话）已报送'),
		...first(before.written_report_at, after.written_report_at, '首报（书面）已报送'),
	]
}
