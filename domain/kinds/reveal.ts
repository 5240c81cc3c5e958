import { z } from 'zod'
import { requiredText } from '../field.ts'
import { defineKind } from '../kind.ts'
import { identity } from './envelope.ts'

/**
 * That somebody had a masked value shown in full, of which record, which field and why; who and when are stamps. Written
 * before the value is told, never changed, and read by auditors and leaders alone.
 */
export const reveal = defineKind({
	key: 'reveal',
	label: ['查看记录', '查看紀錄', 'Reveal'],
	codeLetters: 'CK',
	schema: z.strictObject({
		...identity('reveal'),
		record_id: requiredText(['记录', '紀錄', 'Record'], 60, { column: true }),
		field: requiredText(['字段', '欄位', 'Field'], 60, { column: true }),
		reason: requiredText(['事由', '事由', 'Reason'], 120, { column: true }),
	}),
	made: true,
	rule: (before) => (before === null ? null : { refusal: 'rule', rule: 'append-only', field: 'reason' }),
})
