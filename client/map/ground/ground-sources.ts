import type { FeatureCollection } from 'geojson'
import type { SourceSpecification } from 'maplibre-gl'
import type { TileSet } from '../../../domain/ground.ts'
import { EDGE, edgeOf } from './edge.ts'
import type { LaidGround } from './laid-ground.ts'
import { HEIGHTS } from './land-layers.ts'
import { TILES } from './layer.ts'
import { onlineSources } from './online-layers.ts'

const absolute = ({ url, minzoom, maxzoom }: TileSet) => ({ tiles: [location.origin + url], minzoom, maxzoom })

/** Where the ground comes from: all of it from this server. */
export function groundSources({ pack, online }: LaidGround): Record<string, SourceSpecification> {
	if (online) return onlineSources(online)
	if (!pack) return {}
	const bounds: [number, number, number, number] = [...pack.box]
	const edge: FeatureCollection = edgeOf(pack.box)
	return {
		[TILES]: { type: 'vector', ...absolute(pack.tiles), bounds },
		[EDGE]: { type: 'geojson', data: edge },
		...(pack.terrain
			? {
					[HEIGHTS]: {
						type: 'raster-dem',
						encoding: 'terrarium',
						tileSize: 256,
						...absolute(pack.terrain),
						bounds,
					},
				}
			: {}),
	}
}
