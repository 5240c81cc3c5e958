import { bearingTo } from '../bearing.ts'
import { byText } from '../by-text.ts'
import { contains, distanceM, type LonLat, METRES_PER_DEGREE, type Surface } from '../geometry.ts'
import type { Of } from '../record.ts'

type AroundKind = 'risk' | 'target' | 'water' | 'camera' | 'shelter'
/** `bearing` is where it lies, seen from the place: degrees from north. */
export type Nearby<K extends AroundKind> = { record: Of<K>; metres: number; bearing: number }

/** Those in use within so many metres, and within an area where one is given: the nearest first. */
export function around<K extends AroundKind>(
	at: LonLat,
	radiusM: number,
	records: readonly Of<K>[],
	within?: Surface,
): Nearby<K>[] {
	// A little more than the radius, so that what it rules out is ruled out for certain.
	const reach = (radiusM * 1.01) / METRES_PER_DEGREE
	return records
		.flatMap((record): Nearby<K>[] => {
			const place = record.at
			if (!place || record.lifecycle !== 'active' || Math.abs(place[1] - at[1]) > reach) return []
			const metres = distanceM(at, place)
			if (metres > radiusM || (within && !contains(within, place))) return []
			return [{ record, metres, bearing: bearingTo(at, place) }]
		})
		.sort(nearerFirst)
}

type Near = { record: { code?: string | undefined; id: string }; metres: number }
const nearerFirst = (a: Near, b: Near): number =>
	a.metres - b.metres || byText(a.record.code, b.record.code) || byText(a.record.id, b.record.id)
