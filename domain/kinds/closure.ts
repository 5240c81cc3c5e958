import { z } from 'zod'
import { choice, decimal, instant, ref, requiredChoice, text } from '../field.ts'
import { defineKind } from '../kind.ts'
import { identity, place } from './envelope.ts'

const MODES = {
	closed: ['封闭', '封閉', 'Closed'],
	slow: ['缓行', '緩行', 'Slow'],
} as const
const REASONS = {
	flooded: ['积水漫路', '積水漫路', 'Flooded'],
	washed_out: ['路基水毁', '路基沖毀', 'Washed out'],
	landslide: ['塌方落石', '坍方落石', 'Landslide'],
	bridge: ['桥梁险情', '橋梁險情', 'Bridge unsafe'],
	accident: ['交通事故', '交通事故', 'Accident'],
	ice: ['冰雪结冰', '積雪結冰', 'Snow and ice'],
	works: ['施工', '施工', 'Works'],
	control: ['交通管制', '交通管制', 'Traffic control'],
	other: ['其他', '其他', 'Other'],
} as const
const STATUSES = {
	in_force: ['生效', '生效', 'In force'],
	lifted: ['已解除', '已解除', 'Lifted'],
} as const

/**
 * A road that nobody may drive, or only slowly: the pieces of road at `at`, along a drawn line or inside a drawn area
 * (`geom`). `until` is when it is thought to open again; it stays in force until a person lifts it.
 */
export const closure = defineKind({
	key: 'closure',
	label: ['道路封闭', '道路封閉', 'Road closure'],
	codeLetters: 'FB',
	schema: z.strictObject({
		...identity('closure'),
		...place,
		mode: requiredChoice(['方式', '方式', 'Mode'], MODES, { column: true }),
		/** Share of the usual speed; only where it is slow. */
		speed_share: decimal(['车速折减', '車速折減', 'Share of speed'], 0.05, 1),
		reason: requiredChoice(['原因', '原因', 'Reason'], REASONS, { column: true }),
		detail: text(['说明', '說明', 'Detail'], 120),
		road: text(['道路', '道路', 'Road'], 60, { column: true }),
		until: instant(['预计恢复', '預計恢復', 'Thought to open'], { column: true }),
		incident_id: ref('incident', ['关联事件', '關聯事件', 'Incident'], { column: true }),
		status: requiredChoice(['状态', '狀態', 'Status'], STATUSES, { column: true }),
		status_at: instant(['状态时间', '狀態時間', 'Status since'], { ruled: true }),
		via: choice(['获知方式', '獲知方式', 'Learned by'], {
			phone: ['电话', '電話', 'Phone'],
			radio: ['对讲', '對講', 'Radio'],
			patrol: ['巡查', '巡查', 'Patrol'],
			police: ['交警通报', '交警通報', 'Police'],
		}),
	}),
	status: { field: 'status', jumpWithReason: false, next: { in_force: ['lifted'], lifted: ['in_force'] } },
	stamp: (_record, _to, { at }) => ({ status_at: at }),
	settled: (before, after, { at }) => (before === null && after.status_at === undefined ? { status_at: at } : {}),
	rule: (_before, after) =>
		after.at === undefined && after.geom === undefined
			? { refusal: 'rule', rule: 'closure-without-place', field: 'at' }
			: (after.mode === 'slow') !== (after.speed_share !== undefined)
				? { refusal: 'rule', rule: 'slow-needs-share', field: 'speed_share' }
				: null,
})

export const isInForce = ({ status, lifecycle }: { status: string; lifecycle: string }): boolean =>
	status === 'in_force' && lifecycle === 'active'
