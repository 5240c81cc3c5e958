import { type LonLat, METRES_PER_DEGREE } from '../../domain/geometry.ts'
import { FLAGS, ROAD_CLASSES, type RoadGraph } from '../../geodata/pack/road-graph.ts'
import { SNAP_LIMIT_M, type Snap } from './router.ts'
import { fractionOf, type SegmentIndex } from './segment-index.ts'

/** `fraction`: how far along the edge, from 0 at its first point to 1 at its last. */
export type EdgeSnap = Snap & { edge: number; fraction: number }

/** An island this near to the connected roads was left unconnected by mistake, in metres. */
const ISLAND_GAP_M = 300
/** Looked through in turn until something is found, in metres. */
const RADII = [60, 400, SNAP_LIMIT_M]
const FERRY = ROAD_CLASSES.indexOf('ferry')

/** `share` says where on the segment it is. */
type Hit = { segment: number; share: number; metres: number }

/** Finds places on edges near to a position; nobody is snapped onto the water. */
export class SnapIndex {
	readonly #graph: RoadGraph
	readonly #segments: SegmentIndex

	constructor(graph: RoadGraph, segments: SegmentIndex) {
		this.#graph = graph
		this.#segments = segments
	}

	/**
	 * On the largest connected piece where that is in reach, unless an island is clearly nearer; on a scrap of road that
	 * leads nowhere only where nothing else is in reach. Null where no road is.
	 */
	nearest(at: LonLat): EdgeSnap | null {
		const { edgeFlags } = this.#graph
		const flagged = (flag: number) => (hit: Hit) => (edgeFlags[this.#segments.edge[hit.segment]!]! & flag) !== 0
		let any: Hit | null = null
		for (const radius of RADII) {
			const hits = this.#within(at, radius)
			const main = least(hits, flagged(FLAGS.main))
			const island = least(hits, flagged(FLAGS.island))
			if (main && !(island && island.metres + ISLAND_GAP_M < main.metres)) return this.#snap(main)
			if (island && island.metres + ISLAND_GAP_M < radius) return this.#snap(island)
			any = island ?? least(hits, () => true)
		}
		return any && this.#snap(any)
	}

	/** The nearest place on every edge that is within so many metres, the nearest edge first. */
	around(at: LonLat, radius: number): EdgeSnap[] {
		const best = new Map<number, Hit>()
		for (const hit of this.#within(at, radius)) {
			const edge = this.#segments.edge[hit.segment]!
			if (hit.metres < (best.get(edge)?.metres ?? Number.POSITIVE_INFINITY)) best.set(edge, hit)
		}
		return [...best.values()].sort((a, b) => a.metres - b.metres).map((hit) => this.#snap(hit))
	}

	#within([lon, lat]: LonLat, radius: number): Hit[] {
		const high = radius / METRES_PER_DEGREE
		const wide = high / Math.cos((lat * Math.PI) / 180)
		return this.#segments
			.within(lon - wide, lat - high, lon + wide, lat + high)
			.filter((segment) => this.#graph.edgeClass[this.#segments.edge[segment]!] !== FERRY)
			.map((segment) => this.#hit(segment, lon, lat))
			.filter(({ metres }) => metres <= radius)
	}

	#hit(segment: number, lon: number, lat: number): Hit {
		const { lon7, lat7 } = this.#graph
		const point = this.#segments.point[segment]!
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
		const edge = this.#segments.edge[segment]!
		const point = this.#segments.point[segment]!
		const between = (values: Int32Array) => (values[point]! + share * (values[point + 1]! - values[point]!)) / 1e7
		return {
			edge,
			fraction: fractionOf(this.#graph, edge, point, share),
			at: [between(lon7), between(lat7)],
			distance_m: metres,
			main: (edgeFlags[edge]! & FLAGS.main) !== 0,
		}
	}
}

function least(hits: readonly Hit[], suits: (hit: Hit) => boolean): Hit | null {
	let best: Hit | null = null
	for (const hit of hits) if ((best === null || hit.metres < best.metres) && suits(hit)) best = hit
	return best
}
