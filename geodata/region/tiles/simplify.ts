import { MAX_ZOOM, unitAt } from './world.ts'

/** How far a line may stray from its true course, in units of a tile: half a pixel. */
const TOLERANCE = 4

/** The first zoom at which a distance in world units shows; the largest zoom keeps everything. */
function zoomShowing(distance: number): number {
	if (distance <= 0) return MAX_ZOOM
	const zoom = Math.ceil(Math.log2((unitAt(0) * TOLERANCE) / distance))
	return Math.max(0, Math.min(MAX_ZOOM, zoom))
}

/** Square of the distance of a vertex from the stretch between two others. */
function offLine(xy: Int32Array, at: number, a: number, b: number): number {
	const [ax, ay] = [xy[2 * a]!, xy[2 * a + 1]!]
	let [x, y] = [ax, ay]
	const [dx, dy] = [xy[2 * b]! - ax, xy[2 * b + 1]! - ay]
	const [px, py] = [xy[2 * at]!, xy[2 * at + 1]!]
	if (dx !== 0 || dy !== 0) {
		const t = Math.max(0, Math.min(1, ((px - ax) * dx + (py - ay) * dy) / (dx * dx + dy * dy)))
		x += t * dx
		y += t * dy
	}
	return (px - x) ** 2 + (py - y) ** 2
}

/**
 * For each vertex the first zoom that needs it (Douglas and Peucker), so that one path serves every zoom. No stretch shows
 * its middle before its ends, which is what keeps every zoom within the tolerance.
 */
export function zoomsOf(xy: Int32Array): Uint8Array {
	const last = xy.length / 2 - 1
	const from = new Uint8Array(last + 1).fill(MAX_ZOOM)
	from[0] = from[last] = 0
	const finest = (unitAt(MAX_ZOOM - 1) * TOLERANCE) ** 2
	const open: [a: number, b: number, shown: number][] = [[0, last, 0]]
	for (let stretch = open.pop(); stretch; stretch = open.pop()) {
		const [a, b, shown] = stretch
		let [farthest, at] = [finest, -1]
		for (let i = a + 1; i < b; i++) {
			const distance = offLine(xy, i, a, b)
			if (distance > farthest) [farthest, at] = [distance, i]
		}
		if (at < 0) continue
		const zoom = Math.max(shown, zoomShowing(Math.sqrt(farthest)))
		from[at] = zoom
		open.push([a, at, zoom], [at, b, zoom])
	}
	return from
}
