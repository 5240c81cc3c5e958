import { createRequire } from 'node:module'
import type { FeatureCollection, LineString, Point } from 'geojson'
import type PathFinder from 'geojson-path-finder'
import { distanceM, type LonLat } from '../../domain/geometry.ts'
import { CLOSED, type RoadGraph } from '../../geodata/pack/road-graph.ts'
import type { Place } from './line-graph.ts'

/** Its module is CommonJS, whatever its types say. */
const made = createRequire(import.meta.url)('geojson-path-finder') as { default: typeof PathFinder }

/** Milliseconds a metre along the points and against them; nought where it may not be driven. */
type Pace = { along: number; against: number }

/** Our roads in geojson-path-finder, with the time that each takes; it knows no turns, and one way at a time. */
export class LinePaths {
	readonly #graph: RoadGraph
	readonly #finder: PathFinder<unknown, Pace>

	constructor(graph: RoadGraph) {
		this.#graph = graph
		this.#finder = new made.default(this.#lines(), {
			weight: (a, b, pace) => {
				const metres = distanceM([a[0]!, a[1]!], [b[0]!, b[1]!])
				return { forward: metres * pace!.along, backward: metres * pace!.against }
			},
		})
	}

	/** How many of the targets it found a way to. */
	times(from: Place, targets: readonly (Place | null)[]): number {
		const start = this.#point(from)
		return targets.filter((target) => target && this.#finder.findPath(start, this.#point(target)) !== undefined).length
	}

	#lines(): FeatureCollection<LineString, Pace> {
		const { edgeWay, edgeMetres, arcMs } = this.#graph
		const pace = (arc: number) => (arcMs[arc] === CLOSED ? 0 : arcMs[arc]! / Math.max(edgeMetres[arc >> 1]!, 0.1))
		const features = Array.from(edgeWay, (_, edge) => ({
			type: 'Feature' as const,
			properties: { along: pace(2 * edge), against: pace(2 * edge + 1) },
			geometry: { type: 'LineString' as const, coordinates: this.#points(edge) },
		}))
		return { type: 'FeatureCollection', features }
	}

	#points(edge: number): LonLat[] {
		const { edgePoint, lon7, lat7 } = this.#graph
		const [first, end] = [edgePoint[edge]!, edgePoint[edge + 1]!]
		return Array.from({ length: end - first }, (_, i) => [lon7[first + i]! / 1e7, lat7[first + i]! / 1e7])
	}

	/** It starts at vertices only: at the nearer end of the edge. */
	#point({ edge, fraction }: Place) {
		const points = this.#points(edge)
		const geometry: Point = { type: 'Point', coordinates: points.at(fraction < 0.5 ? 0 : -1)! }
		return { type: 'Feature' as const, properties: {}, geometry }
	}
}
