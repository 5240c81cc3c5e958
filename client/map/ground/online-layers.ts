import type { LayerSpecification, SourceSpecification } from 'maplibre-gl'
import type { OnlineBasemap } from '../../../domain/ground.ts'
import type { Palette } from '../palette.ts'
import { onlineUrl } from './online-tiles.ts'

const sourceOf = (layer: number): string => `online-${layer}`

export const onlineSources = ({ key, layers, attribution }: OnlineBasemap): Record<string, SourceSpecification> =>
	Object.fromEntries(
		layers.map(({ url, minzoom, maxzoom }, i) => [
			sourceOf(i),
			{ type: 'raster', tiles: [onlineUrl(key, url)], tileSize: 256, minzoom, maxzoom, attribution },
		]),
	)

/** Somebody else's pictures as they are, a little darker at night so that the marks stay the loudest. */
export const onlineLayers = ({ layers }: OnlineBasemap, colour: Palette): LayerSpecification[] =>
	layers.map((_, i) => ({
		id: sourceOf(i),
		type: 'raster',
		source: sourceOf(i),
		paint: {
			'raster-brightness-max': Number(colour('map-online-bright')),
			'raster-saturation': -0.25,
			'raster-fade-duration': 120,
		},
	}))
