/**
 * Web Mercator as whole numbers: the world is 2^30 units wide, x to the east, y to the south, so that a unit of a tile
 * at zoom 14 (4096 to a tile) is 16 of them.
 */
export const WORLD = 2 ** 30
export const MAX_ZOOM = 14
export const EXTENT = 4096
/** The latitude at which the square world ends. */
const END = 85.0511287

/** World units to one unit of a tile at a zoom. */
export const unitAt = (zoom: number): number => WORLD / EXTENT / 2 ** zoom

export const worldX = (lon: number): number => Math.round((lon / 360 + 0.5) * WORLD)

export function worldY(lat: number): number {
	const sine = Math.sin((Math.max(-END, Math.min(END, lat)) * Math.PI) / 180)
	return Math.round((0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * WORLD)
}

export const latitudeOf = (y: number): number => (Math.atan(Math.sinh(Math.PI * (1 - (2 * y) / WORLD))) * 180) / Math.PI
