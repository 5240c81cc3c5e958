import type { MOVEMENT_SORTS } from '../kinds/movement.ts'
import { optionWord } from '../option-word.ts'
import type { Of } from '../record.ts'
import { batchColumns, placeColumns } from './batch-columns.ts'
import { dayOf, type Given, isWithin, momentOf } from './given.ts'
import { clockText, type Table, tableOf } from './table.ts'

type Sort = keyof typeof MOVEMENT_SORTS
type Row = { stock: Of<'stock'> | undefined; record: Of<'movement'> }
const IN: readonly Sort[] = ['in', 'return']
const OUT: readonly Sort[] = ['out', 'transfer', 'scrap']

/** Lines of some sorts within the days, in the order of time. */
export function linesOf({ stocks, movements, days }: Given, sorts: readonly Sort[]): Row[] {
	const batches = new Map(stocks.map((stock) => [stock.id, stock]))
	return movements
		.filter((movement) => sorts.includes(movement.sort) && isWithin(days, dayOf(movement)))
		.sort((a, b) => byTime(momentOf(a), momentOf(b)) || byTime(a.id, b.id))
		.map((record) => ({ stock: batches.get(record.stock_id), record }))
}
const byTime = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** 入库表: what came in, new or back from an incident. */
export const inLedger = (given: Given): Table => ledger(given, IN, 1, ['入库时间', '交货人', '验收人'])
/** 出库表: what left the stores; quantities are counted upwards. */
export const outLedger = (given: Given): Table => ledger(given, OUT, -1, ['出库时间', '经手人', '领用人'])

function ledger(
	given: Given,
	sorts: readonly Sort[],
	sign: 1 | -1,
	[time, handed, received]: readonly [time: string, handed: string, received: string],
): Table {
	return tableOf<Row>(
		[
			[time, ({ record }) => clockText(momentOf(record))],
			['单号', ({ record }) => record.doc_no],
			['类型', ({ record }) => optionWord('movement', 'sort', record.sort)],
			...placeColumns(given),
			...batchColumns,
			['数量', ({ record }) => 0 + sign * record.change],
			['结存', ({ record }) => record.qty_after],
			['用于事件', ({ record }) => given.incident(record.incident_id)?.name],
			[handed, ({ record }) => record.handed_by],
			[received, ({ record }) => record.received_by],
			['备注', ({ record }) => record.note],
		],
		linesOf(given, sorts),
	)
}
