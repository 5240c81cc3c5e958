import { allocate, sourcesOf } from '../../../../../domain/answers/allocate.ts'
import type { Supplied } from '../../../../../domain/answers/supplied.ts'
import type { ItemCode } from '../../../../../domain/catalogue.ts'
import type { Near } from '../../../../../domain/nearest.ts'
import type { Of } from '../../../../../domain/record.ts'

/** A need that is not met, and how much of what is missing could come from how many depots. */
export type Gap = { need: Of<'need'>; short: number; got: number; depots: number }
type Known = {
	near: readonly Near[]
	depots: readonly Of<'depot'>[]
	stocks: readonly Of<'stock'>[]
	today: string
}

/** The needs of other items that are not met: first those that cannot be met either. */
export function otherGaps(
	supplied: readonly Supplied[],
	item: ItemCode,
	{ near, depots, stocks, today }: Known,
): Gap[] {
	return supplied
		.filter(({ need, short }) => short > 0 && need.item_code !== item)
		.map(({ need, short }) => {
			const sources = sourcesOf(need.item_code, near, depots, stocks, today)
			const plan = allocate({ item_code: need.item_code, qty: short, within_min: need.within_min ?? null }, sources)
			return { need, short, got: plan.got, depots: plan.shares.length }
		})
		.sort((a, b) => b.short - b.got - (a.short - a.got) || a.need.id.localeCompare(b.need.id))
}
