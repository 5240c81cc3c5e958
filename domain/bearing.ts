import type { LonLat } from './geometry.ts'

const radians = (degrees: number): number => (degrees * Math.PI) / 180
const degrees = (radians: number): number => (radians * 180) / Math.PI
const EARTH_RADIUS_M = 6_371_008.8

/** Degrees from north, clockwise, from 0 up to 360, in which one sees the other place; 0 where both are the same. */
export function bearingTo([lonA, latA]: LonLat, [lonB, latB]: LonLat): number {
	const [a, b, across] = [radians(latA), radians(latB), radians(lonB - lonA)]
	const east = Math.sin(across) * Math.cos(b)
	const north = Math.cos(a) * Math.sin(b) - Math.sin(a) * Math.cos(b) * Math.cos(across)
	return (degrees(Math.atan2(east, north)) + 360) % 360
}

/** The place so many metres from another, in a direction in degrees from north. */
export function placeAt([lon, lat]: LonLat, metres: number, bearing: number): LonLat {
	const [start, way, along] = [radians(lat), radians(bearing), metres / EARTH_RADIUS_M]
	const sine = Math.sin(start) * Math.cos(along) + Math.cos(start) * Math.sin(along) * Math.cos(way)
	const across = Math.atan2(Math.sin(way) * Math.sin(along) * Math.cos(start), Math.cos(along) - Math.sin(start) * sine)
	return [lon + degrees(across), degrees(Math.asin(Math.min(1, Math.max(-1, sine))))]
}
