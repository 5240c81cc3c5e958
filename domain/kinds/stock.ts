import { z } from 'zod'
import { ITEM_WORDS, itemOf } from '../catalogue.ts'
import { day, described, requiredChoice, requiredRef, requiredText, text, type Words } from '../field.ts'
import { defineKind, type RuleBreach } from '../kind.ts'
import { identity, storeDivision } from './envelope.ts'

const CONDITIONS = {
	good: ['完好', '完好', 'Good'],
	repair: ['待修', '待修', 'To be repaired'],
	scrap: ['待报废', '待報廢', 'To be scrapped'],
} as const

const quantity = (label: Words) => described(z.int().min(0).max(100_000_000), label, { needed: true })

/** One batch of one item in one depot; its region is the depot's, so that scopes hold for it too. */
export const stock = defineKind({
	key: 'stock',
	label: ['库存批次', '庫存批次', 'Stock batch'],
	codeLetters: 'PC',
	schema: z.strictObject({
		...identity('stock'),
		code: text(['编号', '編號', 'Number'], 40, { column: true, disclosure: 'stock_place' }),
		name: requiredText(['名称', '名稱', 'Name'], 60, { column: true, disclosure: 'stock_place' }),
		...storeDivision,
		src_id: text(['外部 ID', '外部 ID', 'Source id'], 80, { disclosure: 'stock_place' }),
		depot_id: requiredRef('depot', ['库点', '庫點', 'Depot'], { column: true, disclosure: 'stock_place' }),
		item_code: requiredChoice(['品类', '品項', 'Item'], ITEM_WORDS, { column: true }),
		qty_on_hand: quantity(['在库数量', '在庫數量', 'On hand']),
		qty_reserved: described(z.int().min(0).max(100_000_000).default(0), ['已预占', '已預留', 'Reserved'], {
			ruled: true,
		}),
		batch_no: text(['批号', '批號', 'Batch number'], 40, { disclosure: 'stock_place' }),
		production_date: day(['生产日期', '製造日期', 'Made on']),
		expiry_date: day(['有效期至', '有效期限', 'Good until'], { column: true }),
		condition: requiredChoice(['状况', '狀況', 'Condition'], CONDITIONS, { column: true }),
		location: text(['货架', '貨架', 'Shelf'], 40, { disclosure: 'stock_place' }),
		last_maintained_at: day(['最近维护', '最近維護', 'Last maintained']),
		last_test_ok_at: day(['最近试机正常', '最近試機正常', 'Last test passed']),
	}),
	derived: {
		available: {
			label: ['可用数量', '可用數量', 'Available'],
			of: (batch, { today }) => availableOf(batch, today),
		},
		unit: { label: ['单位', '單位', 'Unit'], of: (batch) => itemOf(batch.item_code).unit },
		expired: { label: ['已过期', '已過期', 'Expired'], of: (batch, { today }) => isExpired(batch.expiry_date, today) },
	},
	rule: (before, after) =>
		after.qty_reserved > after.qty_on_hand
			? { refusal: 'rule', rule: 'reserved-beyond-stock', field: 'qty_on_hand' }
			: movedWhileReserved(before, after),
})

type Placed = { depot_id: string; item_code: string; qty_reserved: number }
/** What is promised from a batch is promised of that item from that depot. */
function movedWhileReserved(before: Placed | null, after: Placed): RuleBreach | null {
	if (!before?.qty_reserved) return null
	const field = (['depot_id', 'item_code'] as const).find((key) => before[key] !== after[key])
	return field === undefined ? null : { refusal: 'rule', rule: 'reserved-stays', field }
}

const isExpired = (until: string | undefined, today: string): boolean => until !== undefined && until < today

type Batch = { condition: string; expiry_date?: string | undefined; qty_on_hand: number; qty_reserved: number }
/** What can still be promised from a batch: good, unexpired, less what is reserved. */
export const availableOf = ({ condition, expiry_date, qty_on_hand, qty_reserved }: Batch, today: string): number =>
	condition === 'good' && !isExpired(expiry_date, today) ? qty_on_hand - qty_reserved : 0
