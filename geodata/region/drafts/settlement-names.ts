import { type LonLat, nearestOf } from '../../../domain/geometry.ts'
import type { OsmData } from '../osm/osm-data.ts'
import { positionOf } from '../osm/position-of.ts'
import { placeOf } from '../tiles/themes/places.ts'

/** A settlement farther off than this names nothing. */
const FAR_M = 10_000

/** Name of the settlement nearest to a position. */
export function settlementNames(osm: OsmData): (at: LonLat) => string | null {
	const settlements = osm.nodes.flatMap(({ index, tags }) => {
		const place = placeOf(tags)
		if (!place || place.attributes.class === 'locality') return []
		return [{ name: place.attributes.name, at: positionOf(osm, index) }]
	})
	return (at) => nearestOf(settlements, at, FAR_M)?.name ?? null
}
