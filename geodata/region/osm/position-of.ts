import type { LonLat } from '../../../domain/geometry.ts'
import type { OsmData } from './osm-data.ts'

/** Where a node stands, by its place in the arrays of positions. */
export const positionOf = ({ lon7, lat7 }: Pick<OsmData, 'lon7' | 'lat7'>, node: number): LonLat => [
	lon7[node]! / 1e7,
	lat7[node]! / 1e7,
]
