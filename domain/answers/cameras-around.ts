import type { LonLat, Surface } from '../geometry.ts'
import type { Of } from '../record.ts'
import { around, type Nearby } from './around.ts'

type Camera = Of<'camera'>
const NET: Readonly<Record<Camera['net'], number>> = { online: 0, unknown: 1, offline: 2 }
/** A camera sees so many degrees to both sides of where it looks. */
const SEES = 45

/** Cameras around a place: those online first, of those the ones that look at it or turn to it, then the nearest. */
export function camerasAround(
	at: LonLat,
	radiusM: number,
	cameras: readonly Camera[],
	within?: Surface,
): Nearby<'camera'>[] {
	const found = around<'camera'>(at, radiusM, cameras, within)
	return found.sort((a, b) => NET[a.record.net] - NET[b.record.net] || Number(faces(b)) - Number(faces(a)))
}

/** Can the camera see the place from which it was found? Null where nobody knows where it looks. */
export function facesPlace({ record: { facing_deg, turns }, bearing }: Nearby<'camera'>): boolean | null {
	if (turns) return true
	if (facing_deg === undefined) return null
	const off = Math.abs(((bearing + 180 - facing_deg + 540) % 360) - 180)
	return off <= SEES
}
const faces = (camera: Nearby<'camera'>): boolean => facesPlace(camera) === true
