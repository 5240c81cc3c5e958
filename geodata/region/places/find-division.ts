import Flatbush from 'flatbush'
import { boxOf, contains, type LonLat, positions } from '../../../domain/geometry.ts'
import { type Area, LEVEL_RANK } from '../../pack/area.ts'

/** Number of the smallest division whose ground holds a position; null where none does. */
export function divisionFinder(divisions: readonly Area[]): (position: LonLat) => number | null {
	if (divisions.length === 0) return () => null
	const index = new Flatbush(divisions.length)
	for (const { geom } of divisions) index.add(...boxOf(positions(geom))!)
	index.finish()
	return ([lon, lat]) => {
		let found: number | null = null
		for (const i of index.search(lon, lat, lon, lat)) {
			const deeper = found === null || depthOf(divisions, i) > depthOf(divisions, found)
			if (deeper && contains(divisions[i]!.geom, [lon, lat])) found = i
		}
		return found
	}
}

/** Divisions are listed from the largest, so that of one level the later is the smaller. */
const depthOf = (divisions: readonly Area[], i: number) => LEVEL_RANK[divisions[i]!.level] * divisions.length + i
