import { z } from 'zod'
import {
	choice,
	described,
	flag,
	instant,
	integer,
	list,
	longText,
	requiredChoice,
	requiredRef,
	text,
} from '../field.ts'
import { askedPosition } from '../geometry.ts'
import { defineKind } from '../kind.ts'
import { identity } from './envelope.ts'

const STATUSES = {
	ordered: ['已下达', '已下達', 'Ordered'],
	accepted: ['已受领', '已受領', 'Accepted'],
	en_route: ['出动', '出動', 'En route'],
	on_scene: ['到场', '到場', 'On scene'],
	working: ['处置', '處置', 'Working'],
	returning: ['返程', '返程', 'Returning'],
	done: ['已归队', '已歸隊', 'Back'],
	cancelled: ['已撤销', '已撤銷', 'Cancelled'],
} as const
const VIA = {
	phone: ['电话', '電話', 'Phone'],
	radio: ['对讲', '對講', 'Radio'],
	app: ['应用', '應用程式', 'App'],
} as const

/**
 * An order to a force to go to an incident: all of it, or so many of its people. Its status says how far the force has
 * come, and the status of the force follows it. Its division is the force's.
 */
export const task = defineKind({
	key: 'task',
	label: ['任务单', '任務單', 'Task order'],
	codeLetters: 'RW',
	schema: z.strictObject({
		...identity('task'),
		incident_id: requiredRef('incident', ['事件', '事件', 'Incident'], { column: true }),
		force_id: requiredRef('force', ['力量', '力量', 'Force'], { column: true }),
		/** How many of those on duty; left out: all of them. */
		people: integer(['出动人数', '出動人數', 'People'], 1, 10_000, { unit: '人', column: true }),
		words: longText(['任务内容', '任務內容', 'What to do'], 300, { needed: true }),
		at: described(askedPosition.optional(), ['目的地', '目的地', 'Destination'], {}),
		meet_point: text(['集结点', '集結點', 'Meeting point'], 60),
		radio_channel: text(['通信频道', '通訊頻道', 'Radio channel'], 20),
		safety: text(['安全提示', '安全提示', 'Safety'], 120),
		/** As promised when it was sent: mobilising and driving. */
		minutes: integer(['预计用时', '預計用時', 'Minutes'], 0, 10_000, { unit: '分' }),
		metres: integer(['路程', '路程', 'Metres'], 0, 10_000_000, { unit: 'm' }),
		estimate: flag(['估算', '估算', 'Estimate']),
		/** Why it was sent although it was out already, or although too few stay behind. */
		reason: text(['例外原因', '例外原因', 'Reason for the exception'], 120),
		via: choice(['通知方式', '通知方式', 'Told by'], VIA),
		status: requiredChoice(['状态', '狀態', 'Status'], STATUSES, { column: true }),
		status_at: instant(['状态时间', '狀態時間', 'Status since'], { ruled: true }),
		/** Each step with its time, who told it and how. */
		steps: list(
			['步骤', '步驟', 'Steps'],
			{
				to: requiredChoice(['状态', '狀態', 'Status'], STATUSES),
				at: instant(['时间', '時間', 'At']),
				by: text(['记录人', '記錄人', 'By'], 60),
				via: choice(['方式', '方式', 'Via'], VIA),
			},
			{ ruled: true },
			60,
		),
	}),
	begun: 'dispatch',
	fixed: ['incident_id', 'force_id', 'people', 'region_code'],
	status: {
		field: 'status',
		jumpWithReason: true,
		next: {
			ordered: ['accepted', 'en_route', 'cancelled'],
			accepted: ['en_route', 'cancelled'],
			en_route: ['on_scene', 'returning'],
			on_scene: ['working', 'returning'],
			working: ['returning'],
			returning: ['done'],
			done: [],
			cancelled: [],
		},
	},
	stamp: (before, to, { at, by }) => ({
		status_at: at,
		steps: [
			...(before.steps ?? []),
			{ to: to as keyof typeof STATUSES, at, by, ...(before.via ? { via: before.via } : {}) },
		].slice(-60),
	}),
	settled: (before, after, { at, by }) =>
		before === null
			? {
					status_at: after.status_at ?? at,
					steps: after.steps ?? [{ to: after.status, at, by, ...(after.via ? { via: after.via } : {}) }],
				}
			: {},
})

const OPEN: readonly string[] = ['ordered', 'accepted', 'en_route', 'on_scene', 'working', 'returning']
/** The people of it are not at their post. */
export const isOpenTask = ({ status }: { status: string }): boolean => OPEN.includes(status)
