import type { Conditions } from '../../../../domain/conditions.ts'
import type { Of } from '../../../../domain/record.ts'

/** What the roads to an incident are like: the weather that was entered for it, and nobody is led through its area. */
export function conditionsOf(incident: Of<'incident'> | null, emergency: boolean): Conditions {
	const { road_weather, geom } = incident ?? {}
	return {
		...(road_weather ? { weather: road_weather } : {}),
		...(emergency ? { emergency } : {}),
		...(geom && geom.type !== 'LineString' ? { hazard: geom } : {}),
	}
}
