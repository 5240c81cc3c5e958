import { z } from 'zod'
import { ITEM_WORDS } from '../catalogue.ts'
import { described, integer, requiredChoice, requiredRef, text } from '../field.ts'
import { defineKind } from '../kind.ts'
import { identity } from './envelope.ts'

/** What an incident needs of an item, and within how many minutes it should be there. */
export const need = defineKind({
	key: 'need',
	label: ['物资需求', '物資需求', 'Need'],
	codeLetters: 'XQ',
	schema: z.strictObject({
		...identity('need'),
		incident_id: requiredRef('incident', ['事件', '事件', 'Incident'], { column: true }),
		item_code: requiredChoice(['品类', '品項', 'Item'], ITEM_WORDS, { column: true }),
		qty: described(z.int().min(1).max(1_000_000), ['需要数量', '需要數量', 'Quantity'], { needed: true, column: true }),
		within_min: integer(['时限', '時限', 'Within'], 1, 1440, { unit: '分', column: true }),
		asked_by: text(['提出单位', '提出單位', 'Asked by'], 60),
	}),
})
