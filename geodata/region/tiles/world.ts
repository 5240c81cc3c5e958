import { mercatorX, mercatorY } from '../mercator.ts'

/**
 * Web Mercator as whole numbers: the world is 2^30 units wide, x to the east, y to the south, so that a unit of a tile
 * at zoom 14 (4096 to a tile) is 16 of them.
 */
export const WORLD = 2 ** 30
export const MAX_ZOOM = 14
export const EXTENT = 4096

/** World units to one unit of a tile at a zoom. */
export const unitAt = (zoom: number): number => WORLD / EXTENT / 2 ** zoom

export const worldX = (lon: number): number => Math.round(mercatorX(lon) * WORLD)
export const worldY = (lat: number): number => Math.round(mercatorY(lat) * WORLD)
