import { availableOf } from '../kinds/stock.ts'
import { optionWord } from '../option-word.ts'
import type { Of } from '../record.ts'
import { type Balance, balancesOf } from './balances.ts'
import { batchColumns, placeColumns } from './batch-columns.ts'
import { byPlace } from './batch-order.ts'
import type { Given } from './given.ts'
import { type Table, tableOf } from './table.ts'

type Row = { stock: Of<'stock'>; record: Of<'stock'>; balance: Balance }

/** 明细表: every batch with what was there before, what came and went, and what is there after; out is counted upwards. */
export function detailLedger(given: Given): Table {
	const { stocks, movements, depot, days, today } = given
	const balances = balancesOf(stocks, movements, days)
	const rows = [...stocks]
		.sort(byPlace)
		.map((stock): Row => ({ stock, record: stock, balance: balances.get(stock.id)! }))
	// What is promised is known of today only.
	const isNow = days.to === '' || days.to >= today
	return tableOf<Row>(
		[
			...placeColumns(given),
			...batchColumns,
			['状况', ({ stock }) => optionWord('stock', 'condition', stock.condition)],
			['期初结存', ({ balance }) => balance.opening],
			['入库', ({ balance }) => balance.changes.in],
			['归还', ({ balance }) => balance.changes.return],
			['出库', ({ balance }) => less(balance.changes.out)],
			['调拨', ({ balance }) => less(balance.changes.transfer)],
			['报废', ({ balance }) => less(balance.changes.scrap)],
			['盘盈亏', ({ balance }) => balance.changes.adjust],
			['期末结存', ({ balance }) => balance.closing],
			['已预占', ({ stock }) => (isNow ? stock.qty_reserved : null)],
			['可用', ({ stock }) => (isNow ? availableOf(stock, today) : null)],
			['货架', ({ stock }) => stock.location],
			['保管员', ({ stock }) => depot(stock.depot_id)?.keeper],
		],
		rows,
	)
}

/** Never minus nought. */
const less = (change: number): number => 0 - change
