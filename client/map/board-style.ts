import type { FeatureCollection } from 'geojson'
import type { LayerSpecification, SourceSpecification, StyleSpecification } from 'maplibre-gl'
import type { Density } from './density.ts'
import { fontFaces } from './font-faces.ts'
import { BORDERS } from './ground/border-layers.ts'
import { groundLayers } from './ground/ground-layers.ts'
import { groundSources } from './ground/ground-sources.ts'
import type { LaidGround } from './ground/laid-ground.ts'
import { DIVISIONS } from './ground/place-labels.ts'
import type { Overlay } from './overlay.ts'
import { overlayLayers } from './overlay-layers.ts'
import type { Palette } from './palette.ts'
import { fromAfar } from './wall/from-afar.ts'

const NOTHING: FeatureCollection = { type: 'FeatureCollection', features: [] }
const ours = (): SourceSpecification => ({ type: 'geojson', data: NOTHING, promoteId: 'id', maxzoom: 14 })
const borders = (): SourceSpecification => ({ type: 'geojson', data: NOTHING, maxzoom: 14, tolerance: 0.3 })

/** Sources that the board fills itself. */
const BOARD_SOURCES = ['points', 'townships', 'command_lines', 'move_line', 'drafts', 'chosen', DIVISIONS] as const

/** Areas and lines of the overlay go under the first names of the ground. */
function groundWith(ground: LayerSpecification[], overlay: LayerSpecification[]): LayerSpecification[] {
	const names = ground.findIndex(({ type }) => type === 'symbol')
	const at = names < 0 ? ground.length : names
	return [...ground.slice(0, at), ...overlay, ...ground.slice(at)]
}

/** The whole style in the colours of one theme: our own layers only, no sprite, no glyph server. */
export function boardStyle(
	colour: Palette,
	ground: LaidGround,
	density: Density,
	overlay: Overlay,
): StyleSpecification {
	const sources: Record<string, SourceSpecification> = { ...groundSources(ground), [BORDERS]: borders() }
	for (const name of [...BOARD_SOURCES, ...overlay.sources]) sources[name] = ours()
	const under = groundLayers(colour, ground)
	const layers = [
		...groundWith(density.far ? fromAfar(under) : under, overlay.ground(colour)),
		...overlayLayers(colour, density, overlay),
	]
	return {
		version: 8,
		'font-faces': fontFaces(),
		sources,
		// Layers of a ground that this region does not have are left out.
		layers: layers.filter((layer) => !('source' in layer) || layer.source in sources),
	}
}
