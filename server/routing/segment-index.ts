import Flatbush from 'flatbush'
import type { RoadGraph } from '../../geodata/pack/road-graph.ts'

/** The straight pieces of all edges, found by where they lie. */
export class SegmentIndex {
	/** By segment its edge, and the place of its first point. */
	readonly edge: Uint32Array
	readonly point: Uint32Array
	readonly #index: Flatbush | null

	constructor({ lon7, lat7, edgePoint, edgeClass }: RoadGraph) {
		const edges: number[] = []
		const points: number[] = []
		for (let edge = 0; edge < edgeClass.length; edge++)
			for (let point = edgePoint[edge]!; point < edgePoint[edge + 1]! - 1; point++) {
				edges.push(edge)
				points.push(point)
			}
		this.edge = Uint32Array.from(edges)
		this.point = Uint32Array.from(points)
		this.#index = points.length > 0 ? new Flatbush(points.length, 16, Int32Array) : null
		for (const i of points) {
			const [x, y, x2, y2] = [lon7[i]!, lat7[i]!, lon7[i + 1]!, lat7[i + 1]!]
			this.#index?.add(Math.min(x, x2), Math.min(y, y2), Math.max(x, x2), Math.max(y, y2))
		}
		this.#index?.finish()
	}

	/** Those whose boxes meet a box, in degrees. */
	within(west: number, south: number, east: number, north: number): number[] {
		return this.#index?.search(west * 1e7, south * 1e7, east * 1e7, north * 1e7) ?? []
	}
}

/** How far along its edge, from 0 to 1, a place on a segment is; `share` says where on the segment after that point. */
export function fractionOf(
	{ lon7, lat7, edgePoint }: RoadGraph,
	edge: number,
	placePoint: number,
	share: number,
): number {
	let [before, all] = [0, 0]
	for (let i = edgePoint[edge]!; i < edgePoint[edge + 1]! - 1; i++) {
		const narrower = Math.cos(((lat7[i]! + lat7[i + 1]!) / 2e7) * (Math.PI / 180))
		const length = Math.hypot((lon7[i + 1]! - lon7[i]!) * narrower, lat7[i + 1]! - lat7[i]!)
		if (i === placePoint) before = all + share * length
		all += length
	}
	return all === 0 ? 0 : before / all
}
