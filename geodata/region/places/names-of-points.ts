import type { PlaceClass } from '../../pack/place-classes.ts'
import { eachOnce } from '../each-once.ts'
import { locatedElements } from '../located-elements.ts'
import type { Areas } from '../osm/areas.ts'
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
	for (const { tags, at, sizeM2 } of locatedElements(osm, areas, (tags) => aboutOf(tags, 0) !== null)) {
		const about = aboutOf(tags, sizeM2)
		if (about) found.push({ ...about, at })
	}
	return eachOnce(found, (one) => `${one.class} ${one.name}`, SAME_M)
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
