import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl'
import { fontStack } from '../font-stack.ts'
import type { Palette } from '../palette.ts'
import { classIs, haloed, has, isTrue, not, symbol } from './layer.ts'

/** Of several numbers, as in `S310;X914`, the first. */
const number: ExpressionSpecification = [
	'let',
	'end',
	['index-of', ';', ['get', 'ref']],
	['case', ['>=', ['var', 'end'], 0], ['slice', ['get', 'ref'], 0, ['var', 'end']], ['get', 'ref']],
]

/** What is longer is no number. */
const LONGEST_NUMBER = 9

const shields = (colour: Palette, id: string, minzoom: number, classes: string[]): LayerSpecification =>
	symbol(
		id,
		'road',
		{
			'symbol-placement': 'line',
			'symbol-spacing': 420,
			'text-field': number,
			'text-font': fontStack(700),
			'text-size': 11,
			'text-rotation-alignment': 'viewport',
			'icon-rotation-alignment': 'viewport',
			'icon-image': 'shield',
			'icon-text-fit': 'both',
			'icon-text-fit-padding': [2, 5, 2, 5],
			'text-padding': 6,
			'icon-padding': 6,
		},
		{ 'text-color': colour('map-label') },
		{
			minzoom,
			filter: ['all', has('ref'), ['<=', ['length', number], LONGEST_NUMBER], classIs(...classes), not(isTrue('link'))],
		},
	)

/** Numbers of roads on shields, the greater roads from farther out. */
export const shieldLabels = (colour: Palette): LayerSpecification[] => [
	shields(colour, 'shields-small', 13, ['tertiary']),
	shields(colour, 'shields', 11, ['secondary']),
	shields(colour, 'shields-great', 10.6, ['motorway', 'trunk', 'primary']),
]

const along = (colour: Palette, id: string, minzoom: number, classes: string[]): LayerSpecification =>
	symbol(
		id,
		'road',
		{
			'symbol-placement': 'line',
			'symbol-spacing': 340,
			'text-field': ['get', 'name'],
			'text-font': fontStack(400),
			'text-size': 12,
			'text-max-angle': 32,
			'text-padding': 4,
		},
		haloed(colour, 'map-label-2'),
		{ minzoom, filter: ['all', has('name'), classIs(...classes), not(isTrue('link'))] },
	)

/** Names along the roads, those of the small ones close up. */
export const roadLabels = (colour: Palette): LayerSpecification[] => [
	along(colour, 'names-ways', 16, ['service', 'track', 'path']),
	along(colour, 'names-minor', 14.6, ['minor']),
	along(colour, 'names-roads', 12.8, ['motorway', 'trunk', 'primary', 'secondary', 'tertiary']),
]

/** Names of rivers along them, of lakes on them, heights on contours, peaks with theirs. */
export const natureLabels = (colour: Palette): LayerSpecification[] => [
	symbol(
		'contour-heights',
		'contour',
		{
			'symbol-placement': 'line',
			'symbol-spacing': 500,
			'text-field': ['to-string', ['get', 'ele']],
			'text-font': fontStack(400),
			'text-size': 11,
			'text-max-angle': 20,
			'text-padding': 20,
		},
		{ ...haloed(colour, 'map-label-2'), 'text-opacity': 0.75 },
		{ minzoom: 13, filter: ['==', ['get', 'main'], true] },
	),
	symbol(
		'river-names',
		'waterway',
		{
			'symbol-placement': 'line',
			'symbol-spacing': 420,
			'text-field': ['get', 'name'],
			'text-font': fontStack(400),
			'text-size': ['match', ['get', 'class'], 'river', 13, 12],
			'text-letter-spacing': ['match', ['get', 'class'], 'river', 0.2, 0.05],
			'text-max-angle': 30,
		},
		haloed(colour, 'map-water-label'),
		{ minzoom: 10.8, filter: ['all', has('name'), ['step', ['zoom'], classIs('river'), 13, true]] },
	),
	symbol(
		'water-names',
		'water_name',
		{ 'text-field': ['get', 'name'], 'text-font': fontStack(400), 'text-size': 12, 'text-max-width': 6 },
		haloed(colour, 'map-water-label'),
		{ minzoom: 10.8 },
	),
	symbol(
		'peaks',
		'peak',
		{
			'icon-image': 'peak',
			'icon-padding': 1,
			'text-field': [
				'concat',
				['coalesce', ['get', 'name'], ''],
				['case', ['has', 'ele'], ['concat', ' ', ['to-string', ['round', ['get', 'ele']]]], ''],
			],
			'text-font': fontStack(400),
			'text-size': 12,
			'text-variable-anchor': ['top', 'bottom', 'left', 'right'],
			'text-radial-offset': 0.6,
			'text-optional': true,
			'text-max-width': 8,
			'symbol-sort-key': ['-', 0, ['coalesce', ['get', 'ele'], 0]],
		},
		haloed(colour, 'map-label-2'),
		{ minzoom: 10.8 },
	),
]
