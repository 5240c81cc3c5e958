import { boundsOf, type Feature, type Path } from './feature.ts'

/** A half of the plane: the coordinate of `axis` (0 x, 1 y) is at least, or at most, `bound`. */
type Half = { axis: 0 | 1; bound: number; side: 1 | -1 }

const within = ({ axis, bound, side }: Half, xy: Int32Array, i: number) => side * (xy[2 * i + axis]! - bound) >= 0

/** A path under construction. */
class Trace {
	#xy: number[] = []
	#from: number[] = []

	get length(): number {
		return this.#from.length
	}
	vertex(path: Path, i: number): void {
		this.#xy.push(path.xy[2 * i]!, path.xy[2 * i + 1]!)
		this.#from.push(path.from[i]!)
	}
	/** Where the stretch from a vertex to the next meets the edge; such a vertex is needed at every zoom. */
	crossing({ xy }: Path, i: number, { axis, bound }: Half): void {
		const other = 1 - axis
		const [a, b] = [xy[2 * i + axis]!, xy[2 * i + 2 + axis]!]
		const [c, d] = [xy[2 * i + other]!, xy[2 * i + 2 + other]!]
		const met = Math.round(c + ((bound - a) / (b - a)) * (d - c))
		this.#xy.push(axis === 0 ? bound : met, axis === 0 ? met : bound)
		this.#from.push(0)
	}
	close(): void {
		this.#xy.push(this.#xy[0]!, this.#xy[1]!)
		this.#from.push(0)
	}
	path(hole: boolean): Path {
		return { xy: Int32Array.from(this.#xy), from: Uint8Array.from(this.#from), hole }
	}
}

/** The pieces of a line in the half. */
function clipLine(path: Path, half: Half): Path[] {
	const pieces: Path[] = []
	let trace = new Trace()
	const end = () => {
		if (trace.length > 1) pieces.push(trace.path(false))
		trace = new Trace()
	}
	const count = path.from.length
	for (let i = 0; i < count; i++) {
		const here = within(half, path.xy, i)
		if (here) trace.vertex(path, i)
		if (i + 1 === count || here === within(half, path.xy, i + 1)) continue
		trace.crossing(path, i, half)
		if (here) end()
	}
	end()
	return pieces
}

/** The ring with what lies beyond the edge pulled onto it (Sutherland and Hodgman). */
function clipRing(path: Path, half: Half): Path[] {
	const trace = new Trace()
	const count = path.from.length
	for (let i = 0; i + 1 < count; i++) {
		const here = within(half, path.xy, i)
		if (here) trace.vertex(path, i)
		if (here !== within(half, path.xy, i + 1)) trace.crossing(path, i, half)
	}
	if (trace.length < 3) return []
	trace.close()
	return [trace.path(path.hole)]
}

function clipped(feature: Feature, half: Half): Feature | null {
	const clip = feature.shape === 'area' ? clipRing : clipLine
	const paths = feature.paths.flatMap((path) => clip(path, half))
	return paths.length === 0 ? null : { ...feature, paths, bounds: boundsOf(paths) }
}

/**
 * Those features, or parts of features, that lie in a strip. Lines and areas reach `buffer` beyond it; a point belongs
 * to one strip alone.
 */
export function inStrip(
	features: readonly Feature[],
	axis: 0 | 1,
	low: number,
	high: number,
	buffer: number,
): Feature[] {
	const found: Feature[] = []
	for (const feature of features) {
		const [min, max] = [feature.bounds[axis]!, feature.bounds[axis + 2]!]
		if (feature.shape === 'point') {
			if (min >= low && min < high) found.push(feature)
			continue
		}
		if (max < low - buffer || min > high + buffer) continue
		let part: Feature | null = feature
		if (min < low - buffer) part = clipped(part, { axis, bound: low - buffer, side: 1 })
		if (part && max > high + buffer) part = clipped(part, { axis, bound: high + buffer, side: -1 })
		if (part) found.push(part)
	}
	return found
}
