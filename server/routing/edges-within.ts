import Flatbush from 'flatbush'
import { boxOf, type Geometry, type LonLat, positions } from '../../domain/geometry.ts'
import { insideOf } from '../../domain/inside.ts'
import type { RoadGraph } from '../../geodata/pack/road-graph.ts'
import type { Stretch, Stretches } from './router.ts'
import { fractionsOf, type SegmentIndex } from './segment-index.ts'
import type { SnapIndex } from './snap-index.ts'

/** A line that is drawn along a road bends this near to it, in metres. */
const ALONG_M = 10

type Line = readonly [LonLat, LonLat]
/** Where on an edge one has come to, walking along it. */
type Walked = { edge: number; point: number; isInside: boolean; fractions: Float64Array }

/** What a line crosses or is drawn along, or what lies in an area; of each edge from the first such place to the last. */
export function edgesWithin(graph: RoadGraph, segments: SegmentIndex, index: SnapIndex, geom: Geometry): Stretches {
	const found = new Map<number, Stretch>()
	const add = (edge: number, share: number) => {
		const [from, to] = found.get(edge) ?? [share, share]
		found.set(edge, [Math.min(from, share), Math.max(to, share)])
	}
	if (geom.type === 'LineString')
		for (const at of geom.coordinates) {
			const [nearest] = index.around(at, ALONG_M)
			if (nearest) add(nearest.edge, nearest.fraction)
		}
	const box = boxOf(positions(geom))
	const crossings = crossingsOf(geom)
	const inside = insideOf(geom)
	const point = (i: number): LonLat => [graph.lon7[i]! / 1e7, graph.lat7[i]! / 1e7]
	let last: Walked = { edge: -1, point: -1, isInside: false, fractions: new Float64Array() }
	for (const segment of box ? segments.within(...box).sort((a, b) => a - b) : []) {
		const [edge, first] = [segments.edge[segment]!, segments.point[segment]!]
		const ends: Line = [point(first), point(first + 1)]
		const shares = crossings(ends)
		// Looking at all of a large area is dear: where a line crosses no rim both its ends are on the same side.
		const startsInside = last.point === first ? last.isInside : inside(ends[0])
		const endsInside = shares.length === 0 ? startsInside : inside(ends[1])
		const fractions: Float64Array = last.edge === edge ? last.fractions : fractionsOf(graph, edge)
		last = { edge, point: first + 1, isInside: endsInside, fractions }
		if (startsInside) shares.push(0)
		if (endsInside) shares.push(1)
		const place = first - graph.edgePoint[edge]!
		const [a, b] = [fractions[place]!, fractions[place + 1]!]
		for (const share of shares) add(edge, a + share * (b - a))
	}
	return found
}

/** Where on a straight line, from 0 to 1, the lines of a geometry cross it. */
function crossingsOf(geom: Geometry): (line: Line) => number[] {
	const lines = chainsOf(geom).flatMap((chain) => chain.slice(1).map((to, i): Line => [chain[i]!, to]))
	const tree = new Flatbush(lines.length)
	for (const line of lines) tree.add(...boxOf(line)!)
	tree.finish()
	return (line) => tree.search(...boxOf(line)!).flatMap((i) => crossing(line, lines[i]!) ?? [])
}

const chainsOf = ({ type, coordinates }: Geometry): LonLat[][] =>
	type === 'LineString' ? [coordinates] : type === 'Polygon' ? coordinates : coordinates.flat()

function crossing([[ax, ay], [bx, by]]: Line, [[cx, cy], [dx, dy]]: Line): number | null {
	const [ux, uy] = [bx - ax, by - ay]
	const [vx, vy] = [dx - cx, dy - cy]
	const across = ux * vy - uy * vx
	if (across === 0) return null
	const t = ((cx - ax) * vy - (cy - ay) * vx) / across
	const s = ((cx - ax) * uy - (cy - ay) * ux) / across
	return t >= 0 && t <= 1 && s >= 0 && s <= 1 ? t : null
}
