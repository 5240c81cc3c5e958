import { type LonLat, METRES_PER_DEGREE } from '../../domain/geometry.ts'
import { CLOSED, type RoadGraph } from '../../geodata/pack/road-graph.ts'
import type { Stretches } from './router.ts'
import type { EdgeSnap, SnapIndex } from './snap-index.ts'

/** Carriageways of one road lie no farther apart, in metres. */
const APART_M = 30

/** The nearest road at a position; where it is one carriageway of two, the other beside it as well. */
export function edgesAt(graph: RoadGraph, index: SnapIndex, at: LonLat): Stretches {
	const nearest = index.nearest(at)
	if (!nearest) return new Map()
	const beside = index.around(nearest.at, APART_M).filter((other) => isOther(graph, nearest, other))
	return new Map([nearest, ...beside].map(({ edge, fraction }) => [edge, [fraction, fraction]]))
}

/** Whether it is the same road, driven the other way, and lies beside that place rather than before or behind it. */
function isOther(graph: RoadGraph, a: EdgeSnap, b: EdgeSnap): boolean {
	const { edgeName, edgeRef } = graph
	const isNamedAlike =
		(edgeName[a.edge] !== 0 && edgeName[a.edge] === edgeName[b.edge]) ||
		(edgeRef[a.edge] !== 0 && edgeRef[a.edge] === edgeRef[b.edge])
	if (a.edge === b.edge || !isNamedAlike || b.fraction === 0 || b.fraction === 1) return false
	const [one, other] = [headingOf(graph, a), headingOf(graph, b)]
	return one !== null && other !== null && one[0] * other[0] + one[1] * other[1] < -Math.SQRT1_2
}

/** The direction in which a one-way edge is driven at a place on it, of length 1; null where both ways are open. */
function headingOf({ arcMs, edgePoint, lon7, lat7 }: RoadGraph, { edge, at }: EdgeSnap): [number, number] | null {
	const [along, against] = [arcMs[2 * edge] !== CLOSED, arcMs[2 * edge + 1] !== CLOSED]
	if (along === against) return null
	const narrower = Math.cos((at[1] * Math.PI) / 180)
	const metres = (i: number): [number, number] => [
		(lon7[i]! / 1e7 - at[0]) * METRES_PER_DEGREE * narrower,
		(lat7[i]! / 1e7 - at[1]) * METRES_PER_DEGREE,
	]
	let [best, heading]: [number, [number, number]] = [Number.POSITIVE_INFINITY, [0, 0]]
	for (let i = edgePoint[edge]!; i < edgePoint[edge + 1]! - 1; i++) {
		const [[x0, y0], [x1, y1]] = [metres(i), metres(i + 1)]
		const length = Math.hypot(x1 - x0, y1 - y0)
		// The place lies on the segment whose ends are no farther from it, taken together, than from each other.
		const round = Math.hypot(x0, y0) + Math.hypot(x1, y1) - length
		if (length === 0 || round >= best) continue
		best = round
		heading = [(x1 - x0) / length, (y1 - y0) / length]
	}
	return along ? heading : [-heading[0], -heading[1]]
}
