import { shareCrossings } from './crossings.ts'
import type { Km } from './plan.ts'
import { along, nearest } from './planar.ts'
import { PLAN } from './world.ts'

type Near = { z: number; lines: readonly Km[][]; off: number; there: Km }

const LEVELS = PLAN.contours.map(({ z, l }) => ({ z, lines: l.filter(({ length }) => length > 1) }))

function nearestOf(at: Km, { z, lines }: { z: number; lines: readonly Km[][] }): Near {
	let best: Near = { z, lines, off: Number.POSITIVE_INFINITY, there: at }
	for (const line of lines) {
		const { i, t, off } = nearest(at, line)
		if (off < best.off) best = { z, lines, off, there: along(line[i]!, line[i + 1]!, t) }
	}
	return best
}

/** Metres above the sea, as far from the nearest lines of equal height as the place is. */
export function elevationAt(at: Km): number {
	const [first, second] = LEVELS.map((level) => nearestOf(at, level)).toSorted((a, b) => a.off - b.off) as [Near, Near]
	const share = first.off / (first.off + second.off)
	// Where the nearest line lies between, the place is on the far side of it: in a valley, or on a top.
	const beyond = first.lines.some((line) => shareCrossings([at, second.there], line)[0].length > 2)
	return Math.round(first.z + (second.z - first.z) * (beyond ? -share : share))
}
