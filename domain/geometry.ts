import { z } from 'zod'

/** Longitude and latitude in degrees, WGS-84; seven decimals are about one centimetre. */
const lonLat = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)])
export type LonLat = z.infer<typeof lonLat>

/** A position as it was asked for: a swapped pair passes, so that the decision can say that it is swapped. */
export const askedPosition = z.tuple([z.number().min(-180).max(180), z.number().min(-180).max(180)])

const ring = z
	.array(lonLat)
	.min(4)
	.max(20_000)
	.refine((r) => r[0]![0] === r.at(-1)![0] && r[0]![1] === r.at(-1)![1], 'a ring ends where it began')

export const geometry = z.discriminatedUnion('type', [
	z.strictObject({ type: z.literal('LineString'), coordinates: z.array(lonLat).min(2).max(20_000) }),
	z.strictObject({ type: z.literal('Polygon'), coordinates: z.array(ring).min(1).max(200) }),
	z.strictObject({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(ring).min(1)).min(1).max(200) }),
])
export type Geometry = z.infer<typeof geometry>
/** A geometry that has ground. */
export type Surface = Exclude<Geometry, { type: 'LineString' }>

export type Box = readonly [west: number, south: number, east: number, north: number]

/** Every position of a geometry, holes included. */
export function* positions(g: Geometry): Generator<LonLat> {
	if (g.type === 'LineString') yield* g.coordinates
	else if (g.type === 'Polygon') for (const r of g.coordinates) yield* r
	else for (const p of g.coordinates) for (const r of p) yield* r
}

export function boxOf(points: Iterable<LonLat>): Box | null {
	let box: [number, number, number, number] | null = null
	for (const [x, y] of points) {
		if (!box) box = [x, y, x, y]
		else {
			if (x < box[0]) box[0] = x
			if (y < box[1]) box[1] = y
			if (x > box[2]) box[2] = x
			if (y > box[3]) box[3] = y
		}
	}
	return box
}

export const inBox = ([w, s, e, n]: Box, [x, y]: LonLat) => x >= w && x <= e && y >= s && y <= n
export const boxesMeet = (a: Box, b: Box) => a[0] <= b[2] && a[2] >= b[0] && a[1] <= b[3] && a[3] >= b[1]

/** Even-odd rule over all rings, so holes count as outside. Lines contain nothing. */
export function contains(g: Geometry, p: LonLat): boolean {
	if (g.type === 'LineString') return false
	const polygons = g.type === 'Polygon' ? [g.coordinates] : g.coordinates
	return polygons.some((rings) => rings.reduce((inside, r) => inside !== crossesOdd(r, p), false))
}

function crossesOdd(r: LonLat[], [x, y]: LonLat): boolean {
	let odd = false
	for (let i = 0, j = r.length - 1; i < r.length; j = i++) {
		const [xi, yi] = r[i]!
		const [xj, yj] = r[j]!
		if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) odd = !odd
	}
	return odd
}

const EARTH_RADIUS_M = 6_371_008.8
/** Metres to a degree of latitude on that sphere; to one of longitude as many times the cosine of the latitude. */
export const METRES_PER_DEGREE = 111_195
const radians = (degrees: number) => (degrees * Math.PI) / 180

/** Great-circle distance in metres on the mean sphere. */
export function distanceM([lonA, latA]: LonLat, [lonB, latB]: LonLat): number {
	const half = (degrees: number) => Math.sin(radians(degrees) / 2) ** 2
	const h = half(latB - latA) + Math.cos(radians(latA)) * Math.cos(radians(latB)) * half(lonB - lonA)
	return 2 * EARTH_RADIUS_M * Math.asin(Math.min(1, Math.sqrt(h)))
}

/** The nearest of some things to a position, of equals the first; null where none is nearer than so many metres. */
export function nearestOf<T extends { at: LonLat }>(things: Iterable<T>, at: LonLat, withinM = Infinity): T | null {
	let [nearest, least]: [T | null, number] = [null, withinM]
	for (const thing of things) {
		const distance = distanceM(thing.at, at)
		if (distance < least) [nearest, least] = [thing, distance]
	}
	return nearest
}
