import type { FeatureCollection } from 'geojson'
import type { SourceSpecification, StyleSpecification } from 'maplibre-gl'
import { fontFaces } from './font-faces.ts'
import { BORDERS } from './ground/border-layers.ts'
import { groundLayers } from './ground/ground-layers.ts'
import { groundSources } from './ground/ground-sources.ts'
import type { LaidGround } from './ground/laid-ground.ts'
import { DIVISIONS } from './ground/place-labels.ts'
import { overlayLayers } from './overlay-layers.ts'
import type { Palette } from './palette.ts'

const NOTHING: FeatureCollection = { type: 'FeatureCollection', features: [] }
const ours = (): SourceSpecification => ({ type: 'geojson', data: NOTHING, promoteId: 'id', maxzoom: 14 })
const borders = (): SourceSpecification => ({ type: 'geojson', data: NOTHING, maxzoom: 14, tolerance: 0.3 })

/** Sources that the board fills itself. */
const BOARD_SOURCES = ['points', 'townships', 'command_lines', 'move_line', 'drafts', 'chosen', DIVISIONS] as const

/** The whole style in the colours of one theme: our own layers only, no sprite, no glyph server. */
export function boardStyle(colour: Palette, ground: LaidGround): StyleSpecification {
	const sources: Record<string, SourceSpecification> = { ...groundSources(ground), [BORDERS]: borders() }
	for (const name of BOARD_SOURCES) sources[name] = ours()
	const layers = [...groundLayers(colour, ground), ...overlayLayers(colour)]
	return {
		version: 8,
		'font-faces': fontFaces(),
		sources,
		// Layers of a ground that this region does not have are left out.
		layers: layers.filter((layer) => !('source' in layer) || layer.source in sources),
	}
}
