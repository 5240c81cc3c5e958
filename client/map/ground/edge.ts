import type { FeatureCollection, Position } from 'geojson'
import type { LayerSpecification } from 'maplibre-gl'
import type { Box } from '../../../domain/geometry.ts'
import type { Palette } from '../palette.ts'

/** The source of the frames at the edge of the data. */
export const EDGE = 'edge'

const STEPS = 12
/** How far inside the box the drawing begins to fade, as a share of its sides. */
const INSET = 0.035
/** Degrees beyond the box: farther than anybody may look. */
const BEYOND = 8

const rectangle = ([west, south, east, north]: Box): Position[] => [
	[west, south],
	[east, south],
	[east, north],
	[west, north],
	[west, south],
]

/** Frames that grow inward; drawn over one another they fade the ground out before its data ends. */
export function edgeOf([west, south, east, north]: Box): FeatureCollection {
	const outer = rectangle([west - BEYOND, south - BEYOND, east + BEYOND, north + BEYOND])
	const features = Array.from({ length: STEPS }, (_, i) => {
		const share = (INSET * i) / (STEPS - 1)
		const [dx, dy] = [(east - west) * share, (north - south) * share]
		const inner = rectangle([west + dx, south + dy, east - dx, north - dy])
		return {
			type: 'Feature' as const,
			properties: {},
			geometry: { type: 'Polygon' as const, coordinates: [outer, inner] },
		}
	})
	return { type: 'FeatureCollection', features }
}

export const edgeLayer = (colour: Palette): LayerSpecification => ({
	id: 'edge',
	type: 'fill',
	source: EDGE,
	paint: { 'fill-color': colour('map-outside'), 'fill-opacity': 0.3, 'fill-antialias': false },
})
