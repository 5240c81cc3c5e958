import { optionWord } from '../option-word.ts'
import type { Of } from '../record.ts'
import { balancesOf } from './balances.ts'
import { batchColumns, placeColumns } from './batch-columns.ts'
import { byPlace } from './batch-order.ts'
import { type Given, momentOf } from './given.ts'
import { linesOf } from './lines.ts'
import { type Cell, clockText, type Table, tableOf } from './table.ts'

type Row = {
	stock: Of<'stock'>
	record: Of<'stock'>
	book: number
	counted: Of<'movement'> | null
}

/**
 * 盘点表: every batch with what the books say and what was found. One that was not counted within the days is there
 * all the same, its count left open to be written in; one that was counted twice has two rows.
 */
export function stocktakeLedger(given: Given): Table {
	const { stocks, movements, days, depot } = given
	const balances = balancesOf(stocks, movements, days)
	const counts = Map.groupBy(linesOf(given, ['adjust']), ({ record }) => record.stock_id)
	const rows = [...stocks].sort(byPlace).flatMap((stock): Row[] => {
		const counted = counts.get(stock.id)
		if (!counted) return [{ stock, record: stock, book: balances.get(stock.id)!.closing, counted: null }]
		return counted.map(({ record: line }) => ({
			stock,
			record: stock,
			book: line.qty_after - line.change,
			counted: line,
		}))
	})
	return tableOf<Row>(
		[
			...placeColumns(given),
			...batchColumns,
			['状况', ({ stock }) => optionWord('stock', 'condition', stock.condition)],
			['账面数量', ({ book }) => book],
			['实盘数量', ({ counted }) => counted?.qty_after],
			['盘盈亏', ({ counted }) => counted?.change],
			['盘点时间', ({ counted }): Cell => (counted ? clockText(momentOf(counted)) : null)],
			['盘点人', ({ counted }) => counted?.handed_by],
			['货架', ({ stock }) => stock.location],
			['保管员', ({ stock }) => depot(stock.depot_id)?.keeper],
			['备注', ({ counted }) => counted?.note],
		],
		rows,
	)
}
