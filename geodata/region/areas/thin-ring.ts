import type { LonLat } from '../../../domain/geometry.ts'

/** As many as a record may have (domain/geometry.ts), with room to spare. */
const MOST = 19_000
/** About half a metre; doubled until the ring is short enough. */
const FIRST_TOLERANCE = 5e-6

/** A ring with no more positions than a record may have; one that is short enough stays as it is. */
export function thinRing(ring: LonLat[]): LonLat[] {
	let thin = ring
	for (let tolerance = FIRST_TOLERANCE; thin.length > MOST; tolerance *= 2) thin = straightened(ring, tolerance)
	return thin
}

/** Leaves out what lies less than `tolerance` degrees beside the line that is left (Douglas and Peucker). */
function straightened(ring: readonly LonLat[], tolerance: number): LonLat[] {
	const keep = new Uint8Array(ring.length)
	// A closed line needs two more fixed points than its common end, or it could fall flat.
	const fixed = [0, 1, 2, 3].map((third) => Math.round(((ring.length - 1) * third) / 3))
	for (const at of fixed) keep[at] = 1
	const open = fixed.slice(1).map((to, i): [number, number] => [fixed[i]!, to])
	for (let stretch = open.pop(); stretch; stretch = open.pop()) {
		const [from, to] = stretch
		let [farthest, at] = [tolerance, -1]
		for (let i = from + 1; i < to; i++) {
			const distance = besideLine(ring[i]!, ring[from]!, ring[to]!)
			if (distance > farthest) [farthest, at] = [distance, i]
		}
		if (at < 0) continue
		keep[at] = 1
		open.push([from, at], [at, to])
	}
	return ring.filter((_, i) => keep[i])
}

function besideLine([x, y]: LonLat, [xa, ya]: LonLat, [xb, yb]: LonLat): number {
	const [dx, dy] = [xb - xa, yb - ya]
	const length = dx * dx + dy * dy
	const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - xa) * dx + (y - ya) * dy) / length))
	return Math.hypot(x - xa - along * dx, y - ya - along * dy)
}
