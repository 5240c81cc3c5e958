import type { Path, Shape } from './feature.ts'
import { EXTENT, unitAt } from './world.ts'

const MOVE = 1
const LINE = 2
const CLOSE = 7

const zigzag = (n: number) => (n << 1) ^ (n >> 31)

/** The vertices that a zoom needs, in units of the tile, none equal to the one before. */
function inTile({ xy, from }: Path, z: number, x0: number, y0: number, unit: number): number[] {
	const points: number[] = []
	let [lastX, lastY] = [Number.NaN, Number.NaN]
	for (let i = 0; i < from.length; i++) {
		if (from[i]! > z) continue
		const x = Math.round(xy[2 * i]! / unit) - x0
		const y = Math.round(xy[2 * i + 1]! / unit) - y0
		if (x === lastX && y === lastY) continue
		points.push(x, y)
		lastX = x
		lastY = y
	}
	return points
}

/** Twice the area; positive where the ring runs as the outer ring of a tile does. */
function doubleArea(ring: number[]): number {
	let sum = 0
	for (let i = 0; i + 3 < ring.length; i += 2) sum += ring[i]! * ring[i + 3]! - ring[i + 2]! * ring[i + 1]!
	return sum
}

function reversed(points: number[]): number[] {
	const back: number[] = []
	for (let i = points.length - 2; i >= 0; i -= 2) back.push(points[i]!, points[i + 1]!)
	return back
}

/**
 * The rings that are still areas once rounded, outer ones followed by their holes; a hole that takes all of its ring goes
 * with it. Each still ends where it began.
 */
function rings(paths: readonly Path[], drawn: (path: Path) => number[]): number[][] {
	const found: number[][] = []
	let outer = { place: 0, size: 0 }
	for (const path of paths) {
		if (path.hole && outer.size === 0) continue
		const ring = drawn(path)
		const area = ring.length < 8 ? 0 : doubleArea(ring)
		if (!path.hole) outer = { place: found.length, size: Math.abs(area) }
		else if (Math.abs(area) >= outer.size) {
			found.length = outer.place
			outer.size = 0
			continue
		}
		if (area !== 0) found.push(area > 0 === !path.hole ? ring : reversed(ring))
	}
	return found
}

/** The geometry of a feature in a tile as commands of the Mapbox Vector Tile specification; none where too small. */
export function encodeGeometry(
	shape: Shape,
	paths: readonly Path[],
	{ z, x, y }: { z: number; x: number; y: number },
): number[] {
	const unit = unitAt(z)
	const drawn = (path: Path) => inTile(path, z, x * EXTENT, y * EXTENT, unit)
	const commands: number[] = []
	let [lastX, lastY] = [0, 0]
	const step = (points: number[], i: number) => {
		commands.push(zigzag(points[i]! - lastX), zigzag(points[i + 1]! - lastY))
		lastX = points[i]!
		lastY = points[i + 1]!
	}
	if (shape === 'point') {
		// A point on the far edge stays in this tile: readers leave out what stands at the extent itself.
		const at = drawn(paths[0]!).map((n) => Math.min(EXTENT - 1, n))
		commands.push((1 << 3) | MOVE)
		step(at, 0)
		return commands
	}
	const lines = shape === 'area' ? rings(paths, drawn) : paths.map(drawn).filter(({ length }) => length >= 4)
	for (const points of lines) {
		// A ring's last vertex is not written: closing it says as much.
		const end = shape === 'area' ? points.length - 2 : points.length
		commands.push((1 << 3) | MOVE)
		step(points, 0)
		commands.push(((end / 2 - 1) << 3) | LINE)
		for (let i = 2; i < end; i += 2) step(points, i)
		if (shape === 'area') commands.push((1 << 3) | CLOSE)
	}
	return commands
}
