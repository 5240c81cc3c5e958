import { type Box, boxOf, type Geometry, inBox, type LonLat } from './geometry.ts'

type Inside = (at: LonLat) => boolean
type Line = readonly [LonLat, LonLat]

const MOST_STRIPS = 256
const LINES_A_STRIP = 8
const known = new WeakMap<Geometry, Inside>()

/** `contains` for many positions: of an outline with thousands of points only the lines beside each are looked at. */
export function insideOf(geom: Geometry): Inside {
	const found = known.get(geom) ?? openInside(geom)
	known.set(geom, found)
	return found
}

function openInside(geom: Geometry): Inside {
	if (geom.type === 'LineString') return () => false
	const polygons = geom.type === 'Polygon' ? [geom.coordinates] : geom.coordinates
	const boxes = polygons.map((rings) => boxOf(rings.flat())!)
	const opened: (Inside | undefined)[] = []
	const isIn = (at: LonLat, i: number) => {
		opened[i] ??= insidePolygon(polygons[i]!, boxes[i]!)
		return opened[i](at)
	}
	return (at) => boxes.some((box, i) => inBox(box, at) && isIn(at, i))
}

/** The lines of a polygon are sorted into strips from south to north. */
function insidePolygon(rings: readonly (readonly LonLat[])[], [, south, , north]: Box): Inside {
	const lines = rings.flatMap((ring) => ring.slice(1).map((to, i): Line => [ring[i]!, to]))
	const count = Math.min(MOST_STRIPS, Math.ceil(lines.length / LINES_A_STRIP))
	const strips: Line[][] = Array.from({ length: count }, () => [])
	const stripOf = (y: number) => Math.min(count - 1, Math.floor(((y - south) / (north - south || 1)) * count))
	for (const line of lines) {
		const [a, b] = [stripOf(line[0][1]), stripOf(line[1][1])]
		for (let i = Math.min(a, b); i <= Math.max(a, b); i++) strips[i]!.push(line)
	}
	// What a ray to the east crosses an odd number of times lies round the position.
	return (at) => strips[stripOf(at[1])]!.reduce((inside, line) => inside !== crosses(line, at), false)
}

/** The same line of reckoning as `contains`, so that both say the same of a position on the rim. */
const crosses = ([[xj, yj], [xi, yi]]: Line, [x, y]: LonLat): boolean =>
	yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi
