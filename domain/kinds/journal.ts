import { z } from 'zod'
import { described, flag, instant, ref, requiredChoice, text } from '../field.ts'
import { defineKind } from '../kind.ts'
import { identity } from './envelope.ts'

const SORTS = {
	call: ['来电', '來電', 'Call'],
	document: ['来文', '來文', 'Document'],
	warning: ['预警', '預警', 'Warning'],
	order: ['指令', '指令', 'Order'],
	report: ['报告', '報告', 'Report'],
	action: ['处置', '處置', 'Action'],
	patrol: ['巡查', '巡查', 'Patrol'],
	notice: ['播报', '播報', 'Notice'],
} as const

const words = z
	.string()
	.min(1)
	.max(300)
	.regex(/^[^\p{Cc}\p{Cs}]*$/u, 'control characters are not allowed')

/**
 * One line of the duty log (值守日志); with an incident it is a line of that incident's timeline. Append-only: nobody
 * may edit or remove one, a wrong line is corrected by another.
 */
export const journal = defineKind({
	key: 'journal',
	label: ['值守日志', '值勤日誌', 'Duty log'],
	codeLetters: 'RZ',
	schema: z.strictObject({
		...identity('journal'),
		incident_id: ref('incident', ['关联事件', '關聯事件', 'Incident'], { column: true }),
		sort: requiredChoice(['类别', '類別', 'Sort'], SORTS, { column: true }),
		happened_at: instant(['时间', '時間', 'Time'], { needed: true, column: true }),
		/** Left out for what has happened; set for what is due then. */
		due_at: instant(['截止时间', '截止時間', 'Due at']),
		/** A notice leaves the wall then. */
		until: instant(['播报至', '播報至', 'Shown until']),
		words: described(words, ['内容', '內容', 'Words'], { needed: true, column: true }),
		harm: flag(['不利情况', '不利情況', 'Setback']),
		/** Written by the rules when something was done, in the words of the office. */
		auto: flag(['自动记录', '自動記錄', 'Written by the rules'], { ruled: true }),
		/** The store that such a line speaks of. */
		depot_id: ref('depot', ['库点', '庫點', 'Depot'], { ruled: true, disclosure: 'stock_place' }),
		from: text(['来自', '來自', 'From'], 40),
	}),
	rule: (before) => (before === null ? null : { refusal: 'rule', rule: 'append-only', field: 'words' }),
})
