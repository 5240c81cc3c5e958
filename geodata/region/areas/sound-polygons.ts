import type { LonLat, Surface } from '../../../domain/geometry.ts'
import { crossesItself } from '../osm/crosses-itself.ts'

/** The surface of a GeoJSON geometry in two dimensions, or in a few words what is wrong with it. */
export function soundPolygons(geometry: unknown): Surface | string {
	if (typeof geometry !== 'object' || geometry === null) return 'it has no geometry'
	const { type, coordinates } = geometry as { type?: unknown; coordinates?: unknown }
	if (type !== 'Polygon' && type !== 'MultiPolygon') return `its geometry is a ${String(type)}, not a polygon`
	const given: unknown[] = type === 'Polygon' ? [coordinates] : Array.isArray(coordinates) ? coordinates : [null]
	const polygons: LonLat[][][] = []
	for (const rings of given) {
		if (!Array.isArray(rings) || rings.length === 0) return 'it has a polygon without rings'
		const sound: LonLat[][] = []
		for (const ring of rings) {
			const read = readRing(ring)
			if (typeof read === 'string') return read
			sound.push(read)
		}
		polygons.push(sound)
	}
	if (polygons.length === 0) return 'it has no polygons'
	return polygons.length === 1
		? { type: 'Polygon', coordinates: polygons[0]! }
		: { type: 'MultiPolygon', coordinates: polygons }
}

const round7 = (degrees: number) => Math.round(degrees * 1e7) / 1e7

function readRing(ring: unknown): LonLat[] | string {
	if (!Array.isArray(ring)) return 'it has a ring that is not a list of positions'
	const positions: LonLat[] = []
	for (const position of ring) {
		const [lon, lat] = Array.isArray(position) ? (position as unknown[]) : []
		if (typeof lon !== 'number' || typeof lat !== 'number') return 'it has a position that is not two numbers'
		if (!(Math.abs(lon) <= 180 && Math.abs(lat) <= 90))
			return `its position ${lon}, ${lat} is not in degrees; save the file as WGS-84 or CGCS2000, or add its .prj`
		const last = positions.at(-1)
		if (!last || last[0] !== round7(lon) || last[1] !== round7(lat)) positions.push([round7(lon), round7(lat)])
	}
	const [first, last] = [positions[0], positions.at(-1)]
	if (!first || !last || first[0] !== last[0] || first[1] !== last[1]) return 'its outline is not closed'
	if (positions.length < 4) return 'its outline has no ground within'
	return crosses(positions) ? 'its outline crosses itself' : positions
}

function crosses(ring: readonly LonLat[]): boolean {
	const lon7 = Int32Array.from(ring, ([lon]) => Math.round(lon * 1e7))
	const lat7 = Int32Array.from(ring, ([, lat]) => Math.round(lat * 1e7))
	return crossesItself({ lon7, lat7 }, [Int32Array.from(ring, (_, i) => (i === ring.length - 1 ? 0 : i))])
}
