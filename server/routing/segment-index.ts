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

/** How far along an edge, from 0 to 1, each of its points is. */
export function fractionsOf({ lon7, lat7, edgePoint }: RoadGraph, edge: number): Float64Array {
	const first = edgePoint[edge]!
	const reached = new Float64Array(edgePoint[edge + 1]! - first)
	for (let i = 1; i < reached.length; i++) {
		const [a, b] = [first + i - 1, first + i]
		const narrower = Math.cos(((lat7[a]! + lat7[b]!) / 2e7) * (Math.PI / 180))
		reached[i] = reached[i - 1]! + Math.hypot((lon7[b]! - lon7[a]!) * narrower, lat7[b]! - lat7[a]!)
	}
	const all = reached.at(-1)!
	return all === 0 ? reached : reached.map((length) => length / all)
}

/** How far along its edge, from 0 to 1, a place is: so much of the way from a point to the next. */
export function fractionOf(graph: RoadGraph, edge: number, point: number, share: number): number {
	const fractions = fractionsOf(graph, edge)
	const i = point - graph.edgePoint[edge]!
	return fractions[i]! + share * (fractions[i + 1]! - fractions[i]!)
}
