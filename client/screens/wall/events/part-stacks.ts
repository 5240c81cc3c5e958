import type { Rect } from '../layout/rect.ts'
import type { ListNeed } from './share-rows.ts'

/** `spare`: shown only where there is room for it. */
type Part = { need: ListNeed; spare?: true }
/** Sections that stand on top of each other in one slot. */
export type Stack<P extends Part> = { slot: Rect; parts: P[] }

/** A list of more rows than that may be cut. */
const ENOUGH = 8
const wholeHeight = ({ need: { head, row, wanted } }: Part): number => head + row * Math.min(wanted, ENOUGH)

const fullnessOf = (parts: readonly Part[], { height }: Rect): number =>
	parts.reduce((sum, part) => sum + wholeHeight(part), 0) / height

/** Every section is there as good as whole. */
const isWhole = (stacks: readonly Stack<Part>[]): boolean =>
	stacks.every(({ slot, parts }) => fullnessOf(parts, slot) <= 1)

/** What need not be there stands where all the rest is whole with it; the first of them gives way first. */
export function stacksWithSpare<P extends Part>(parts: readonly P[], slots: readonly Rect[]): Stack<P>[] {
	const stacks = stacksOf(parts, slots)
	const spare = parts.find((part) => part.spare)
	if (!spare || isWhole(stacks)) return stacks
	return stacksWithSpare(
		parts.filter((part) => part !== spare),
		slots,
	)
}

type Shares<P> = { fullest: number; shares: P[][] }

/** All sections in their order over the slots in theirs, so that the fullest slot is as empty as can be. */
export function stacksOf<P extends Part>(parts: readonly P[], slots: readonly Rect[]): Stack<P>[] {
	const { shares } = shareOut(parts, slots)
	return slots.map((slot, i) => ({ slot, parts: shares[i] ?? [] }))
}

function shareOut<P extends Part>(parts: readonly P[], [slot, ...others]: readonly Rect[]): Shares<P> {
	if (!slot) return { fullest: parts.length === 0 ? 0 : Infinity, shares: [] }
	let best: Shares<P> = { fullest: Infinity, shares: [] }
	// Of equals the one that fills the first slots: what matters most stands there.
	for (let count = parts.length; count >= 0; count--) {
		const share = parts.slice(0, count)
		const rest = shareOut(parts.slice(count), others)
		const fullest = Math.max(1, fullnessOf(share, slot), rest.fullest)
		if (fullest < best.fullest) best = { fullest, shares: [share, ...rest.shares] }
	}
	return best
}

/** Page after page of the same slots, each holding the sections that fit into it as good as whole, and at least one. */
export function pagesOf<P extends Part>(parts: readonly P[], slots: readonly Rect[]): Stack<P>[][] {
	const stacks: Stack<P>[] = []
	let left = 0
	for (const part of parts) {
		const height = wholeHeight(part)
		if (height > left || stacks.length === 0) {
			const slot = slots[stacks.length % slots.length]!
			stacks.push({ slot, parts: [] })
			left = slot.height
		}
		stacks.at(-1)!.parts.push(part)
		left -= height
	}
	const pages: Stack<P>[][] = []
	for (let from = 0; from < stacks.length; from += slots.length) pages.push(stacks.slice(from, from + slots.length))
	return pages
}
