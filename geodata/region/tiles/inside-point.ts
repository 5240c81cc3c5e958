import { boundsOf, type Path } from './feature.ts'

const SCANS = 9

/** Where a horizontal line crosses the rings, from west to east; between the first and second lies the area, and so on. */
function crossings(paths: readonly Path[], y: number): number[] {
	const found: number[] = []
	for (const { xy } of paths)
		for (let i = 0; i + 3 < xy.length; i += 2) {
			const [ax, ay, bx, by] = [xy[i]!, xy[i + 1]!, xy[i + 2]!, xy[i + 3]!]
			if (ay > y !== by > y) found.push(ax + ((y - ay) / (by - ay)) * (bx - ax))
		}
	return found.sort((a, b) => a - b)
}

/** A point well inside an area: the middle of its widest stretch, with a liking for the middle of its height. */
export function insidePoint(paths: readonly Path[]): [x: number, y: number] {
	const [minX, minY, maxX, maxY] = boundsOf(paths)
	let best: [number, number] = [Math.round((minX + maxX) / 2), Math.round((minY + maxY) / 2)]
	let score = 0
	for (let scan = 1; scan <= SCANS; scan++) {
		const share = scan / (SCANS + 1)
		// Half a unit off, so that no vertex lies on the line.
		const y = Math.floor(minY + share * (maxY - minY)) + 0.5
		const at = crossings(paths, y)
		for (let i = 0; i + 1 < at.length; i += 2) {
			const worth = (at[i + 1]! - at[i]!) * (1 - Math.abs(share - 0.5))
			if (worth <= score) continue
			score = worth
			best = [Math.round((at[i]! + at[i + 1]!) / 2), Math.floor(y)]
		}
	}
	return best
}
