import type { FeatureCollection } from 'geojson'
import type { SourceSpecification, StyleSpecification } from 'maplibre-gl'
import type { Backdrop } from './backdrop.ts'
import { backdropLayers } from './backdrop-layers.ts'
import { fontFaces } from './font-faces.ts'
import { labelLayers } from './label-layers.ts'
import { overlayLayers } from './overlay-layers.ts'
import type { Palette } from './palette.ts'

const NOTHING: FeatureCollection = { type: 'FeatureCollection', features: [] }
const ground = (data: FeatureCollection): SourceSpecification => ({
	type: 'geojson',
	data,
	maxzoom: 14,
	tolerance: 0.3,
})
const ours = (): SourceSpecification => ({ type: 'geojson', data: NOTHING, promoteId: 'id', maxzoom: 14 })

/** Sources that the board fills itself. */
const BOARD_SOURCES = ['points', 'townships', 'command_lines', 'move_line', 'chosen'] as const

/** The whole style in the colours of one theme: our own layers only, no sprite, no glyph server. */
export function boardStyle(colour: Palette, backdrop: Backdrop): StyleSpecification {
	const sources = Object.fromEntries(Object.entries(backdrop).map(([name, data]) => [name, ground(data)]))
	const layers = [...backdropLayers(colour), ...labelLayers(colour), ...overlayLayers(colour)]
	for (const name of BOARD_SOURCES) sources[name] = ours()
	return {
		version: 8,
		'font-faces': fontFaces(),
		sources,
		layers: [
			{ id: 'outside', type: 'background', paint: { 'background-color': colour('map-outside') } },
			// Layers of a ground that this district does not have are left out.
			...layers.filter((layer) => 'source' in layer && layer.source in sources),
		],
	}
}
