import { ITEM_GROUPS, itemOf } from '../catalogue.ts'
import type { Of } from '../record.ts'
import type { Given } from './given.ts'
import type { Cell } from './table.ts'

/** What a row of every ledger is about. The batch is undefined where the asker does not see it. */
type OfBatch = { stock: Of<'stock'> | undefined; record: Of<'stock'> | Of<'movement'> }

type Columns = readonly (readonly [heading: string, of: (row: OfBatch) => Cell | undefined])[]

/** Where the goods lie and what they are. */
export const placeColumns = ({ depot, township }: Given): Columns => [
	['乡镇（街道）', ({ record }) => township(record.region_code)],
	['库点', ({ record }) => depot(record.depot_id)?.name],
	['物资类别', ({ record }) => ITEM_GROUPS[itemOf(record.item_code).group][0]],
	['物资名称', ({ record }) => itemOf(record.item_code).words[0]],
	['单位', ({ record }) => itemOf(record.item_code).unit],
]

export const batchColumns: Columns = [
	['批号', ({ stock }) => stock?.batch_no],
	['生产日期', ({ stock }) => stock?.production_date],
	['有效期至', ({ stock }) => stock?.expiry_date],
]
