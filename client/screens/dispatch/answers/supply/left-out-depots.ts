import type { ItemCode } from '../../../../../domain/catalogue.ts'
import { availableOf } from '../../../../../domain/kinds/stock.ts'
import type { LeftOut } from '../../../../../domain/nearest.ts'
import type { Of } from '../../../../../domain/record.ts'
import type { OutRow } from './supply-rows.ts'

type Known = { depots: readonly Of<'depot'>[]; stocks: readonly Of<'stock'>[]; today: string }

/** Depots that have some of the item but cannot come; the one that has most first. */
export function leftOutDepots(item: ItemCode, out: readonly LeftOut[], { depots, stocks, today }: Known): OutRow[] {
	const held = new Map<string, number>()
	for (const batch of stocks)
		if (batch.item_code === item) held.set(batch.depot_id, (held.get(batch.depot_id) ?? 0) + availableOf(batch, today))
	const known = new Map(depots.map((depot) => [depot.id, depot]))
	return out
		.flatMap(({ id, why }): OutRow[] => {
			const [depot, qty] = [known.get(id), held.get(id) ?? 0]
			return depot && qty > 0 ? [{ sort: 'out', depot, why, qty, source: null }] : []
		})
		.sort((a, b) => b.qty - a.qty || a.depot.id.localeCompare(b.depot.id))
}
