import type { Conditions } from '../../../../domain/conditions.ts'
import { isFlood } from '../../../../domain/kinds/incident.ts'
import type { Of } from '../../../../domain/record.ts'

/** What of an incident, or of a call that is not one yet, the ways there hang on. */
type Happening = Partial<Pick<Of<'incident'>, 'road_weather' | 'geom' | 'exercise'>> & {
	type?: Of<'incident'>['type'] | null
}

/** What the roads to an incident are like: the weather that was entered for it, its area, and whether it is an exercise. */
export function conditionsOf(happening: Happening | null, emergency: boolean): Conditions {
	const { road_weather, geom, exercise, type } = happening ?? {}
	return {
		...(road_weather ? { weather: road_weather } : {}),
		...(emergency ? { emergency } : {}),
		...(geom && geom.type !== 'LineString' ? { hazard: geom } : {}),
		...(type && isFlood(type) ? { flood: true } : {}),
		...(exercise ? { exercise } : {}),
	}
}
