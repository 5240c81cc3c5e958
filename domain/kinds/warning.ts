import { z } from 'zod'
import { choice, described, instant, longText, requiredChoice, requiredLevel, requiredText, text } from '../field.ts'
import { defineKind } from '../kind.ts'
import { identity } from './envelope.ts'
import { tookAt, tookOver } from './took-over.ts'

const EVENTS = {
	rain: ['暴雨', '豪雨', 'Rainstorm'],
	flood: ['洪水', '洪水', 'Flood'],
	flash_flood: ['山洪灾害', '山洪災害', 'Flash flood'],
	geo: ['地质灾害', '坡地災害', 'Landslide'],
	forest_fire: ['森林火险', '森林火險', 'Forest-fire danger'],
	wind: ['大风', '強風', 'Gale'],
	typhoon: ['台风', '颱風', 'Typhoon'],
	snow: ['暴雪', '大雪', 'Snowstorm'],
	ice: ['道路结冰', '道路結冰', 'Icy roads'],
	cold: ['寒潮', '寒潮', 'Cold wave'],
	heat: ['高温', '高溫', 'Heat'],
	fog: ['大雾', '濃霧', 'Fog'],
	thunder: ['雷电', '雷電', 'Lightning'],
	other: ['其他', '其他', 'Other'],
} as const
const NATURES = {
	actual: ['实际', '實際', 'Actual'],
	exercise: ['演练', '演練', 'Exercise'],
	test: ['测试', '測試', 'Test'],
} as const
const STATUSES = { in_force: ['生效', '生效', 'In force'], cancelled: ['已解除', '已解除', 'Cancelled'] } as const

const areas = z
	.array(z.string().regex(/^\d{2,12}$/, '2 to 12 digits of a region code'))
	.min(1)
	.max(400)

/**
 * A warning (预警) issued by an authority. It starts no response by itself. `areas` are prefixes of region codes.
 * An exercise must be drawn as one and reach no real channel.
 */
export const warning = defineKind({
	key: 'warning',
	label: ['预警', '預警', 'Warning'],
	codeLetters: 'YJ',
	schema: z.strictObject({
		...identity('warning'),
		msg_id: text(['消息编号', '訊息編號', 'Message id'], 60),
		event: requiredChoice(['预警类别', '預警類別', 'Event'], EVENTS, { column: true }),
		colour: requiredLevel('warning', ['预警颜色', '警報顏色', 'Colour'], { column: true }),
		nature: requiredChoice(['性质', '性質', 'Nature'], NATURES),
		sender: requiredText(['发布单位', '發布單位', 'Sender'], 60, { column: true }),
		sent_at: instant(['发布时间', '發布時間', 'Sent at'], { needed: true, column: true }),
		expires_at: instant(['有效期至', '有效期限', 'Expires at']),
		received_at: instant(['接收时间', '接收時間', 'Received at'], { ruled: true }),
		took_at: tookAt,
		areas: described(areas, ['预警区域', '預警區域', 'Areas'], { needed: true }),
		headline: text(['标题', '標題', 'Headline'], 120),
		instruction: longText(['防御指南', '防範指引', 'Instruction'], 600),
		scope: choice(['发布范围', '發布範圍', 'Scope'], {
			public: ['公开', '公開', 'Public'],
			internal: ['内部', '內部', 'Internal'],
		}),
		status: requiredChoice(['状态', '狀態', 'Status'], STATUSES, { column: true }),
		status_at: instant(['状态时间', '狀態時間', 'Status since'], { ruled: true }),
	}),
	status: { field: 'status', jumpWithReason: false, next: { in_force: ['cancelled'], cancelled: [] } },
	stamp: (_record, _to, { at }) => ({ status_at: at }),
	settled: (before, after, { at }) => ({
		...(before === null && after.received_at === undefined ? { received_at: at } : {}),
		...(isGraver(before?.colour, after.colour) ? tookOver(before, (before === null && after.received_at) || at) : {}),
	}),
})

const GRAVE = ['red', 'orange']
type Colour = { level: string } | undefined
/** Has it become red or orange, or red after orange? */
const isGraver = (before: Colour, after: Colour): boolean =>
	GRAVE.includes(after?.level ?? '') &&
	(!GRAVE.includes(before?.level ?? '') || GRAVE.indexOf(after!.level) < GRAVE.indexOf(before!.level))

/** Not cancelled and not over; both times are Beijing instants. */
export const isInForce = (w: { status: string; expires_at?: string | undefined }, now: string): boolean =>
	w.status === 'in_force' && (w.expires_at === undefined || Date.parse(w.expires_at) > Date.parse(now))
