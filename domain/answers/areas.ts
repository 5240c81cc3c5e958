import { placeAt } from '../bearing.ts'
import type { LonLat, Surface } from '../geometry.ts'

/** Corners of a full circle. It is drawn round the true one, at most 0.004 % too large, so that nothing is left out. */
const CORNERS = 360
const STEP = 360 / CORNERS
const outside = (metres: number, step: number): number => metres / Math.cos((step / 2) * (Math.PI / 180))

export function circleOf(at: LonLat, metres: number): Surface {
	const corners = Array.from({ length: CORNERS }, (_, i) => placeAt(at, outside(metres, STEP), -i * STEP))
	return { type: 'Polygon', coordinates: [[...corners, corners[0]!]] }
}

/** What lies downwind: so many degrees to both sides of where the wind blows, which is opposite to where it comes from. */
export function sectorOf(at: LonLat, windFromDeg: number, reachM: number, halfAngleDeg = 30): Surface {
	if (halfAngleDeg >= 180) return circleOf(at, reachM)
	const steps = Math.max(1, Math.ceil((2 * halfAngleDeg) / STEP))
	const step = (2 * halfAngleDeg) / steps
	const last = windFromDeg + 180 + halfAngleDeg
	const bulge = Array.from({ length: steps }, (_, i) => placeAt(at, outside(reachM, step), last - (i + 0.5) * step))
	const side = (bearing: number) => placeAt(at, reachM, bearing)
	return { type: 'Polygon', coordinates: [[at, side(last), ...bulge, side(last - 2 * halfAngleDeg), at]] }
}
