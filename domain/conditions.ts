import type { Surface } from './geometry.ts'
import type { RoadWeather } from './kinds/incident.ts'

/** What the roads are like: times by road are reckoned under these. Left out: dry, and no siren. */
export type Conditions = {
	weather?: RoadWeather
	/** With siren and lights. */
	emergency?: boolean
	/** The area of impact: who stands in it cannot come, and nobody is led through it. */
	hazard?: Surface
}

/** Share of the usual speed. */
const SPEED: Readonly<Record<RoadWeather, number>> = { dry: 1, heavy_rain: 0.7, snow: 0.5 }
const EMERGENCY = 1.2

/** Times on the road are multiplied by this. */
export const timeFactor = ({ weather = 'dry', emergency = false }: Conditions): number =>
	1 / (SPEED[weather] * (emergency ? EMERGENCY : 1))
