/** The line that counts the rows for which there was no room; where no row is left out, rows may have its place. */
export const LEFT_OUT_LINE = 20

/** How many of some rows fit into so many units, and how many have to be counted on the line below. */
export function fitRows(count: number, space: number, row: number): { shown: number; left: number } {
	if (count * row <= space + LEFT_OUT_LINE) return { shown: count, left: 0 }
	const shown = Math.max(0, Math.min(count, Math.floor(space / row)))
	return { shown, left: count - shown }
}
