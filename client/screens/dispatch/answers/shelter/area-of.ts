import { circleOf } from '../../../../../domain/answers/areas.ts'
import type { LonLat, Surface } from '../../../../../domain/geometry.ts'
import type { Of } from '../../../../../domain/record.ts'

/** The area of impact where one is drawn, else a circle. */
export function areaOf(incident: Of<'incident'> | null, at: LonLat | null, radius: number): Surface | null {
	const geom = incident?.geom
	if (geom && geom.type !== 'LineString') return geom
	return at ? circleOf(at, radius) : null
}
