import { cellsIn, parts, type Rect, type Screen, spanOf } from '../layout/rect.ts'

/** One of the four maps with its facts, and the columns that stay where the panels are not needed. */
type Quad = { map: Rect; facts: Rect }
export type FourLayout = { quads: readonly Quad[]; area: Rect }

/** Units: what the facts of one map need beside it, and above what height of the map they may stand below it. */
const FACTS = 254
const FACTS_BELOW = 250

/**
 * Four maps that share one view. On one screen two by two; where three panels or more stand side by side two maps
 * share a panel, and the panels left over keep what they show.
 */
export function fourLayout(body: Rect, screen: Screen): FourLayout {
	const across = cellsIn(body, { xs: screen.xs, ys: [{ from: body.y, to: body.y + body.height }] })
	if (across.length < 2) return { quads: grid(body, screen), area: body }
	const used = across.slice(0, across.length < 4 ? 2 : 4)
	const last = used.at(-1)!
	const boxes = used.flatMap((cell) => (used.length === 4 ? [cell] : halves(cell)))
	return { quads: boxes.map(quadIn), area: { ...body, width: last.x + last.width - body.x } }
}

/** A panel that is wide rather than high takes two maps side by side, else one above the other. */
function halves(cell: Rect): Rect[] {
	if (cell.width >= cell.height * 1.6)
		return parts(spanOf(cell), 2).map(({ from, to }) => ({ ...cell, x: from, width: to - from }))
	return parts({ from: cell.y, to: cell.y + cell.height }, 2).map(({ from, to }) => ({
		...cell,
		y: from,
		height: to - from,
	}))
}

/** Two by two; the line between the rows lies on a seam where one is near the middle. */
function grid(body: Rect, { ys }: Screen): Quad[] {
	const middle = body.y + body.height / 2
	const seam = ys
		.map(({ to }) => to)
		.filter((to) => Math.abs(to - middle) < body.height / 4)
		.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0]
	const line = seam ?? middle
	return [
		{ y: body.y, height: line - body.y },
		{ y: line, height: body.y + body.height - line },
	].flatMap((row) => parts(spanOf(body), 2).map(({ from, to }) => quadIn({ ...row, x: from, width: to - from })))
}

/** The facts beside the map, or below it where it would be narrower than high. */
function quadIn(box: Rect): Quad {
	if (box.width - FACTS >= box.height * 0.9 || box.height < 2 * FACTS_BELOW)
		return {
			map: { ...box, width: box.width - FACTS },
			facts: { ...box, x: box.x + box.width - FACTS, width: FACTS },
		}
	const height = Math.max(FACTS_BELOW, box.height * 0.34)
	return {
		map: { ...box, height: box.height - height },
		facts: { ...box, y: box.y + box.height - height, height },
	}
}
