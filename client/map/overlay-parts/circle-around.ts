import { type LonLat, METRES_PER_DEGREE } from '../../../domain/geometry.ts'

const FULL_CIRCLE = 72

/** The place so many metres away, in degrees from north. */
export function pointAt([lon, lat]: LonLat, metres: number, bearing: number): LonLat {
	const a = (bearing * Math.PI) / 180
	const north = (metres * Math.cos(a)) / METRES_PER_DEGREE
	const east = (metres * Math.sin(a)) / (METRES_PER_DEGREE * Math.cos((lat * Math.PI) / 180))
	return [lon + east, lat + north]
}
/** A closed ring, its radius in metres. */
export const circleAround = (at: LonLat, metres: number): LonLat[] =>
	Array.from({ length: FULL_CIRCLE + 1 }, (_, i) => pointAt(at, metres, ((i % FULL_CIRCLE) * 360) / FULL_CIRCLE))
