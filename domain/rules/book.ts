import { type ItemCode, itemOf } from '../catalogue.ts'
import type { Change } from '../change.ts'
import type { Asking } from '../decide.ts'
import { MOVEMENT_SORTS } from '../kinds/movement.ts'
import type { Of } from '../record.ts'
import { writtenLine } from './written-line.ts'

type Line = Pick<
	Of<'movement'>,
	'sort' | 'change' | 'incident_id' | 'reservation_id' | 'handed_by' | 'received_by' | 'doc_no' | 'note'
>

/** The line of the ledgers for a change of what a batch has on hand; `batch` is as it is afterwards. */
export const book = (asking: Asking, batch: Of<'stock'>, line: Line): Change | null =>
	writtenLine(asking, 'movement', {
		name: `${MOVEMENT_SORTS[line.sort][0]}${itemName(batch.item_code)}`,
		region_code: batch.region_code,
		stock_id: batch.id,
		depot_id: batch.depot_id,
		item_code: batch.item_code,
		qty_after: batch.qty_on_hand,
		happened_at: asking.at,
		...line,
	})

const itemName = (code: ItemCode): string => itemOf(code).words[0]
