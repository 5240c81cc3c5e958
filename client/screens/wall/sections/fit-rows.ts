/** The line that counts the rows for which there was no room, in units. */
const LEFT_OUT_LINE = 26

/** How many of some rows fit into so many units, leaving room to say how many do not. */
export function fitRows(count: number, space: number, row: number): { shown: number; left: number } {
	if (count * row <= space) return { shown: count, left: 0 }
	const shown = Math.max(0, Math.min(count, Math.floor((space - LEFT_OUT_LINE) / row)))
	return { shown, left: count - shown }
}
