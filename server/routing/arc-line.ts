import type { LonLat } from '../../domain/geometry.ts'
import type { RoadGraph } from '../../geodata/pack/road-graph.ts'

/** Points of an arc between two places on it, each told as a share from 0 to 1 of its length. */
export function arcLine(graph: RoadGraph, arc: number, from: number, to: number): LonLat[] {
	const points = pointsOf(graph, arc)
	const reached = distances(points)
	const all = reached.at(-1)!
	const inner = points.filter((_, i) => reached[i]! > from * all && reached[i]! < to * all)
	return [pointAt(points, reached, from * all), ...inner, pointAt(points, reached, to * all)]
}

function pointsOf({ lon7, lat7, edgePoint }: RoadGraph, arc: number): LonLat[] {
	const edge = arc >> 1
	const points: LonLat[] = []
	for (let i = edgePoint[edge]!; i < edgePoint[edge + 1]!; i++) points.push([lon7[i]! / 1e7, lat7[i]! / 1e7])
	return arc & 1 ? points.reverse() : points
}

/** By point how far it is from the first, in degrees of latitude. */
function distances(points: readonly LonLat[]): number[] {
	let reached = 0
	return points.map(([x, y], i) => {
		const [x0, y0] = points[Math.max(0, i - 1)]!
		const narrower = Math.cos(((y + y0) * Math.PI) / 360)
		reached += Math.hypot((x - x0) * narrower, y - y0)
		return reached
	})
}

function pointAt(points: readonly LonLat[], reached: readonly number[], distance: number): LonLat {
	const after = Math.max(
		1,
		reached.findIndex((here) => here >= distance),
	)
	const [[x0, y0], [x1, y1]] = [points[after - 1]!, points[after]!]
	const step = reached[after]! - reached[after - 1]!
	const share = step === 0 ? 0 : (distance - reached[after - 1]!) / step
	return [x0 + share * (x1 - x0), y0 + share * (y1 - y0)]
}
