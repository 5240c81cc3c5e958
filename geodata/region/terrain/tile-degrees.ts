/** Degrees of a place counted in tiles of a zoom. */
export const longitudeAt = (x: number, zoom: number): number => (x / 2 ** zoom) * 360 - 180
export const latitudeAt = (y: number, zoom: number): number =>
	(Math.atan(Math.sinh(Math.PI * (1 - (2 * y) / 2 ** zoom))) * 180) / Math.PI
