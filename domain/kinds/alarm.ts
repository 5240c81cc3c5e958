import { z } from 'zod'
import { described, flag, instant, ref, requiredChoice, requiredText, text } from '../field.ts'
import { defineKind } from '../kind.ts'
import { identity, place } from './envelope.ts'
import { tookAt, tookOver } from './took-over.ts'
import { typesOf } from './types-of.ts'

/** Type, words, and the one character drawn inside the mark. */
const { types, characters } = typesOf({
	water: ['水', ['水位', '水位', 'Water level']],
	rain: ['雨', ['雨量', '雨量', 'Rain']],
	geo: ['滑', ['地灾监测', '坡地監測', 'Slope monitoring']],
	forest: ['林', ['林火热点', '林火熱點', 'Forest hot spot']],
	fire: ['消', ['消防', '消防', 'Fire detection']],
	hazchem: ['危', ['危化监测', '危險化學品監測', 'Chemical plant']],
	dust: ['尘', ['粉尘监测', '粉塵監測', 'Dust']],
	bus: ['校', ['校车', '學童專車', 'School bus']],
	incident: ['事', ['突发事件', '突發事件', 'Incident']],
	other: ['警', ['其他', '其他', 'Other']],
} as const)

/** From the highest: P1 interrupts, P2 chimes, P3 goes to the ticker, P4 is counted. */
export const ALARM_CLASSES = {
	P1: ['P1 红', 'P1 紅', 'P1 red'],
	P2: ['P2 橙', 'P2 橙', 'P2 orange'],
	P3: ['P3 黄', 'P3 黃', 'P3 yellow'],
	P4: ['P4 蓝', 'P4 藍', 'P4 blue'],
} as const
export type AlarmClass = keyof typeof ALARM_CLASSES

const STATUSES = {
	active: ['未确认', '未確認', 'Unacknowledged'],
	acked: ['已确认', '已確認', 'Acknowledged'],
	handling: ['处置中', '處置中', 'Handling'],
	cleared: ['已恢复', '已恢復', 'Cleared'],
	closed: ['已办结', '已結案', 'Closed'],
} as const

/** Acknowledging is not clearing: a source that has recovered still waits for a person to have seen it. */
export const alarm = defineKind({
	key: 'alarm',
	label: ['告警', '告警', 'Alarm'],
	codeLetters: 'GJ',
	schema: z.strictObject({
		...identity('alarm'),
		...place,
		class: requiredChoice(['告警级别', '告警級別', 'Class'], ALARM_CLASSES, { column: true }),
		type: requiredChoice(['告警类型', '告警類型', 'Type'], types, { column: true }),
		source: requiredText(['告警源', '告警來源', 'Source'], 40, { column: true }),
		incident_id: ref('incident', ['关联事件', '關聯事件', 'Incident']),
		exercise: flag(['演练', '演練', 'Exercise']),
		detail: text(['详情', '詳情', 'Detail'], 120),
		count: described(z.int().min(1).default(1), ['次数', '次數', 'Count'], { ruled: true }),
		first_at: instant(['首次时间', '首次時間', 'First at'], { ruled: true }),
		last_at: instant(['最近时间', '最近時間', 'Last at'], { ruled: true }),
		took_at: tookAt,
		acked_by: text(['确认人', '確認人', 'Acknowledged by'], 60, { ruled: true }),
		acked_at: instant(['确认时间', '確認時間', 'Acknowledged at'], { ruled: true }),
		status: requiredChoice(['状态', '狀態', 'Status'], STATUSES, { column: true }),
		status_at: instant(['状态时间', '狀態時間', 'Status since'], { ruled: true }),
	}),
	type: { field: 'type', characters },
	status: {
		field: 'status',
		jumpWithReason: false,
		next: {
			active: ['acked', 'cleared'],
			acked: ['handling', 'cleared', 'closed'],
			handling: ['cleared', 'closed'],
			cleared: ['acked', 'closed'],
			closed: [],
		},
	},
	stamp: (before, to, { by, at }) => ({
		status_at: at,
		...(before.acked_at === undefined && to !== 'cleared' ? { acked_by: by, acked_at: at } : {}),
	}),
	settled: (before, after, { at }) => ({
		...(before === null ? { first_at: after.first_at ?? at, last_at: after.last_at ?? at } : {}),
		...(after.class === 'P1' && before?.class !== 'P1'
			? tookOver(before, (before === null && after.first_at) || at)
			: {}),
	}),
})

/** Nobody at a desk has said that they have seen it. */
export const isUnacknowledged = (a: { status: string; acked_at?: string | undefined }): boolean =>
	a.acked_at === undefined && a.status !== 'closed'
