import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl'
import { fontStack, type Weight } from '../font-stack.ts'
import type { Palette } from '../palette.ts'
import { SOURCES } from './dispatch-sources.ts'
import { penLayers } from './pen-layers.ts'

const get = (key: string): ExpressionSpecification => ['get', key]
const NAMES = 'dispatch-names'
const NEARBY = 'dispatch-nearby'
const SIGNS = 'dispatch-signs'
const MARKS = 'dispatch-marks'
const BESIDE = 'dispatch-beside'
/** What a click may mean, the topmost first. */
export const DISPATCH_HITS: readonly string[] = [MARKS, SIGNS, BESIDE, NEARBY]

/** From here on what lies around is named, where there is room. */
const NEARBY_NAMES_FROM_ZOOM = 12.6
const FAINT = 0.42
/** To the right of what they belong to, else to another side of it. */
const ANCHORS: ('left' | 'right' | 'top' | 'bottom')[] = ['left', 'right', 'top', 'bottom']

type Written = { weight: Weight; size: number; ink: string | ExpressionSpecification }
const words = (
	colour: Palette,
	[id, source]: readonly [id: string, source: string],
	{ weight, size, ink }: Written,
	layout: object,
	rest: object = {},
): LayerSpecification =>
	({
		id,
		type: 'symbol',
		source,
		layout: {
			'text-field': get('words'),
			'text-font': fontStack(weight),
			'text-size': size,
			'text-max-width': 14,
			'text-justify': 'auto',
			'text-padding': 2,
			'text-variable-anchor': ANCHORS,
			...layout,
		},
		paint: {
			'text-color': ink,
			'text-halo-color': colour('map-halo'),
			'text-halo-width': 1.8,
			'text-halo-blur': 0.2,
		},
		...rest,
	}) as LayerSpecification

const toneInk = (colour: Palette): ExpressionSpecification => [
	'match',
	get('tone'),
	'bad',
	colour('danger-text'),
	'quality',
	colour('quality'),
	colour('map-label'),
]

/** Names of what lies around, distances, names of what stands beside the ranking. */
const quietWords = (colour: Palette): LayerSpecification[] => [
	words(
		colour,
		['dispatch-nearby-words', SOURCES.nearby],
		{ weight: 400, size: 12, ink: toneInk(colour) },
		{ 'text-radial-offset': 0.95, 'symbol-sort-key': ['-', 0, get('rank')] },
		{ minzoom: NEARBY_NAMES_FROM_ZOOM },
	),
	words(
		colour,
		['dispatch-notes', SOURCES.notes],
		{ weight: 400, size: 12, ink: colour('text-1') },
		{ 'text-variable-anchor': ['center', ...ANCHORS], 'text-radial-offset': 0.2 },
	),
	words(
		colour,
		[NAMES, SOURCES.marks],
		{ weight: 500, size: 12, ink: ['case', get('out'), colour('quality'), colour('map-label')] },
		{ 'text-radial-offset': get('nameOffset'), 'symbol-sort-key': ['-', 0, get('order')] },
		{ filter: ['!', get('ranked')] },
	),
]

/** What is written beside marks, least important first. */
export const dispatchWords = (colour: Palette): LayerSpecification[] => [
	...quietWords(colour),
	words(
		colour,
		['dispatch-sign-words', SOURCES.signs],
		{ weight: 700, size: 12, ink: colour('text-1') },
		{ 'text-radial-offset': 1.15, 'text-variable-anchor': ['right', 'left', 'top', 'bottom'] },
	),
	words(
		colour,
		['dispatch-ranks', SOURCES.marks],
		{ weight: 700, size: 13, ink: colour('text-1') },
		{ 'text-radial-offset': get('nameOffset'), 'symbol-sort-key': ['-', 0, get('order')] },
		{ filter: get('ranked') },
	),
]

const icons = (id: string, source: string, order: string, rest: object = {}): LayerSpecification =>
	({
		id,
		type: 'symbol',
		source,
		layout: {
			'icon-image': get('icon'),
			'icon-allow-overlap': true,
			'icon-padding': 0,
			'symbol-sort-key': get(order),
		},
		...rest,
	}) as LayerSpecification

/** Marks that are seen whatever the zoom, bottom to top; what the hand draws lies over them. */
export const dispatchMarkLayers = (colour: Palette): LayerSpecification[] => [
	icons(NEARBY, SOURCES.nearby, 'rank'),
	icons(BESIDE, SOURCES.marks, 'order', {
		filter: get('beside'),
		paint: { 'icon-opacity': ['case', get('out'), FAINT, 1] },
	}),
	icons(SIGNS, SOURCES.signs, 'rank'),
	icons(MARKS, SOURCES.marks, 'order', { filter: ['!', get('beside')] }),
	...penLayers(colour),
]
