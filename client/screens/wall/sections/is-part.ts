import type { WallState } from '../wall-state.ts'

/** Does the wall show a part of the district? What the district as a whole should hold is no measure for that. */
export const isPart = (wall: WallState['wall']): boolean => wall !== null && !wall.region_code.endsWith('000000')
