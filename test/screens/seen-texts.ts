/** A piece of text as it is seen: `px` is the height of its font on the screen, the box what its characters cover there. */
export type SeenText = { text: string; px: number; left: number; top: number; right: number; bottom: number }

/** Runs in the page: every text that can be seen, enlarged as its ancestors are. */
export function seenTexts(): SeenText[] {
	const seen: SeenText[] = []
	// What lies over a text is found as a pointer would find it, also where no pointer may.
	const touchable = document.head.appendChild(document.createElement('style'))
	touchable.textContent = '* { pointer-events: auto !important }'
	const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
	for (let node = walker.nextNode(); node; node = walker.nextNode()) {
		const text = node.textContent?.trim() ?? ''
		const owner = node.parentElement
		if (text === '' || !owner || owner.closest('script, style, noscript, [aria-hidden="true"] .visually-hidden'))
			continue
		if (!owner.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue
		const range = document.createRange()
		range.selectNodeContents(node)
		const px = parseFloat(getComputedStyle(owner).fontSize) * enlarged(owner)
		const { left, top, right, bottom } = cut(inked(range.getBoundingClientRect(), px), owner)
		if (right - left < 2 || bottom - top < 2 || covered(owner, (left + right) / 2, (top + bottom) / 2)) continue
		seen.push({ text, px, left, top, right, bottom })
	}
	touchable.remove()
	return seen

	/** A line of one font is higher than its characters. */
	function inked({ left, top, right, bottom }: DOMRect, px: number) {
		const more = Math.max(0, (Math.min(bottom - top, px * 1.6) - px) / 2)
		return { left, top: top + more, right, bottom: bottom - more }
	}
	/** Something opaque lies there that is not what the text stands in. */
	function covered(owner: Element, x: number, y: number): boolean {
		for (
			let at = document.elementFromPoint(x, y);
			at && !at.contains(owner) && !owner.contains(at);
			at = at.parentElement
		) {
			const { backgroundColor, opacity } = getComputedStyle(at)
			if (opacity === '1' && /^rgb\(/.test(backgroundColor)) return true
		}
		return false
	}

	/** What is left of a box inside every ancestor that cuts off. */
	function cut(box: ReturnType<typeof inked>, owner: Element) {
		let { left, top, right, bottom } = box
		for (let at: Element | null = owner; at; at = at.parentElement) {
			if (getComputedStyle(at).overflow === 'visible') continue
			const edge = at.getBoundingClientRect()
			left = Math.max(left, edge.left)
			top = Math.max(top, edge.top)
			right = Math.min(right, edge.right)
			bottom = Math.min(bottom, edge.bottom)
		}
		return { left, top, right, bottom }
	}
	function enlarged(owner: Element): number {
		if (owner instanceof SVGGraphicsElement) return Math.abs(owner.getScreenCTM()?.d ?? 1)
		let scale = 1
		for (let at: Element | null = owner; at; at = at.parentElement) {
			const { transform } = getComputedStyle(at)
			if (transform !== 'none') scale *= new DOMMatrixReadOnly(transform).d
		}
		return scale
	}
}
