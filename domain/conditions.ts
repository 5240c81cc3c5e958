import type { Surface } from './geometry.ts'
import type { RoadWeather } from './kinds/incident.ts'

/** What the roads are like: times by road are reckoned under these. Left out: dry, and no siren. */
export type Conditions = {
	weather?: RoadWeather
	/** With siren and lights. */
	emergency?: boolean
	/**
	 * The area of impact. What stands in it cannot be had, and people are led round it to a shelter; those who come drive
	 * through it, as only a closure shuts a road.
	 */
	hazard?: Surface
	/** Water rises, or may: stores that stand where it comes are left out. */
	flood?: boolean
	/** Asked for an exercise: closures of exercises count as well. Left out: only real ones do. */
	exercise?: boolean
}

/** Share of the usual speed. */
const SPEED: Readonly<Record<RoadWeather, number>> = { dry: 1, heavy_rain: 0.7, snow: 0.5 }
const EMERGENCY = 1.2

/** Times on the road are multiplied by this. */
export const timeFactor = ({ weather = 'dry', emergency = false }: Conditions): number =>
	1 / (SPEED[weather] * (emergency ? EMERGENCY : 1))
