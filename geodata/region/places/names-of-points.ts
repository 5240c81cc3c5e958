import { boxOf, distanceM, positions } from '../../../domain/geometry.ts'
import type { PlaceClass } from '../../pack/place-classes.ts'
import { geometryOf } from '../areas/areas-of-extract.ts'
import { positionInside } from '../areas/position-inside.ts'
import { type Areas, isAreaRelation } from '../osm/areas.ts'
import type { Polygon } from '../osm/nest-rings.ts'
import type { OsmData, Tags } from '../osm/osm-data.ts'
import { nameOf } from '../tiles/name-of.ts'
import { peakOf, placeOf } from '../tiles/themes/places.ts'
import { poiOf } from '../tiles/themes/pois.ts'
import { waterOf } from '../tiles/themes/water.ts'
import { aliasesOf, type FoundName } from './found-name.ts'

const POI_RANK = 6
const WATER_RANK = 6
const PEAK_RANK = 7
/** A place drawn as a point and as an area is one. */
const SAME_M = 1000

/** Named places, points of interest, peaks and waters, whether they are drawn as points or as areas. */
export function namesOfPoints(osm: OsmData, areas: Areas): FoundName[] {
	const found: FoundName[] = []
	for (const { index, tags } of osm.nodes) {
		const about = aboutOf(tags, null)
		if (about) found.push({ ...about, at: [osm.lon7[index]! / 1e7, osm.lat7[index]! / 1e7] })
	}
	const add = (tags: Tags, polygonsOf: () => Polygon[]) => {
		if (!nameOf(tags) || !aboutOf(tags, 0)) return
		const polygons = polygonsOf()
		if (polygons.length === 0) return
		const geom = geometryOf(osm, polygons)
		if (geom.type === 'LineString') return
		const about = aboutOf(tags, sizeM2(geom))
		if (about) found.push({ ...about, at: positionInside(geom) })
	}
	for (const way of osm.ways) add(way.tags, () => areas.ofWay(way))
	for (const relation of osm.relations)
		if (isAreaRelation(relation)) add(relation.tags, () => areas.ofRelation(relation))
	return eachOnce(found)
}

/** `size` in square metres of an area, null of a point: water is an area. */
function aboutOf(tags: Tags, size: number | null): Omit<FoundName, 'at'> | null {
	const name = nameOf(tags)
	if (!name) return null
	const about = (group: PlaceClass, rank: number) => ({ name, aliases: aliasesOf(tags, name), class: group, rank })
	const place = placeOf(tags)
	if (place) return about(`place/${place.attributes.class}`, place.attributes.rank)
	const poi = poiOf(tags)
	if (poi) return about(`poi/${poi.attributes.class}`, POI_RANK)
	if (peakOf(tags)) return about('place/peak', PEAK_RANK)
	const water = size === null ? null : waterOf(tags, size)
	return water ? about(`place/${water.attributes.class}`, WATER_RANK) : null
}

/** Of its box, which tells a pond from a lake well enough for a list. */
function sizeM2(geom: ReturnType<typeof geometryOf>): number {
	const [west, south, east, north] = boxOf(positions(geom))!
	return distanceM([west, south], [east, south]) * distanceM([west, south], [west, north])
}

function eachOnce(found: readonly FoundName[]): FoundName[] {
	const kept = new Map<string, FoundName[]>()
	for (const one of found) {
		const key = `${one.class} ${one.name}`
		const known = kept.get(key)
		if (!known) kept.set(key, [one])
		else if (!known.some(({ at }) => distanceM(at, one.at) < SAME_M)) known.push(one)
	}
	return [...kept.values()].flat()
}
