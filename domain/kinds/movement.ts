import { z } from 'zod'
import { ITEM_WORDS } from '../catalogue.ts'
import { described, instant, ref, requiredChoice, requiredRef, text, type Words } from '../field.ts'
import { defineKind } from '../kind.ts'
import { identity, storeDivision } from './envelope.ts'

/** What may happen to the goods of a batch; `transfer` left for an incident, `return` came back from one. */
export const MOVEMENT_SORTS = {
	in: ['入库', '入庫', 'In'],
	out: ['出库', '出庫', 'Out'],
	transfer: ['调拨', '調撥', 'Transfer'],
	return: ['归还', '歸還', 'Return'],
	adjust: ['盘盈亏', '盤盈虧', 'Stock-take'],
	scrap: ['报废', '報廢', 'Scrapped'],
} as const

const quantity = (label: Words) =>
	described(z.int().min(-100_000_000).max(100_000_000), label, { needed: true, column: true })

/**
 * One line of the ledgers: what changed the quantity of a batch, and what was there afterwards. Only the rules write
 * one, with the change itself; it is never changed. A wrong line is corrected by another.
 */
export const movement = defineKind({
	key: 'movement',
	label: ['出入库记录', '出入庫紀錄', 'Stock movement'],
	codeLetters: 'CR',
	schema: z.strictObject({
		...identity('movement'),
		...storeDivision,
		sort: requiredChoice(['类型', '類型', 'Sort'], MOVEMENT_SORTS, { column: true }),
		stock_id: requiredRef('stock', ['库存批次', '庫存批次', 'Batch'], { disclosure: 'stock_place' }),
		depot_id: requiredRef('depot', ['库点', '庫點', 'Depot'], { column: true, disclosure: 'stock_place' }),
		item_code: requiredChoice(['品类', '品項', 'Item'], ITEM_WORDS, { column: true }),
		/** Added to what was on hand; less than nothing where goods went out. */
		change: quantity(['变动数量', '變動數量', 'Change']),
		qty_after: quantity(['结存', '結存', 'On hand after']),
		happened_at: instant(['时间', '時間', 'Time'], { needed: true, column: true }),
		incident_id: ref('incident', ['关联事件', '關聯事件', 'Incident']),
		reservation_id: ref('reservation', ['调拨单', '調撥單', 'Reservation']),
		handed_by: text(['经手人', '經手人', 'Handed over by'], 30, { disclosure: 'keeper_name' }),
		received_by: text(['接收人', '接收人', 'Received by'], 30, { disclosure: 'keeper_name' }),
		doc_no: text(['单号', '單號', 'Document number'], 40),
		note: text(['备注', '備註', 'Note'], 120),
	}),
	made: true,
	rule: (before) => (before === null ? null : { refusal: 'rule', rule: 'append-only', field: 'change' }),
})
