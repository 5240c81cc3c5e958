import Flatbush from 'flatbush'
import { type Box, boxOf, type Geometry, type LonLat } from '../../domain/geometry.ts'

type Inside = (at: LonLat) => boolean
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
	const boxes = treeOf(polygons.map((rings) => boxOf(rings.flat())!))
	const known: (Inside | undefined)[] = []
	return (at) =>
		boxes.search(...at, ...at).some((i) => {
			known[i] ??= insidePolygon(polygons[i]!)
			return known[i](at)
		})
}

function insidePolygon(rings: readonly (readonly LonLat[])[]): Inside {
	const lines = rings.flatMap((ring) => ring.slice(1).map((to, i): [LonLat, LonLat] => [ring[i]!, to]))
	const tree = treeOf(lines.map((line) => boxOf(line)!))
	// What a ray to the east crosses an odd number of times lies round the position.
	return ([x, y]) =>
		tree
			.search(x, y, Number.POSITIVE_INFINITY, y)
			.reduce((inside, i) => inside !== crosses(lines[i]![0], lines[i]![1], x, y), false)
}

function treeOf(boxes: readonly Box[]): Flatbush {
	const tree = new Flatbush(boxes.length)
	for (const box of boxes) tree.add(...box)
	tree.finish()
	return tree
}

/** The same line of reckoning as `contains`, so that both say the same of a position on the rim. */
const crosses = ([xj, yj]: LonLat, [xi, yi]: LonLat, x: number, y: number): boolean =>
	yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi
