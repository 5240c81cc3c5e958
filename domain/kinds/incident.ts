import { z } from 'zod'
import {
	choice,
	flag,
	group,
	instant,
	integer,
	level,
	longText,
	phone,
	ref,
	requiredChoice,
	requiredLevel,
	text,
} from '../field.ts'
import { defineKind } from '../kind.ts'
import { LEVELS } from '../level.ts'
import { identity, people, place } from './envelope.ts'
import { tookAt, tookOver } from './took-over.ts'
import { typesOf } from './types-of.ts'

/** Type, words, and the one character drawn inside the mark. */
const { types, characters } = typesOf({
	flood: ['洪', ['山洪·洪涝', '山洪·洪澇', 'Flood']],
	geo: ['滑', ['地质灾害', '坡地災害', 'Landslide']],
	reservoir: ['库', ['水库险情', '水庫險情', 'Reservoir in danger']],
	forest_fire: ['林', ['森林火灾', '森林火災', 'Forest fire']],
	fire: ['火', ['火灾', '火災', 'Fire']],
	traffic: ['车', ['道路交通事故', '道路交通事故', 'Traffic accident']],
	road: ['路', ['道路桥隧损毁', '道路橋隧損毀', 'Road or bridge damaged']],
	drowning: ['溺', ['溺水', '溺水', 'Drowning']],
	hazchem: ['危', ['危化品泄漏', '危險化學品洩漏', 'Chemical release']],
	collapse: ['塌', ['建筑垮塌', '建築倒塌', 'Building collapse']],
	utility: ['电', ['停电停水', '停電停水', 'Power or water out']],
	gas: ['气', ['燃气事故', '燃氣事故', 'Gas accident']],
	food: ['食', ['食物中毒', '食物中毒', 'Food poisoning']],
	missing: ['寻', ['人员走失', '人員走失', 'Missing person']],
	weather: ['雪', ['低温雨雪冰冻', '低溫雨雪冰凍', 'Snow and ice']],
	other: ['事', ['其他', '其他', 'Other']],
} as const)

const SOURCES = {
	phone: ['电话报告', '電話報告', 'By phone'],
	hotline: ['警情 110·119·120', '報案 110·119', '110, 119, 120'],
	citizen: ['12345 热线', '1999 專線', 'Citizen hotline'],
	village: ['村级报告', '村級回報', 'Village'],
	patrol: ['巡查发现', '巡查發現', 'Patrol'],
	feed: ['监测告警', '監測告警', 'Monitoring'],
	upper: ['上级通知', '上級通知', 'From above'],
	online: ['网络信息', '網路訊息', 'Online'],
} as const

const STATUSES = {
	draft: ['待核实', '待查證', 'To be verified'],
	verified: ['已核实', '已查證', 'Verified'],
	responding: ['处置中', '處置中', 'Responding'],
	controlled: ['已控制', '已控制', 'Controlled'],
	ended: ['已终止', '已解除', 'Ended'],
	archived: ['已归档', '已歸檔', 'Archived'],
	false_alarm: ['误报', '誤報', 'False alarm'],
	transferred: ['已移交', '已移交', 'Transferred'],
	merged: ['已并案', '已併案', 'Merged'],
} as const

/** Speeds on the roads are multiplied by the share of it: `domain/conditions.ts`. */
const ROAD_WEATHER = {
	dry: ['干燥', '乾燥', 'Dry'],
	heavy_rain: ['大雨', '大雨', 'Heavy rain'],
	snow: ['冰雪', '冰雪', 'Snow'],
} as const
export type RoadWeather = keyof typeof ROAD_WEATHER

/** Something that happened and is being dealt with: not a risk point, not a finding. `geom` is the area of impact. */
export const incident = defineKind({
	key: 'incident',
	label: ['事件', '事件', 'Incident'],
	codeLetters: 'SJ',
	schema: z.strictObject({
		...identity('incident'),
		...place,
		type: requiredChoice(['事件类别', '事件類別', 'Type'], types, { column: true }),
		level: requiredLevel('event', ['事件等级', '事件等級', 'Level'], { column: true }),
		exercise: flag(['演练', '演練', 'Exercise']),
		source: choice(['信息来源', '訊息來源', 'Source'], SOURCES, { needed: true }),
		caller_name: text(['报告人', '報案人', 'Caller'], 30, { disclosure: 'caller' }),
		caller_phone: phone(['报告人电话', '報案人電話', 'Caller phone'], { disclosure: 'caller_phone' }),
		words: longText(['报告内容', '報案內容', 'What the caller said'], 1000, { disclosure: 'caller' }),
		happened_at: instant(['事发时间', '發生時間', 'Happened at']),
		received_at: instant(['接报时间', '受理時間', 'Received at'], { needed: true, column: true }),
		situation: longText(['当前情况', '目前情況', 'Situation'], 300),
		dead: people(['死亡', '死亡', 'Dead'], 100_000),
		missing: people(['失联', '失聯', 'Missing'], 100_000),
		injured: people(['受伤', '受傷', 'Injured'], 100_000),
		trapped: people(['被困', '受困', 'Trapped'], 100_000),
		/** What the roads are like on the way there, so that every desk reckons alike. */
		road_weather: choice(['路况', '路況', 'Roads'], ROAD_WEATHER),
		/** A sector downwind: where the wind comes from, and how far it reaches. */
		plume: group(['下风向扇区', '下風向扇區', 'Downwind sector'], {
			wind_from_deg: integer(['来风方向', '來風方向', 'Wind from'], 0, 359, { unit: '°' }),
			reach_m: integer(['影响距离', '影響距離', 'Reach'], 50, 50_000, { unit: 'm' }),
		}),
		merged_into: ref('incident', ['并入事件', '併入事件', 'Merged into']),
		transferred_to: text(['移交单位', '移交單位', 'Handed over to'], 60),
		commander_id: ref('person', ['现场指挥', '現場指揮', 'On-scene commander']),
		response: level('response', ['应急响应', '緊急應變', 'Response'], { column: true }),
		response_at: instant(['响应时间', '應變時間', 'Response since'], { ruled: true }),
		took_at: tookAt,
		phone_report_at: instant(['首报(电话)时间', '初報(電話)時間', 'First report by phone at']),
		written_report_at: instant(['首报(书面)时间', '初報(書面)時間', 'First report in writing at']),
		status: requiredChoice(['状态', '狀態', 'Status'], STATUSES, { column: true }),
		status_at: instant(['状态时间', '狀態時間', 'Status since'], { ruled: true }),
	}),
	type: { field: 'type', characters },
	fixed: ['merged_into'],
	status: {
		field: 'status',
		jumpWithReason: true,
		next: {
			draft: ['verified', 'false_alarm', 'transferred', 'merged'],
			verified: ['responding', 'false_alarm', 'transferred', 'merged'],
			responding: ['controlled', 'ended', 'transferred', 'merged'],
			controlled: ['responding', 'ended'],
			ended: ['archived', 'responding'],
			archived: [],
			false_alarm: ['archived', 'verified'],
			transferred: ['archived', 'responding'],
			merged: ['archived', 'responding'],
		},
	},
	// One that is dealt with again stands for itself.
	stamp: (_record, to, { at }) => ({ status_at: at, ...(to === 'responding' ? { merged_into: undefined } : {}) }),
	settled: (before, after, { at }) => ({
		...(before === null && after.status_at === undefined ? { status_at: at } : {}),
		...(after.response && after.response.level !== before?.response?.level
			? responded(before, after.response.level, (before === null && after.response_at) || at)
			: {}),
	}),
})

const RESPONSES: readonly string[] = Object.keys(LEVELS.response)
type Before = { response?: { level: string } | undefined; took_at?: string[] | undefined } | null
/** Only a response that begins, or rises, takes the walls over. */
function responded(before: Before, level: string, at: string) {
	const last = before?.response?.level
	const rises = last === undefined || RESPONSES.indexOf(level) < RESPONSES.indexOf(last)
	return { response_at: at, ...(rises ? tookOver(before, at) : {}) }
}

const FLOODS: readonly string[] = ['flood', 'reservoir']
/** Water rises, or may. */
export const isFlood = (type: string): boolean => FLOODS.includes(type)

const OPEN: readonly string[] = ['draft', 'verified', 'responding', 'controlled']
/** Somebody is still dealing with it. */
export const isOpenIncident = ({ status }: { status: string }): boolean => OPEN.includes(status)
