/** A list in a column: height of all but its rows, of a row, how many rows it has, and how many it should keep. */
export type ListNeed = { head: number; row: number; wanted: number; least: number }
/** Height of the line that counts what does not fit. */
export const REST_LINE = 26

const heightOf = ({ head, row, wanted }: ListNeed, rows: number): number =>
	head + row * rows + (rows < wanted ? REST_LINE : 0)

/** How many rows each list of a column shows in so much height: the least of all, then one more each in turn. */
export function shareRows(height: number, lists: readonly ListNeed[]): number[] {
	const rows = lists.map(({ wanted, least }) => Math.min(wanted, least))
	const total = () => lists.reduce((sum, list, i) => sum + heightOf(list, rows[i]!), 0)
	// Where not even the least fits, the longest gives way first, of equals the later.
	while (total() > height && rows.some((count) => count > 0)) rows[rows.lastIndexOf(Math.max(...rows))]! -= 1
	for (let grew = true; grew; ) {
		grew = false
		for (const [i, { wanted }] of lists.entries()) {
			if (rows[i]! >= wanted) continue
			rows[i]! += 1
			if (total() <= height) grew = true
			else rows[i]! -= 1
		}
	}
	return rows
}
