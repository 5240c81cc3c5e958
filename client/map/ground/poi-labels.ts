import type { LayerSpecification } from 'maplibre-gl'
import { fontStack } from '../font-stack.ts'
import type { Palette } from '../palette.ts'
import { byClass, classIs, haloed, symbol } from './layer.ts'
import { POI_CLASSES } from './poi-images.ts'

/** Who helps or shelters comes before who sells. */
const ORDER = { hospital: 0, fire_station: 1, police: 2, townhall: 3, shelter: 4, clinic: 5, school: 6, station: 7 }
/** From farther out than the others: where one turns in an emergency. */
const FIRST = ['hospital', 'fire_station', 'police', 'townhall']

const pois = (colour: Palette, id: string, minzoom: number, classes: readonly string[]): LayerSpecification =>
	symbol(
		id,
		'poi',
		{
			'icon-image': ['concat', 'poi-', ['get', 'class']],
			'icon-padding': 2,
			'text-field': ['step', ['zoom'], '', 15, ['coalesce', ['get', 'name'], '']],
			'text-font': fontStack(400),
			'text-size': 12,
			'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
			'text-radial-offset': 0.85,
			'text-justify': 'auto',
			'text-optional': true,
			'text-max-width': 9,
			'symbol-sort-key': byClass(ORDER, 9),
		},
		haloed(colour, 'map-label-2'),
		{ minzoom, filter: classIs(...classes) },
	)

/** Places that matter in an emergency, in a neutral colour: the marks of the four maps stay the loudest. */
export const poiLabels = (colour: Palette): LayerSpecification[] => [
	pois(
		colour,
		'pois',
		15,
		POI_CLASSES.filter((name) => !FIRST.includes(name)),
	),
	pois(colour, 'pois-first', 13.6, FIRST),
]
