/** A piece of text as it is seen: `px` is the height of its font on the screen, the box what it covers there. */
export type SeenText = { text: string; px: number; left: number; top: number; right: number; bottom: number }

/** Runs in the page: every text that can be seen, enlarged as its ancestors are. */
export function seenTexts(): SeenText[] {
	const seen: SeenText[] = []
	const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
	for (let node = walker.nextNode(); node; node = walker.nextNode()) {
		const text = node.textContent?.trim() ?? ''
		const owner = node.parentElement
		if (text === '' || !owner || owner.closest('script, style, noscript, [aria-hidden="true"] .visually-hidden'))
			continue
		if (!owner.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue
		const range = document.createRange()
		range.selectNodeContents(node)
		const { left, top, right, bottom } = cut(range.getBoundingClientRect(), owner)
		if (right - left < 2 || bottom - top < 2) continue
		seen.push({ text, px: parseFloat(getComputedStyle(owner).fontSize) * enlarged(owner), left, top, right, bottom })
	}
	return seen

	/** What is left of a box inside every ancestor that cuts off. */
	function cut(box: DOMRect, owner: Element) {
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
