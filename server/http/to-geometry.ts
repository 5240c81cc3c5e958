import type { Geometry, LonLat } from '../../domain/geometry.ts'

/** Seven decimals are a centimetre; GIS programs send fifteen, which say nothing and never compare equal. */
const rounded = (degrees: number): number => Math.round(degrees * 1e7) / 1e7
/** Altitude is left out: positions of this product have none. */
const toLonLat = ([x, y]: readonly number[]): LonLat => [rounded(x!), rounded(y!)]

const doubleArea = (ring: readonly LonLat[]): number =>
	ring.reduce((sum, [x, y], i) => {
		const [px, py] = ring[i === 0 ? ring.length - 1 : i - 1]!
		return sum + (px * y - x * py)
	}, 0)

/** Outer rings run counter-clockwise and holes clockwise (RFC 7946 §3.1.6); many programs write it the other way. */
const toRings = (rings: readonly number[][][]): LonLat[][] =>
	rings.map((positions, i) => {
		const ring = positions.map(toLonLat)
		return (i === 0) === doubleArea(ring) >= 0 ? ring : ring.reverse()
	})

type Checked = { type: string; coordinates?: unknown }

/** A checked GeoJSON Point as a position, or null when it is another geometry. */
export const toPosition = ({ type, coordinates }: Checked): LonLat | null =>
	type === 'Point' ? toLonLat(coordinates as number[]) : null

/** A checked GeoJSON geometry as a line or area of this product, or null where there is no such thing. */
export function toGeometry({ type, coordinates }: Checked): Geometry | null {
	switch (type) {
		case 'LineString':
			return { type, coordinates: (coordinates as number[][]).map(toLonLat) }
		case 'Polygon':
			return { type, coordinates: toRings(coordinates as number[][][]) }
		case 'MultiPolygon':
			return { type, coordinates: (coordinates as number[][][][]).map(toRings) }
		default:
			return null
	}
}
