import { byText } from '../by-text.ts'
import type { ItemCode } from '../catalogue.ts'
import type { Of } from '../record.ts'
import { townshipOf } from '../region.ts'
import { addBatch, type BatchParts, noParts } from './batch-parts.ts'

/** What the depots of a township have of an item; `region` has nine digits, `depots` are those that have it on hand. */
export type StockTotal = BatchParts & { region: string; depots: number }

/** By township, in the order of their codes; what is past its date is told apart and not available. */
export function stockTotals(item: ItemCode, stocks: readonly Of<'stock'>[], today: string): StockTotal[] {
	const totals = new Map<string, { parts: BatchParts; depots: Set<string> }>()
	for (const batch of stocks) {
		if (batch.item_code !== item || batch.lifecycle !== 'active' || batch.qty_on_hand === 0) continue
		const region = townshipOf(batch.region_code)
		const total = totals.get(region) ?? { parts: noParts(), depots: new Set() }
		addBatch(total.parts, batch, today)
		total.depots.add(batch.depot_id)
		totals.set(region, total)
	}
	return [...totals]
		.map(([region, { parts, depots }]) => ({ region, ...parts, depots: depots.size }))
		.sort((a, b) => byText(a.region, b.region))
}
