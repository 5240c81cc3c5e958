import { contains, type LonLat, type Surface } from '../../../domain/geometry.ts'

/** A position inside an area: the middle of its widest stretch on a line from west to east, near its middle. */
export function positionInside(geom: Surface): LonLat {
	const polygons = geom.type === 'Polygon' ? [geom.coordinates] : geom.coordinates
	const rings = polygons.reduce((best, one) => (spanOf(one[0]!) > spanOf(best[0]!) ? one : best))
	const lats = rings[0]!.map(([, lat]) => lat)
	const [south, north] = [lats.reduce((a, b) => Math.min(a, b)), lats.reduce((a, b) => Math.max(a, b))]
	let found: { at: LonLat; width: number } | null = null
	// Off the round shares, where lines drawn by hand have their corners.
	for (const share of [0.4999, 0.3701, 0.6299, 0.2603, 0.7397]) {
		const lat = south + (north - south) * share
		for (const [west, east] of stretches(rings, lat))
			if (!found || east - west > found.width) found = { at: [(west + east) / 2, lat], width: east - west }
		if (found && contains(geom, found.at)) break
	}
	const [lon, lat] = found?.at ?? rings[0]![0]!
	return [Math.round(lon * 1e7) / 1e7, Math.round(lat * 1e7) / 1e7]
}

function spanOf(ring: readonly LonLat[]): number {
	let doubled = 0
	for (let i = 1; i < ring.length; i++) doubled += ring[i - 1]![0] * ring[i]![1] - ring[i]![0] * ring[i - 1]![1]
	return Math.abs(doubled)
}

/** Where a line of one latitude runs inside the rings. */
function stretches(rings: readonly (readonly LonLat[])[], lat: number): [west: number, east: number][] {
	const crossings: number[] = []
	for (const ring of rings)
		for (let i = 1; i < ring.length; i++) {
			const [[xa, ya], [xb, yb]] = [ring[i - 1]!, ring[i]!]
			if (ya > lat !== yb > lat) crossings.push(xa + ((xb - xa) * (lat - ya)) / (yb - ya))
		}
	crossings.sort((a, b) => a - b)
	const found: [number, number][] = []
	for (let i = 1; i < crossings.length; i += 2) found.push([crossings[i - 1]!, crossings[i]!])
	return found
}
