import type { Of } from '../../../../domain/record.ts'

type Plume = NonNullable<Of<'incident'>['plume']>
const NEAREST_M = 50
const FARTHEST_M = 50_000

/** What was typed, as a sector downwind; null where it is none. */
export function readPlume(wind: string, reach: string): Plume | null {
	const [wind_from_deg, reach_m] = [wind.trim() === '' ? Number.NaN : Number(wind), Number(reach)]
	const isWind = Number.isInteger(wind_from_deg) && wind_from_deg >= 0 && wind_from_deg < 360
	return isWind && reach_m >= NEAREST_M && reach_m <= FARTHEST_M
		? { wind_from_deg, reach_m: Math.round(reach_m) }
		: null
}
