import { circleOf, sectorOf } from '../../../../../domain/answers/areas.ts'
import { distanceM, type LonLat, positions, type Surface } from '../../../../../domain/geometry.ts'
import type { Of } from '../../../../../domain/record.ts'

export type Scope = 'ring' | 'impact' | 'downwind'
/** What is looked at: the ground itself, and the metres within which all of it lies. */
export type Looked = { area: Surface; reach: number; within: Surface | undefined }

/** A circle, the area of impact, or what lies downwind; null where there is none. */
export function scopeOf(scope: Scope, at: LonLat, radius: number, incident: Of<'incident'> | null): Looked | null {
	if (scope === 'ring') return { area: circleOf(at, radius), reach: radius, within: undefined }
	const area = scope === 'impact' ? impactOf(incident) : downwindOf(incident, at)
	if (!area) return null
	const reach = [...positions(area)].reduce((most, place) => Math.max(most, distanceM(at, place)), 0)
	return { area, reach, within: area }
}

export const impactOf = (incident: Of<'incident'> | null): Surface | null => {
	const geom = incident?.geom
	return geom && geom.type !== 'LineString' ? geom : null
}

export function downwindOf(incident: Of<'incident'> | null, at: LonLat): Surface | null {
	const { wind_from_deg: wind, reach_m: reach } = incident?.plume ?? {}
	return wind === undefined || reach === undefined ? null : sectorOf(at, wind, reach)
}
