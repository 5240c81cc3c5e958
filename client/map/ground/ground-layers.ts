import type { LayerSpecification } from 'maplibre-gl'
import type { Palette } from '../palette.ts'
import { districtLayers, tileBorderLayers } from './border-layers.ts'
import { edgeLayer } from './edge.ts'
import type { LaidGround } from './laid-ground.ts'
import { houseLayers, landLayers, networkLayers } from './land-layers.ts'
import { natureLabels, roadLabels, shieldLabels } from './line-labels.ts'
import { onlineLayers } from './online-layers.ts'
import { placeLabels, townshipLabels, villageLabels } from './place-labels.ts'
import { poiLabels } from './poi-labels.ts'
import { roadLayers } from './road-layers.ts'
import { waterLayers } from './water-layers.ts'

const background = (colour: Palette): LayerSpecification => ({
	id: 'land',
	type: 'background',
	paint: { 'background-color': colour('map-land') },
})

const packLayers = (colour: Palette): LayerSpecification[] => [
	...landLayers(colour),
	...waterLayers(colour),
	...houseLayers(colour),
	...roadLayers(colour),
	...networkLayers(colour),
	...tileBorderLayers(colour),
	...districtLayers(colour, Number(colour('map-mask'))),
]

/** Least important first: where there is no room the map leaves out the earlier ones. */
const packLabels = (colour: Palette): LayerSpecification[] => [
	...poiLabels(colour),
	...roadLabels(colour),
	...placeLabels(colour).filter(({ id }) => /locality|hamlet|village/.test(id)),
	...villageLabels(colour),
	...natureLabels(colour),
	...shieldLabels(colour),
	// Over the names of rivers and roads, or these would stand beyond the ground.
	edgeLayer(colour),
	...placeLabels(colour).filter(({ id }) => !/locality|hamlet|village/.test(id)),
	...townshipLabels(colour),
]

/** Everything under our own points, bottom to top. Somebody else's basemap brings its own names. */
export const groundLayers = (colour: Palette, { online }: LaidGround): LayerSpecification[] =>
	online
		? [background(colour), ...onlineLayers(online, colour), ...districtLayers(colour, Number(colour('map-mask')) / 2)]
		: [background(colour), ...packLayers(colour), ...packLabels(colour)]
