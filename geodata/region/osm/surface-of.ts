import type { Surface } from '../../../domain/geometry.ts'
import type { Polygon } from './nest-rings.ts'
import type { OsmData } from './osm-data.ts'
import { positionOf } from './position-of.ts'

/** Polygons of an extract as GeoJSON has them. */
export function surfaceOf(osm: Pick<OsmData, 'lon7' | 'lat7'>, polygons: readonly Polygon[]): Surface {
	const coordinates = polygons.map((rings) => rings.map((ring) => Array.from(ring, (node) => positionOf(osm, node))))
	return coordinates.length === 1
		? { type: 'Polygon', coordinates: coordinates[0]! }
		: { type: 'MultiPolygon', coordinates }
}
