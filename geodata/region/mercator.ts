/** Web Mercator, where the world is a square of width 1: x to the east, y to the south. Angles are degrees. */
export const mercatorX = (lon: number): number => lon / 360 + 0.5

/** The latitude at which the square world ends. */
const END = 85.0511287

/** Beyond the latitude at which the square ends it is the edge. */
export function mercatorY(lat: number): number {
	const sine = Math.sin((Math.max(-END, Math.min(END, lat)) * Math.PI) / 180)
	return 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)
}

export const longitudeOf = (x: number): number => (x - 0.5) * 360
export const latitudeOf = (y: number): number => (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI
