import { distanceM, type LonLat } from '../../../domain/geometry.ts'
import type { OsmData } from '../osm/osm-data.ts'
import { placeOf } from '../tiles/themes/places.ts'

/** A settlement farther off than this names nothing. */
const FAR_M = 10_000

/** Name of the settlement nearest to a position. */
export function settlementNames(osm: OsmData): (at: LonLat) => string | null {
	const settlements = osm.nodes.flatMap(({ index, tags }) => {
		const place = placeOf(tags)
		if (!place || place.attributes.class === 'locality') return []
		const at: LonLat = [osm.lon7[index]! / 1e7, osm.lat7[index]! / 1e7]
		return [{ name: place.attributes.name, at }]
	})
	return (at) => {
		let [nearest, least]: [string | null, number] = [null, FAR_M]
		for (const settlement of settlements) {
			const distance = distanceM(settlement.at, at)
			if (distance < least) [nearest, least] = [settlement.name, distance]
		}
		return nearest
	}
}
