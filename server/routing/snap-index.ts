import Flatbush from 'flatbush'
import { type LonLat, METRES_PER_DEGREE } from '../../domain/geometry.ts'
import { FLAGS, ROAD_CLASSES, type RoadGraph } from '../../geodata/pack/road-graph.ts'
import { SNAP_LIMIT_M, type Snap } from './router.ts'

/** `fraction`: how far along the edge, from 0 at its first point to 1 at its last. */
export type EdgeSnap = Snap & { edge: number; fraction: number }

/** An island this near to the connected roads was left unconnected by mistake, in metres. */
const ISLAND_GAP_M = 300
/** Looked through in turn until something is found, in metres. */
const RADII = [60, 400, SNAP_LIMIT_M]
const FERRY = ROAD_CLASSES.indexOf('ferry')

type Hit = { segment: number; share: number; metres: number }

/** Finds the place on an edge that is nearest to a position, among edges that `allows` lets through. */
export class SnapIndex {
	readonly #graph: RoadGraph
	readonly #index: Flatbush | null
	/** By segment its edge, and the place of its first point. */
	readonly #edge: Uint32Array
	readonly #point: Uint32Array

	constructor(graph: RoadGraph) {
		const { lon7, lat7, edgePoint, edgeClass } = graph
		const edges: number[] = []
		const points: number[] = []
		edgeClass.forEach((roadClass, edge) => {
			if (roadClass === FERRY) return
			for (let point = edgePoint[edge]!; point < edgePoint[edge + 1]! - 1; point++) {
				edges.push(edge)
				points.push(point)
			}
		})
		this.#graph = graph
		this.#edge = Uint32Array.from(edges)
		this.#point = Uint32Array.from(points)
		this.#index = points.length > 0 ? new Flatbush(points.length, 16, Int32Array) : null
		for (const i of points) {
			const [x, y, x2, y2] = [lon7[i]!, lat7[i]!, lon7[i + 1]!, lat7[i + 1]!]
			this.#index?.add(Math.min(x, x2), Math.min(y, y2), Math.max(x, x2), Math.max(y, y2))
		}
		this.#index?.finish()
	}

	/**
	 * On the largest connected piece where that is in reach, unless an island is clearly nearer; on a scrap of road that
	 * leads nowhere only where nothing else is in reach. Null where no road is.
	 */
	nearest(at: LonLat, allows: (edge: number) => boolean): EdgeSnap | null {
		const { edgeFlags } = this.#graph
		const flagged = (flag: number) => (hit: Hit) => (edgeFlags[this.#edge[hit.segment]!]! & flag) !== 0
		let any: Hit | null = null
		for (const radius of RADII) {
			const hits = this.#within(at, radius, allows)
			const main = least(hits, flagged(FLAGS.main))
			const island = least(hits, flagged(FLAGS.island))
			if (main && !(island && island.metres + ISLAND_GAP_M < main.metres)) return this.#snap(main)
			if (island && island.metres + ISLAND_GAP_M < radius) return this.#snap(island)
			any = island ?? least(hits, () => true)
		}
		return any && this.#snap(any)
	}

	#within([lon, lat]: LonLat, radius: number, allows: (edge: number) => boolean): Hit[] {
		const high = (radius / METRES_PER_DEGREE) * 1e7
		const wide = high / Math.cos((lat * Math.PI) / 180)
		const [x, y] = [lon * 1e7, lat * 1e7]
		const found = this.#index?.search(x - wide, y - high, x + wide, y + high) ?? []
		return found
			.filter((segment) => allows(this.#edge[segment]!))
			.map((segment) => this.#hit(segment, lon, lat))
			.filter(({ metres }) => metres <= radius)
	}

	#hit(segment: number, lon: number, lat: number): Hit {
		const { lon7, lat7 } = this.#graph
		const point = this.#point[segment]!
		const narrower = Math.cos((lat * Math.PI) / 180)
		const x = (place: number) => (lon7[place]! / 1e7 - lon) * METRES_PER_DEGREE * narrower
		const y = (place: number) => (lat7[place]! / 1e7 - lat) * METRES_PER_DEGREE
		const [x0, y0] = [x(point), y(point)]
		const [dx, dy] = [x(point + 1) - x0, y(point + 1) - y0]
		const squared = dx * dx + dy * dy
		const share = squared === 0 ? 0 : Math.min(1, Math.max(0, -(x0 * dx + y0 * dy) / squared))
		return { segment, share, metres: Math.hypot(x0 + share * dx, y0 + share * dy) }
	}

	#snap({ segment, share, metres }: Hit): EdgeSnap {
		const { lon7, lat7, edgeFlags } = this.#graph
		const edge = this.#edge[segment]!
		const point = this.#point[segment]!
		const between = (values: Int32Array) => (values[point]! + share * (values[point + 1]! - values[point]!)) / 1e7
		return {
			edge,
			fraction: this.#fraction(edge, point, share),
			at: [between(lon7), between(lat7)],
			distance_m: metres,
			main: (edgeFlags[edge]! & FLAGS.main) !== 0,
		}
	}

	#fraction(edge: number, point: number, share: number): number {
		const { lon7, lat7, edgePoint } = this.#graph
		let [before, all] = [0, 0]
		for (let i = edgePoint[edge]!; i < edgePoint[edge + 1]! - 1; i++) {
			const narrower = Math.cos(((lat7[i]! + lat7[i + 1]!) / 2e7) * (Math.PI / 180))
			const length = Math.hypot((lon7[i + 1]! - lon7[i]!) * narrower, lat7[i + 1]! - lat7[i]!)
			if (i === point) before = all + share * length
			all += length
		}
		return all === 0 ? 0 : before / all
	}
}

function least(hits: readonly Hit[], suits: (hit: Hit) => boolean): Hit | null {
	let best: Hit | null = null
	for (const hit of hits) if ((best === null || hit.metres < best.metres) && suits(hit)) best = hit
	return best
}
