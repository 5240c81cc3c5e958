import type { Ink, PathItem, TextItem } from './drawing.ts'

/** The character of a mark, bold and in its middle; `size` and `y` are in units of the mark's box of 32. */
export const character = (text: string, size: number, fill: Ink, y = 0): TextItem => ({
	text,
	size,
	fill,
	weight: 700,
	at: [0, y],
})
export const outline = (path: string, stroke: Ink, width: number): PathItem => ({ path, stroke, width })
