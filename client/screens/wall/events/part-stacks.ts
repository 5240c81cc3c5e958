import type { Rect } from '../layout/rect.ts'
import type { ListNeed } from './share-rows.ts'

type Part = { need: ListNeed }
/** Sections that stand on top of each other in one slot. */
export type Stack<P extends Part> = { slot: Rect; parts: P[] }

/** All sections in their order over the slots in theirs, as many in each. */
export function stacksOf<P extends Part>(parts: readonly P[], slots: readonly Rect[]): Stack<P>[] {
	let taken = 0
	return slots.map((slot, i) => {
		const share = parts.slice(taken, taken + Math.ceil((parts.length - taken) / (slots.length - i)))
		taken += share.length
		return { slot, parts: share }
	})
}

/** A list of more rows than that may be cut. */
const ENOUGH = 8
const wholeHeight = ({ need: { head, row, wanted } }: Part): number => head + row * Math.min(wanted, ENOUGH)

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
