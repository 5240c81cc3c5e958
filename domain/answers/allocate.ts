import { byText } from '../by-text.ts'
import { type ItemCode, itemOf } from '../catalogue.ts'
import type { Near } from '../nearest.ts'
import type { Id, Of } from '../record.ts'
import { addBatch, type BatchParts, noParts } from './batch-parts.ts'

/** A depot that holds the item; `on_hand` is all of it there: available, reserved, in repair, expired, to be scrapped. */
export type Source = BatchParts & { depot: Of<'depot'>; near: Near; on_hand: number }

/** So much from one depot, there after so many minutes. */
export type Share = { depot: Id; qty: number; minutes: number }
/** `latest_min` is when the last of it is there; null where nothing comes. */
export type Plan = {
	shares: Share[]
	got: number
	unmet: number
	latest_min: number | null
	/** What the pieces do together, such as m³/h; null where the catalogue names no such figure. */
	capability: { unit: string; sum: number } | null
	why: 'met' | 'too-little-in-time' | 'too-little-anywhere' | 'nobody-stocks'
	/** The least limit, in whole minutes, within which all of it would come; null where it is met, or cannot be. */
	relaxed: { within_min: number; shares: Share[] } | null
}
type Ask = { item_code: ItemCode; qty: number; within_min: number | null }

/** Depots that have the item on hand, however little of it may be taken: the soonest there first. */
export function sourcesOf(
	item: ItemCode,
	near: readonly Near[],
	depots: readonly Of<'depot'>[],
	stocks: readonly Of<'stock'>[],
	today: string,
): Source[] {
	const held = new Map<Id, BatchParts & { on_hand: number }>()
	for (const batch of stocks) {
		if (batch.item_code !== item || batch.lifecycle !== 'active' || batch.qty_on_hand === 0) continue
		const sum = held.get(batch.depot_id) ?? { ...noParts(), on_hand: 0 }
		addBatch(sum, batch, today)
		sum.on_hand += batch.qty_on_hand
		held.set(batch.depot_id, sum)
	}
	const known = new Map(depots.map((depot) => [depot.id, depot]))
	return near
		.flatMap((way): Source[] => {
			const [depot, parts] = [known.get(way.id), held.get(way.id)]
			return depot && parts ? [{ depot, near: way, ...parts }] : []
		})
		.sort(soonerFirst)
}

/** Of those there at the same minute one by road comes first, then the one with more, verified later, by number. */
const soonerFirst = (a: Source, b: Source): number =>
	a.near.minutes - b.near.minutes ||
	Number(a.near.estimate) - Number(b.near.estimate) ||
	b.available - a.available ||
	byText(b.depot.verified_at, a.depot.verified_at) ||
	byText(a.depot.code, b.depot.code) ||
	byText(a.depot.id, b.depot.id)

/**
 * From where to take so much of an item: from the soonest depot that has all of it in time; else from depots of which
 * the last is there as soon as can be, from as few of them as will do, and of those the soonest. Where that cannot be
 * within the limit, all that can be had in time, and what is missing.
 */
export function allocate({ item_code, qty, within_min }: Ask, sources: readonly Source[]): Plan {
	const having = sources.filter(({ available }) => available > 0).sort(soonerFirst)
	const inTime = having.filter(({ near }) => near.minutes <= (within_min ?? Infinity))
	const shares = sharesOf(qty, chosen(qty, inTime) ?? inTime)
	const got = shares.reduce((sum, share) => sum + share.qty, 0)
	const least = got < qty && within_min !== null ? leastLimit(qty, having) : null
	const { capability } = itemOf(item_code)
	return {
		shares,
		got,
		unmet: qty - got,
		latest_min: shares.at(-1)?.minutes ?? null,
		capability: capability ? { unit: capability.unit, sum: got * capability.per } : null,
		why:
			got >= qty
				? 'met'
				: least !== null
					? 'too-little-in-time'
					: sources.length > 0
						? 'too-little-anywhere'
						: 'nobody-stocks',
		relaxed: least === null ? null : relaxedTo(least, qty, having),
	}
}

function relaxedTo(within_min: number, qty: number, having: readonly Source[]): Plan['relaxed'] {
	const inTime = having.filter(({ near }) => near.minutes <= within_min)
	return { within_min, shares: sharesOf(qty, chosen(qty, inTime) ?? inTime) }
}

/** After how many minutes enough of it is there, from however many depots; null where there is not enough anywhere. */
function soonest(qty: number, having: readonly Source[]): number | null {
	let sum = 0
	for (const { available, near } of having) {
		sum += available
		if (sum >= qty) return near.minutes
	}
	return null
}
const leastLimit = (qty: number, having: readonly Source[]): number | null => {
	const minutes = soonest(qty, having)
	return minutes === null ? null : Math.ceil(minutes)
}

/** The depots to take it from, of those in time and the soonest first; null where they have not enough. */
function chosen(qty: number, inTime: readonly Source[]): Source[] | null {
	const alone = inTime.find(({ available }) => available >= qty)
	if (alone) return [alone]
	const latest = soonest(qty, inTime)
	return latest === null
		? null
		: fewest(
				qty,
				inTime.filter(({ near }) => near.minutes <= latest),
			)
}

/**
 * As few as will do: those with most. Then, from the last to arrive, each is exchanged for the one with most of those
 * that arrive before it and are not taken yet, wherever enough is left; an exchange that fails for one that has most
 * fails for all, so that what is left is the soonest of all choices as small.
 */
function fewest(qty: number, sources: readonly Source[]): Source[] {
	const byAmount = sources.map((_, i) => i).sort((a, b) => sources[b]!.available - sources[a]!.available || a - b)
	const taken = new Set<number>()
	let sum = 0
	let next = 0
	while (sum < qty) {
		taken.add(byAmount[next]!)
		sum += sources[byAmount[next++]!]!.available
	}
	for (let i = sources.length - 1; i >= 0; i--) {
		if (!taken.has(i)) continue
		while (next < byAmount.length && byAmount[next]! > i) next++
		const other = byAmount[next]
		if (other === undefined) break
		const exchanged = sum - sources[i]!.available + sources[other]!.available
		if (exchanged < qty) continue
		taken.delete(i)
		taken.add(other)
		sum = exchanged
		next++
	}
	return [...taken].sort((a, b) => a - b).map((i) => sources[i]!)
}

/** As much as can be from the soonest, the rest from the next. */
function sharesOf(qty: number, sources: readonly Source[]): Share[] {
	let left = qty
	return sources.flatMap(({ depot, near, available }): Share[] => {
		const taken = Math.min(left, available)
		left -= taken
		return taken > 0 ? [{ depot: depot.id, qty: taken, minutes: near.minutes }] : []
	})
}
