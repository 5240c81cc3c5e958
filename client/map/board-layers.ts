import type { GeoJSONSource, Map as GlMap } from 'maplibre-gl'
import type { Id } from '../../domain/record.ts'
import type { BoardLook } from './board-data.ts'
import type { Density } from './density.ts'
import type { FigureSizes } from './figure-sizes.ts'
import { BORDERS, tileBorder } from './ground/border-layers.ts'
import type { District } from './ground/district.ts'
import {
	DIVISIONS,
	placeFilter,
	TILE_PLACE_LAYERS,
	TOWNSHIP_LABELS,
	VILLAGE_LAYERS,
	villageFilter,
} from './ground/place-labels.ts'
import { MAP_KEYS } from './map-face.ts'
import {
	DISTRICT_MARKS,
	DRAFTS,
	districtFilter,
	LEAD_NAMES,
	markLayer,
	marksFilter,
	namesFilter,
	OTHER_NAMES,
	TOWNSHIP_COUNTS,
	TOWNSHIP_NAMES,
	TOWNSHIPS,
} from './overlay-layers.ts'
import { MARKS_FROM_ZOOM } from './scales.ts'
import type { Silhouette } from './symbols/silhouettes.ts'
import { figurePlaces } from './township-figures.ts'

/** Beyond any zoom of a map. */
const FARTHEST = 24

/** Shows the maps that are wanted, the leading one over the others; `hidden` points are drawn by another layer. */
export function showMaps(
	map: GlMap,
	{ lead, shown }: BoardLook,
	hidden: readonly Id[],
	{ allMarks, far }: Density,
): void {
	for (const key of MAP_KEYS) {
		map.setLayoutProperty(markLayer(key), 'visibility', shown.includes(key) ? 'visible' : 'none')
		map.setFilter(markLayer(key), marksFilter(key, hidden))
		map.setLayerZoomRange(markLayer(key), key === lead ? MARKS_FROM_ZOOM : allMarks, FARTHEST)
	}
	// Under the drafts and the figures. Moving a layer lays out all names anew, so it is not done in vain.
	const order = map.getLayersOrder()
	if (order[order.indexOf(DRAFTS) - 1] !== markLayer(lead)) map.moveLayer(markLayer(lead), DRAFTS)
	map.setFilter(DISTRICT_MARKS, districtFilter(lead, hidden))
	map.setFilter(LEAD_NAMES, namesFilter(shown.includes(lead) ? [lead] : [], hidden))
	// On a wall a township is named by its figure, else by the ground.
	const named = far && !shown.includes(lead) ? 0 : MARKS_FROM_ZOOM
	if (map.getLayer(TOWNSHIP_LABELS)) map.setLayerZoomRange(TOWNSHIP_LABELS, named, FARTHEST)
	map.setLayoutProperty(DISTRICT_MARKS, 'visibility', far && !shown.includes(lead) ? 'none' : 'visible')
	const others = shown.filter((key) => key !== lead)
	map.setFilter(OTHER_NAMES, namesFilter(others, hidden))
}

/** The ground names and dots the villages that nothing else names. */
export function nameVillages(map: GlMap, named: readonly string[]): void {
	for (const layer of VILLAGE_LAYERS) if (map.getLayer(layer)) map.setFilter(layer, villageFilter(named))
}

/** Where the parts of a figure stand depends on the silhouette of the leading map. */
export function placeFigures(map: GlMap, layer: Silhouette, sizes: FigureSizes): void {
	const { icon, counts, name, around, nameSize } = figurePlaces(layer, sizes)
	map.setLayoutProperty(TOWNSHIPS, 'icon-offset', icon)
	map.setLayoutProperty(TOWNSHIP_COUNTS, 'icon-offset', counts)
	map.setLayoutProperty(TOWNSHIP_NAMES, 'text-offset', name)
	map.setLayoutProperty(TOWNSHIP_NAMES, 'text-variable-anchor-offset', around ?? undefined)
	map.setLayoutProperty(TOWNSHIP_NAMES, 'text-size', nameSize)
}

/** Borders and names that the records know are not taken from the tiles as well. */
export function layDivisions(map: GlMap, { lines, places, known, names }: District): void {
	map.getSource<GeoJSONSource>(BORDERS)?.setData({ type: 'FeatureCollection', features: lines })
	map.getSource<GeoJSONSource>(DIVISIONS)?.setData({ type: 'FeatureCollection', features: places })
	for (const level of ['county', 'township', 'village'] as const)
		if (map.getLayer(tileBorder(level)))
			map.setLayoutProperty(tileBorder(level), 'visibility', known.has(level) ? 'none' : 'visible')
	for (const layer of TILE_PLACE_LAYERS) if (map.getLayer(layer)) map.setFilter(layer, placeFilter(layer, names))
}
