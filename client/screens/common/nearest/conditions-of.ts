import type { Conditions } from '../../../../domain/conditions.ts'
import type { Of } from '../../../../domain/record.ts'

/** What the roads to an incident are like: the weather that was entered for it, its area, and whether it is an exercise. */
export function conditionsOf(incident: Of<'incident'> | null, emergency: boolean): Conditions {
	const { road_weather, geom, exercise } = incident ?? {}
	return {
		...(road_weather ? { weather: road_weather } : {}),
		...(emergency ? { emergency } : {}),
		...(geom && geom.type !== 'LineString' ? { hazard: geom } : {}),
		...(exercise ? { exercise } : {}),
	}
}
