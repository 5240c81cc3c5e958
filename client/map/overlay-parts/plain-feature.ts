import type { Feature } from 'geojson'
import type { Geometry, LonLat } from '../../../domain/geometry.ts'

/** What an overlay's source holds: a shape under an id of its own. */
export const plainFeature = (
	id: string,
	geometry: Geometry | { type: 'Point'; coordinates: LonLat } | { type: 'MultiLineString'; coordinates: LonLat[][] },
	properties: object = {},
): Feature => ({ type: 'Feature', geometry, properties: { id, ...properties } })

export const lineFeature = (id: string, coordinates: readonly LonLat[], properties: object = {}): Feature =>
	plainFeature(id, { type: 'LineString', coordinates: [...coordinates] }, properties)
export const dotFeature = (id: string, at: LonLat, properties: object = {}): Feature =>
	plainFeature(id, { type: 'Point', coordinates: at }, properties)
