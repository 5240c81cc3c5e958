import type { OsmFile, Tags } from './osm-writer.ts'
import type { Km, Plan, RoadClass } from './plan.ts'
import { apart } from './planar.ts'
import { cutAt, lengthTo, type Road, roadAt, roadNetwork } from './road-network.ts'

const HIGHWAYS: Record<RoadClass, string> = {
	exp: 'motorway',
	nat: 'trunk',
	prov: 'primary',
	cnty: 'secondary',
	town: 'tertiary',
	vill: 'unclassified',
}
const HALF_BRIDGE_KM = 0.03
/** What is left of a bridge between its neighbours, or at the end of a road, is not worth a piece of its own. */
const SHORTEST_KM = 0.02
/** A bridge never touches the end of its road, where a junction may be. */
const CLEAR_KM = 0.005
/** The one bridge that the drills call by name. */
export const NAMED = { name: '石垭桥', at: [43.93, 29.13] as Km }

type Span = { from: number; to: number; name?: string }

/** By road its bridges in order, none overlapping the one before. */
function spansOf(plan: Plan, roads: Road[]): Map<Road, Span[]> {
	const named = plan.bridges.reduce((best, b) => (apart(b.at, NAMED.at) < apart(best.at, NAMED.at) ? b : best))
	const found = new Map<Road, Span[]>()
	for (const bridge of plan.bridges) {
		const { road, km } = roadAt(roads, bridge.c, bridge.at)
		const span = { from: km - HALF_BRIDGE_KM, to: km + HALF_BRIDGE_KM }
		found.set(road, [...(found.get(road) ?? []), bridge === named ? { ...span, name: NAMED.name } : span])
	}
	for (const [road, spans] of found) {
		let free = CLEAR_KM
		const end = lengthTo(road.p, road.p.length - 1) - CLEAR_KM
		const fitted = spans
			.toSorted((a, b) => a.from - b.from)
			.map((span) => {
				const fit = { ...span, from: Math.max(span.from, free), to: Math.min(span.to, end) }
				free = Math.max(free, fit.to + CLEAR_KM)
				return fit
			})
		found.set(
			road,
			fitted.filter(({ from, to }) => to - from >= SHORTEST_KM),
		)
	}
	return found
}

export function addRoads(osm: OsmFile, plan: Plan): void {
	const node = osm.pool()
	const roads = roadNetwork(plan)
	const bridges = spansOf(plan, roads)
	for (const road of roads) {
		const tags: Tags = {
			highway: HIGHWAYS[road.c],
			...(road.name && { name: road.name }),
			...(road.ref && { ref: road.ref }),
		}
		const spans = bridges.get(road) ?? []
		const pieces = cutAt(
			road.p,
			spans.flatMap(({ from, to }) => [from, to]),
		)
		pieces.forEach((piece, i) => {
			const span = i % 2 ? spans[(i - 1) / 2] : undefined
			const bridge = span && {
				bridge: 'yes',
				layer: '1',
				...(span.name && { 'bridge:name': span.name, name: span.name }),
			}
			osm.way(piece.map(node), { ...tags, ...bridge })
		})
	}
}
