import { MAP_KEYS } from '../../../map/map-face.ts'
import type { WallState } from '../wall-state.ts'

/** Has anybody entered anything yet? Until then a nought would say that there is nothing, which nobody knows. */
export const hasPoints = (points: WallState['points']): boolean =>
	points.known && MAP_KEYS.some((key) => points[key].length > 0)
