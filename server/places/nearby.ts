import { type LonLat, METRES_PER_DEGREE } from '../../domain/geometry.ts'

const radians = (degrees: number) => (degrees * Math.PI) / 180

/** Distance in metres on a plane that touches the globe at `from`: enough to order what lies around it. */
export function planeFrom([lon0, lat0]: LonLat): (lon: number, lat: number) => number {
	const east = METRES_PER_DEGREE * Math.cos(radians(lat0))
	return (lon, lat) => Math.hypot((lon - lon0) * east, (lat - lat0) * METRES_PER_DEGREE)
}

/** Direction from one position to another in degrees from north, clockwise, 0 up to 360. */
export function bearingDeg([lonA, latA]: LonLat, [lonB, latB]: LonLat): number {
	const turn = radians(lonB - lonA)
	const [a, b] = [radians(latA), radians(latB)]
	const north = Math.cos(a) * Math.sin(b) - Math.sin(a) * Math.cos(b) * Math.cos(turn)
	const degrees = (Math.atan2(Math.sin(turn) * Math.cos(b), north) * 180) / Math.PI
	return (degrees + 360) % 360
}
