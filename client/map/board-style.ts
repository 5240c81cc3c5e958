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

const before = (layers: LayerSpecification[], first: number, added: LayerSpecification[]): LayerSpecification[] => {
	const at = first < 0 ? layers.length : first
	return [...layers.slice(0, at), ...added, ...layers.slice(at)]
}
/** Areas and lines of the overlay go under the first names of the ground, some of them under its first road. */
function groundWith(ground: LayerSpecification[], overlay: Overlay, colour: Palette): LayerSpecification[] {
	const road = ground.findIndex((layer) => 'source-layer' in layer && layer['source-layer'] === 'road')
	const under = overlay.under(colour, road < 0)
	const names = ground.findIndex(({ type }) => type === 'symbol')
	const lower = road < 0 ? ground : before(ground, road, under)
	const added = road < 0 ? [...under, ...overlay.ground(colour)] : overlay.ground(colour)
	return before(lower, names < 0 ? -1 : names + lower.length - ground.length, added)
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
		...groundWith(density.far ? fromAfar(under) : under, overlay, colour),
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
