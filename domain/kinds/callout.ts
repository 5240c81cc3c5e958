import { z } from 'zod'
import { choice, instant, ref, requiredChoice, text } from '../field.ts'
import { defineKind } from '../kind.ts'
import { identity } from './envelope.ts'

const STATUSES = {
	pending: ['未叫', '未呼叫', 'Not called'],
	calling: ['呼叫中', '呼叫中', 'Calling'],
	reached: ['已接通', '已接通', 'Reached'],
	acked: ['已应答', '已回應', 'Answered'],
	acting: ['转移中', '疏散中', 'Acting'],
	done: ['已完成', '已完成', 'Done'],
	refused: ['拒绝', '拒絕', 'Refused'],
	unreachable: ['失联', '失聯', 'Unreachable'],
} as const
const CHANNELS = {
	phone: ['电话', '電話', 'Phone'],
	sms: ['短信', '簡訊', 'SMS'],
	app: ['应用', '應用程式', 'App'],
	loudspeaker: ['大喇叭', '廣播', 'Loudspeaker'],
	satphone: ['卫星电话', '衛星電話', 'Satellite phone'],
	door: ['上门', '登門', 'At the door'],
	gong: ['铜锣', '銅鑼', 'Gong'],
} as const

const ANSWERED: readonly string[] = ['acked', 'acting', 'done']

/**
 * One person called out (叫应) for a warning or an incident: heard, answered and acted on, or not. The name says where,
 * such as 竹溪村; an answer counts by the clock of the server.
 */
export const callout = defineKind({
	key: 'callout',
	label: ['叫应', '呼叫確認', 'Call-out'],
	codeLetters: 'JY',
	schema: z.strictObject({
		...identity('callout'),
		warning_id: ref('warning', ['预警', '預警', 'Warning'], { column: true }),
		incident_id: ref('incident', ['事件', '事件', 'Incident'], { column: true }),
		person_id: ref('person', ['叫应对象', '呼叫對象', 'Person'], { needed: true }),
		role: text(['职责', '職責', 'Role'], 30, { column: true }),
		due_at: instant(['应答时限', '回應期限', 'Answer by'], { needed: true, column: true }),
		issued_at: instant(['叫应时间', '呼叫時間', 'Called at'], { ruled: true }),
		channel: choice(['叫应方式', '呼叫方式', 'Channel'], CHANNELS),
		escalation: text(['升级措施', '升級措施', 'Escalation'], 60),
		answered_at: instant(['应答时间', '回應時間', 'Answered at'], { ruled: true }),
		status: requiredChoice(['状态', '狀態', 'Status'], STATUSES, { column: true }),
		status_at: instant(['状态时间', '狀態時間', 'Status since'], { ruled: true }),
	}),
	status: {
		field: 'status',
		jumpWithReason: false,
		next: {
			pending: ['calling', 'reached', 'acked', 'unreachable'],
			calling: ['reached', 'acked', 'refused', 'unreachable'],
			reached: ['acked', 'refused'],
			acked: ['acting', 'done', 'refused'],
			acting: ['done'],
			done: [],
			refused: ['acked', 'acting'],
			unreachable: ['calling', 'reached', 'acked'],
		},
	},
	stamp: (before, to, { at }) => ({
		status_at: at,
		...(ANSWERED.includes(to) && before.answered_at === undefined ? { answered_at: at } : {}),
	}),
	settled: (before, after, { at }) => (before === null && after.issued_at === undefined ? { issued_at: at } : {}),
})

const OPEN: readonly string[] = ['pending', 'calling', 'reached', 'acting', 'unreachable']
/** Somebody has yet to be heard, or to come away. */
export const isOpenCallout = ({ status }: { status: string }): boolean => OPEN.includes(status)

export const hasAnswered = ({ status }: { status: string }): boolean => ANSWERED.includes(status)
