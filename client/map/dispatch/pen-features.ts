import type { Feature } from 'geojson'
import { distanceM, type LonLat, METRES_PER_DEGREE } from '../../../domain/geometry.ts'
import { dotFeature, lineFeature, plainFeature } from '../overlay-parts/plain-feature.ts'

/** What the hand is about to do: points that are set, where the pointer or the crosshair is, the road under it. */
export type PenState = {
	points: readonly LonLat[]
	/** An area is drawn, not a line. */
	closes: boolean
	/** Points are being set; else the pointer only looks for a place. */
	draws: boolean
	at: LonLat | null
	/** The pointer is a crosshair that keys move. */
	keys: boolean
	/** Pieces of the road that would be closed. */
	road: readonly (readonly LonLat[])[]
}

/** 850 m, 2.4 km: as exact as a hand can draw. */
export const metresText = (metres: number): string =>
	metres < 1000 ? `${Math.round(metres)} m` : `${(metres / 1000).toFixed(metres < 10_000 ? 1 : 0)} km`

const lengthOf = (points: readonly LonLat[]): number =>
	points.reduce((sum, at, i) => (i === 0 ? 0 : sum + distanceM(points[i - 1]!, at)), 0)

/** Square metres inside a ring, which is small enough to be flat. */
function areaOf(ring: readonly LonLat[]): number {
	const shrink = Math.cos(((ring[0]?.[1] ?? 0) * Math.PI) / 180)
	const twice = ring.reduce((sum, [x, y], i) => {
		const [nextX, nextY] = ring[(i + 1) % ring.length]!
		return sum + (x * nextY - nextX * y)
	}, 0)
	return (Math.abs(twice) / 2) * METRES_PER_DEGREE ** 2 * shrink
}
/** 3200 m², 0.42 km². */
export const areaText = (squareMetres: number): string =>
	squareMetres < 10_000
		? `${Math.round(squareMetres)} m²`
		: `${(squareMetres / 1_000_000).toFixed(squareMetres < 10_000_000 ? 2 : 1)} km²`

function measured(points: readonly LonLat[], closes: boolean): string {
	if (points.length < 2) return ''
	const length = metresText(lengthOf(closes && points.length > 2 ? [...points, points[0]!] : points))
	return closes && points.length > 2 ? `${areaText(areaOf(points))} · ${length}` : length
}

/** All that the pen draws, from the points that are set to the pointer. */
export function penFeatures({ points, closes, draws, at, keys, road }: PenState): Feature[] {
	const way = draws && at ? [...points, at] : [...points]
	const end = way.at(-1)
	const words = draws ? measured(way, closes) : ''
	return [
		...road.map((line, i) => lineFeature(`road-${i}`, line, { part: 'road' })),
		...(closes && way.length > 2
			? [plainFeature('area', { type: 'Polygon', coordinates: [[...way, way[0]!]] }, { part: 'area' })]
			: []),
		...(way.length > 1 ? [lineFeature('line', way, { part: 'line' })] : []),
		...(closes && way.length > 2 ? [lineFeature('back', [way.at(-1)!, way[0]!], { part: 'back' })] : []),
		...points.map((point, i) => dotFeature(`point-${i}`, point, { part: 'point' })),
		...(keys && at ? [dotFeature('cross', at, { part: 'cross' })] : []),
		...(words && end ? [dotFeature('words', end, { part: 'words', words })] : []),
	]
}
