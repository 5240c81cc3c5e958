import { CLOSED, FLAGS, ROAD_CLASSES, type RoadClass, type RoadGraph } from '../../pack/road-graph.ts'
import type { OsmData, Tags } from '../osm/osm-data.ts'
import { applyRestrictions } from './apply-restrictions.ts'
import { cutEdges, type Edge } from './cut-edges.ts'
import { pieceFlags } from './piece-flags.ts'
import type { Profile } from './profile.ts'
import { restrictions } from './restrictions.ts'
import { roadNodes } from './road-nodes.ts'
import { type RoadWay, roadWays } from './road-ways.ts'
import { type Turn, turnTable } from './turn-table.ts'

/** The road graph of an extract, as cars of a profile see it. */
export function roadGraph(data: OsmData, profile: Profile): RoadGraph {
	const ways = roadWays(data, profile)
	const nodes = roadNodes(data)
	const stops = { has: (node: number) => nodes.has(node) }
	const edges = cutEdges(data, ways, stops)
	const table = turnTable(edges, nodes)
	const bases = applyRestrictions(edges, table, restrictions(data))
	const pieces = pieceFlags(edges, table, bases)
	return {
		profile: profile.name,
		...geometryOf(data, edges),
		...aboutOf(edges, pieces),
		...arcsOf(edges, bases),
		...turnsOf(table),
	}
}

function geometryOf(data: OsmData, edges: readonly Edge[]) {
	const points = edges.flatMap(({ nodes }) => nodes)
	const edgePoint = new Uint32Array(edges.length + 1)
	edges.forEach(({ nodes }, edge) => {
		edgePoint[edge + 1] = edgePoint[edge]! + nodes.length
	})
	return {
		lon7: Int32Array.from(points, (node) => data.lon7[node]!),
		lat7: Int32Array.from(points, (node) => data.lat7[node]!),
		edgePoint,
	}
}

function aboutOf(edges: readonly Edge[], pieces: Uint8Array) {
	const junctions = numbering<number>()
	const texts = numbering<string>()
	texts.placeOf('')
	return {
		edgeFrom: Uint32Array.from(edges, ({ nodes }) => junctions.placeOf(nodes[0]!)),
		edgeTo: Uint32Array.from(edges, ({ nodes }) => junctions.placeOf(nodes.at(-1)!)),
		edgeMetres: Float32Array.from(edges, ({ metres }) => metres),
		edgeWay: Float64Array.from(edges, ({ road }) => road.id),
		edgeName: Uint32Array.from(edges, ({ road: { tags } }) => texts.placeOf(nameOf(tags))),
		edgeRef: Uint32Array.from(edges, ({ road }) => texts.placeOf(road.tags.ref ?? '')),
		edgeClass: Uint8Array.from(edges, ({ road }) => ROAD_CLASSES.indexOf(classOf(road))),
		edgeFlags: Uint8Array.from(edges, ({ road }, edge) => flagsOf(road) | pieces[edge]!),
		texts: texts.items,
	}
}

/** A bridge goes by its own name. */
const nameOf = (tags: Tags): string => (isBridge(tags) ? tags['bridge:name'] : undefined) ?? tags.name ?? ''
const isBridge = ({ bridge }: Tags): boolean => bridge !== undefined && bridge !== 'no'

/** Gives every new item the next number. */
function numbering<T>() {
	const places = new Map<T, number>()
	const items: T[] = []
	const placeOf = (item: T): number => {
		const place = places.get(item) ?? items.push(item) - 1
		places.set(item, place)
		return place
	}
	return { items, placeOf }
}

function classOf({ tags, ferry }: RoadWay): RoadClass {
	if (ferry) return 'ferry'
	const highway = tags.highway!.replace(/_link$/, '')
	const found = ROAD_CLASSES.find((name) => name === highway)
	if (found) return found
	return /^(?:footway|path|cycleway|bridleway|pedestrian|steps)$/.test(highway) ? 'path' : 'minor'
}

const flagsOf = ({ tags, local }: RoadWay): number =>
	(isBridge(tags) ? FLAGS.bridge : 0) |
	(tags.tunnel !== undefined && tags.tunnel !== 'no' ? FLAGS.tunnel : 0) |
	(tags.highway?.endsWith('_link') ? FLAGS.link : 0) |
	(local ? FLAGS.local : 0)

function arcsOf(edges: readonly Edge[], bases: readonly number[]) {
	const times = edges.flatMap(({ road, metres }) =>
		[road.forwardKmh, road.backwardKmh].map((kmh) => (kmh > 0 ? Math.round((metres / kmh) * 3600) : CLOSED)),
	)
	const msOf = (base: number) => times[base]!
	const costOf = (base: number) =>
		times[base] === CLOSED ? CLOSED : Math.round(times[base]! * edges[base >> 1]!.road.shunned)
	return {
		arcEdge: Uint32Array.from(bases, (base) => base >> 1),
		arcBase: Uint32Array.from(bases),
		arcMs: Uint32Array.from(bases, msOf),
		arcCost: Uint32Array.from(bases, costOf),
	}
}

function turnsOf(table: readonly (readonly Turn[])[]) {
	const turns = table.flat()
	const turnFirst = new Uint32Array(table.length + 1)
	table.forEach((list, arc) => {
		turnFirst[arc + 1] = turnFirst[arc]! + list.length
	})
	return {
		turnFirst,
		turnTo: Uint32Array.from(turns, ({ to }) => to),
		turnMs: Uint32Array.from(turns, ({ ms }) => ms),
		turnCost: Uint32Array.from(turns, ({ cost }) => cost),
	}
}
