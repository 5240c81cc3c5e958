import { boxOf, distanceM, type LonLat, positions } from '../../../domain/geometry.ts'
import { geometryOf } from '../areas/areas-of-extract.ts'
import { positionInside } from '../areas/position-inside.ts'
import { type Areas, isAreaRelation } from '../osm/areas.ts'
import type { Polygon } from '../osm/nest-rings.ts'
import type { OsmData, Tags } from '../osm/osm-data.ts'
import { type DraftType, draftType } from './draft-types.ts'

/** `source` is the element of OpenStreetMap, such as `node/123`. */
export type Site = { source: string; tags: Tags; type: DraftType; at: LonLat }

/** One thing is sometimes drawn as a point and as an area, or as the ground and its building. */
const SAME_M = 200

/** What in the extract may become a point of the four maps. */
export function findSites(osm: OsmData, areas: Areas): Site[] {
	const sites: Site[] = []
	for (const { id, index, tags } of osm.nodes) {
		const type = draftType(tags, null)
		if (type) sites.push({ source: `node/${id}`, tags, type, at: [osm.lon7[index]! / 1e7, osm.lat7[index]! / 1e7] })
	}
	const add = (source: string, tags: Tags, polygonsOf: () => Polygon[]) => {
		if (!draftType(tags, 0)) return
		const polygons = polygonsOf()
		const geom = polygons.length > 0 ? geometryOf(osm, polygons) : null
		if (!geom || geom.type === 'LineString') return
		const [west, south, east, north] = boxOf(positions(geom))!
		const type = draftType(tags, distanceM([west, south], [east, south]) * distanceM([west, south], [west, north]))
		if (type) sites.push({ source, tags, type, at: positionInside(geom) })
	}
	for (const way of osm.ways) add(`way/${way.id}`, way.tags, () => areas.ofWay(way))
	for (const relation of osm.relations)
		if (isAreaRelation(relation)) add(`relation/${relation.id}`, relation.tags, () => areas.ofRelation(relation))
	return eachOnce(sites)
}

function eachOnce(sites: readonly Site[]): Site[] {
	const kept = new Map<string, Site[]>()
	for (const site of sites) {
		const key = `${site.type.kind} ${site.type.type} ${site.tags.name ?? ''}`
		const known = kept.get(key) ?? []
		if (!known.some(({ at }) => distanceM(at, site.at) < SAME_M)) kept.set(key, [...known, site])
	}
	return [...kept.values()].flat()
}
