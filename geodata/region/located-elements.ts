import { boxOf, distanceM, type LonLat, positions, type Surface } from '../../domain/geometry.ts'
import { positionInside } from './areas/position-inside.ts'
import { type Areas, isAreaRelation } from './osm/areas.ts'
import type { Polygon } from './osm/nest-rings.ts'
import type { OsmData, Tags } from './osm/osm-data.ts'
import { positionOf } from './osm/position-of.ts'
import { surfaceOf } from './osm/surface-of.ts'

/** `source` is the element of OpenStreetMap, such as `node/123`; `sizeM2` is in square metres, null for a node. */
export type Located = { source: string; tags: Tags; at: LonLat; sizeM2: number | null }

/** Nodes with tags where they stand, and areas at a position inside; areas whose tags are not wanted are passed over. */
export function* locatedElements(osm: OsmData, areas: Areas, wanted: (tags: Tags) => boolean): Generator<Located> {
	for (const { id, index, tags } of osm.nodes)
		yield { source: `node/${id}`, tags, at: positionOf(osm, index), sizeM2: null }
	function* area(source: string, tags: Tags, polygons: readonly Polygon[]): Generator<Located> {
		if (polygons.length === 0) return
		const surface = surfaceOf(osm, polygons)
		yield { source, tags, at: positionInside(surface), sizeM2: boxSize(surface) }
	}
	for (const way of osm.ways) if (wanted(way.tags)) yield* area(`way/${way.id}`, way.tags, areas.ofWay(way))
	for (const relation of osm.relations)
		if (isAreaRelation(relation) && wanted(relation.tags))
			yield* area(`relation/${relation.id}`, relation.tags, areas.ofRelation(relation))
}

/** Square metres of the box around it, which tells a pond from a lake well enough for a list. */
function boxSize(surface: Surface): number {
	const [west, south, east, north] = boxOf(positions(surface))!
	return distanceM([west, south], [east, south]) * distanceM([west, south], [west, north])
}
