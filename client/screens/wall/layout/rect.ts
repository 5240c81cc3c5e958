/** A box inside the wall's root, in units. */
export type Rect = { x: number; y: number; width: number; height: number }

/** From where to where along one side of the wall, in units. */
export type Span = { from: number; to: number }
export const lengthOf = ({ from, to }: Span): number => to - from

/** Below that nothing of the wall fits between two seams, and such a seam is not kept clear. */
const LEAST_PANEL = 300

/** The panels along one side: what lies between its seams. */
export function panelsOf(length: number, seams: readonly number[]): Span[] {
	const inside = seams.filter((seam) => seam > 0 && seam < length).sort((a, b) => a - b)
	const edges = [0, ...inside, length]
	const spans = edges.slice(1).map((to, i) => ({ from: edges[i]!, to }))
	return spans.every((span) => lengthOf(span) >= LEAST_PANEL) ? spans : [{ from: 0, to: length }]
}

/** The parts of some spans that lie within another. */
export function within(spans: readonly Span[], { from, to }: Span): Span[] {
	return spans
		.map((span) => ({ from: Math.max(span.from, from), to: Math.min(span.to, to) }))
		.filter((span) => lengthOf(span) > 0)
}

/** Equal parts of a span. */
export function parts({ from, to }: Span, count: number): Span[] {
	const size = (to - from) / count
	return Array.from({ length: count }, (_, i) => ({ from: from + i * size, to: from + (i + 1) * size }))
}

/** The panels of the screen across and down. */
export type Screen = { xs: readonly Span[]; ys: readonly Span[] }
export const spanOf = ({ x, width }: Rect): Span => ({ from: x, to: x + width })
const heightOf = ({ y, height }: Rect): Span => ({ from: y, to: y + height })

/** The parts of a box in each panel that it covers, from left to right and each from the top. */
export function cellsIn(rect: Rect, { xs, ys }: Screen): Rect[] {
	const down = within(ys, heightOf(rect))
	return within(xs, spanOf(rect)).flatMap((x) =>
		down.map((y) => ({ x: x.from, y: y.from, width: lengthOf(x), height: lengthOf(y) })),
	)
}

/** The largest part of a box that no seam crosses. */
export const largestCell = (rect: Rect, screen: Screen): Rect =>
	cellsIn(rect, screen).reduce((best, cell) => (cell.width * cell.height > best.width * best.height ? cell : best), {
		...rect,
		width: 0,
	})
