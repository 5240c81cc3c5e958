import type {
	DataDrivenPropertyValueSpecification,
	ExpressionSpecification,
	FilterSpecification,
	LayerSpecification,
} from 'maplibre-gl'
import type { Id } from '../../domain/record.ts'
import type { Density } from './density.ts'
import { fontStack, type Weight } from './font-stack.ts'
import { MAP_KEYS, type MapKey } from './map-face.ts'
import type { Overlay } from './overlay.ts'
import type { Palette } from './palette.ts'
import { MARKS_FROM_ZOOM } from './scales.ts'

const LEAD_NAMES_FROM_ZOOM = 12.6
const OTHER_NAMES_FROM_ZOOM = 14.2
export const LEAD_NAMES = 'lead-names'
export const OTHER_NAMES = 'other-names'
export const markLayer = (key: MapKey): string => `marks-${key}`
export const MARK_LAYERS = MAP_KEYS.map(markLayer)
export const DISTRICT_MARKS = 'marks-district'
export const TOWNSHIPS = 'townships'
export const TOWNSHIP_COUNTS = 'township-counts'
export const TOWNSHIP_NAMES = 'township-names'
export const CHOSEN = 'chosen'
export const DRAFTS = 'drafts'

type Symbols = Extract<LayerSpecification, { type: 'symbol' }>
const icons = (image: DataDrivenPropertyValueSpecification<string>, rank: string): Symbols['layout'] => ({
	'icon-image': image,
	'icon-allow-overlap': true,
	'icon-padding': 0,
	'symbol-sort-key': ['get', rank],
})

const marks = (id: string, key: MapKey, { least }: Density): LayerSpecification => ({
	id,
	type: 'symbol',
	source: 'points',
	minzoom: MARKS_FROM_ZOOM,
	filter: ['==', ['get', 'map'], key],
	// A little smaller while the whole township is in view.
	layout: {
		...icons(['get', 'icon'], 'rank'),
		'icon-size': ['interpolate', ['linear'], ['zoom'], MARKS_FROM_ZOOM, least, 13, 1],
	},
})

const text = (colour: Palette, weight: Weight, size: number, ink: string) => ({
	layout: { 'text-font': fontStack(weight), 'text-size': size },
	paint: {
		'text-color': colour(ink),
		'text-halo-color': colour('map-halo'),
		'text-halo-width': 1.5,
		'text-halo-blur': 0.2,
	},
})

function names(colour: Palette, id: string, minzoom: number, { weight, name }: Density): LayerSpecification {
	const { layout, paint } = text(colour, weight, name, 'map-label')
	return {
		id,
		type: 'symbol',
		source: 'points',
		minzoom,
		layout: {
			...layout,
			'text-field': ['get', 'name'],
			'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
			'text-radial-offset': ['get', 'nameOffset'],
			'text-justify': 'auto',
			'symbol-sort-key': ['-', 0, ['get', 'rank']],
		},
		paint,
	}
}

/** Under the figures, and first to give way: the counts of the other maps, then the names of small townships. */
function figures(colour: Palette): LayerSpecification[] {
	const { layout, paint } = text(colour, 700, 15, 'map-label')
	const common = { source: 'townships', maxzoom: MARKS_FROM_ZOOM } as const
	return [
		{
			id: TOWNSHIP_COUNTS,
			type: 'symbol',
			...common,
			filter: ['has', 'counts'],
			layout: {
				'icon-image': ['get', 'counts'],
				'icon-anchor': 'left',
				'icon-padding': 0,
				'symbol-sort-key': ['get', 'order'],
			},
		},
		{
			id: TOWNSHIP_NAMES,
			type: 'symbol',
			...common,
			layout: {
				...layout,
				'text-field': ['get', 'name'],
				'text-anchor': 'top',
				'text-padding': 0,
				'symbol-sort-key': ['get', 'order'],
			},
			paint,
		},
		{
			id: TOWNSHIPS,
			type: 'symbol',
			...common,
			layout: icons(['get', 'icon'], 'order'),
		},
	]
}

const lines = (colour: Palette): LayerSpecification[] => [
	{
		id: 'command-lines',
		type: 'line',
		source: 'command_lines',
		maxzoom: MARKS_FROM_ZOOM,
		paint: { 'line-color': colour('text-3'), 'line-width': 1.6, 'line-opacity': 0.7 },
	},
	{
		id: 'move-line',
		type: 'line',
		source: 'move_line',
		layout: { 'line-cap': 'butt' },
		paint: { 'line-color': colour('accent'), 'line-width': 2, 'line-dasharray': [3, 2] },
	},
]

/**
 * What the product draws over the ground, bottom to top; what is chosen lies over everything. The map finds room for
 * the upper layers first, so words lie under the marks that they keep clear of.
 */
export const overlayLayers = (colour: Palette, density: Density, overlay: Overlay): LayerSpecification[] => [
	...lines(colour).slice(0, 1),
	names(colour, OTHER_NAMES, OTHER_NAMES_FROM_ZOOM, density),
	names(colour, LEAD_NAMES, LEAD_NAMES_FROM_ZOOM, density),
	...overlay.words(colour),
	...MAP_KEYS.map((key) => marks(markLayer(key), key, density)),
	{ id: DRAFTS, type: 'symbol', source: 'drafts', layout: icons(['get', 'icon'], 'rank') },
	...figures(colour),
	{
		id: DISTRICT_MARKS,
		type: 'symbol',
		source: 'points',
		maxzoom: MARKS_FROM_ZOOM,
		filter: ['==', ['get', 'map'], ''],
		layout: icons(['get', 'icon'], 'rank'),
	},
	...lines(colour).slice(1),
	{ id: CHOSEN, type: 'symbol', source: 'chosen', layout: icons(['get', 'icon'], 'rank') },
	...overlay.marks(colour),
]

const notOneOf = (hidden: readonly Id[]): ExpressionSpecification => [
	'!',
	['in', ['get', 'id'], ['literal', [...hidden]]],
]

/** Marks of one map, without those that another layer draws. */
export const marksFilter = (key: MapKey, hidden: readonly Id[]): FilterSpecification => [
	'all',
	['==', ['get', 'map'], key],
	notOneOf(hidden),
]
/** Points of the whole district, such as its headquarters, stand beside the figures of the townships. */
export const districtFilter = (key: MapKey, hidden: readonly Id[]): FilterSpecification => [
	'all',
	['==', ['get', 'map'], key],
	['==', ['get', 'township'], ''],
	notOneOf(hidden),
]
/** Names of the leading map; those of the others follow when there is room for them. */
export const namesFilter = (keys: readonly MapKey[], hidden: readonly Id[]): FilterSpecification => [
	'all',
	['in', ['get', 'map'], ['literal', [...keys]]],
	notOneOf(hidden),
]
