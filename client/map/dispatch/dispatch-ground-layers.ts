import type { ExpressionSpecification, FilterSpecification, LayerSpecification } from 'maplibre-gl'
import { impactLayers } from '../overlay-parts/impact-layers.ts'
import { lineLayer } from '../overlay-parts/line-layer.ts'
import type { Palette } from '../palette.ts'
import { width } from '../scales.ts'
import { SOURCES } from './dispatch-sources.ts'

const is = (key: string, value: string | boolean): ExpressionSpecification => ['==', ['get', key], value]
const both = (...filters: ExpressionSpecification[]): FilterSpecification => ['all', ...filters]

/** How much of the accent the farthest and the nearest band have of the ground that they lie on. */
const FAINT = 0.24
const STRONG = 0.38
/** Over somebody else's picture, whose roads have to be seen through it. */
const SEEN_THROUGH = 0.3

/**
 * Roads driven in time: broad bands under the roads themselves. They are not translucent there, or every joint of two
 * pieces would be a blot.
 */
export function dispatchUnder(colour: Palette, overPicture: boolean): LayerSpecification[] {
	const mix = (share: number): ExpressionSpecification => [
		'interpolate',
		['linear'],
		share,
		0,
		colour('map-land'),
		1,
		colour('accent'),
	]
	const ink: ExpressionSpecification = ['interpolate', ['linear'], ['get', 'share'], 0, mix(FAINT), 1, mix(STRONG)]
	return [
		lineLayer('dispatch-reach', SOURCES.reach, {
			'line-color': overPicture ? colour('accent') : ink,
			'line-opacity': overPicture ? SEEN_THROUGH : 1,
			'line-width': width(7, 12),
		}),
	]
}

const villages = (colour: Palette): LayerSpecification[] => [
	{
		id: 'dispatch-villages',
		type: 'fill',
		source: SOURCES.villages,
		paint: { 'fill-color': colour('text-1'), 'fill-opacity': 0.05, 'fill-antialias': false },
	},
	lineLayer('dispatch-village-lines', SOURCES.villages, {
		'line-color': colour('text-1'),
		'line-width': 1,
		'line-opacity': 0.5,
	}),
]

/** Downwind: red like the area of impact, but without its hatching, since it is reckoned and not seen. */
const sector = (colour: Palette): LayerSpecification[] => [
	{
		id: 'dispatch-sector',
		type: 'fill',
		source: SOURCES.sector,
		paint: { 'fill-color': colour('grade-major'), 'fill-opacity': 0.16, 'fill-antialias': false },
	},
	lineLayer(
		'dispatch-sector-line',
		SOURCES.sector,
		{ 'line-color': colour('grade-major'), 'line-width': 1.6, 'line-dasharray': [4, 2.5] },
		{ layout: { 'line-cap': 'butt' } },
	),
]

/** Ranked ways thin, what follows no road broken, the chosen ones over all. */
const ways = (colour: Palette): LayerSpecification[] => [
	lineLayer(
		'dispatch-way-case',
		SOURCES.ways,
		{ 'line-color': colour('mark-halo'), 'line-width': ['case', is('sort', 'chosen'), 6.6, 3.8], 'line-opacity': 0.75 },
		{ layout: { 'line-sort-key': ['case', is('sort', 'chosen'), 1, 0] } },
	),
	lineLayer(
		'dispatch-ways-ranked',
		SOURCES.ways,
		{ 'line-color': colour('accent'), 'line-width': 1.6, 'line-opacity': 0.85 },
		{ filter: both(is('sort', 'ranked')) },
	),
	lineLayer(
		'dispatch-ways-estimate',
		SOURCES.ways,
		{ 'line-color': colour('accent'), 'line-width': 2, 'line-dasharray': [3, 2.4] },
		{ filter: both(is('sort', 'estimate')), layout: { 'line-cap': 'butt' } },
	),
	lineLayer(
		'dispatch-ways-chosen',
		SOURCES.ways,
		{ 'line-color': colour('accent'), 'line-width': 3.4 },
		{ filter: both(is('sort', 'chosen')) },
	),
]

/** The pieces of road that are closed pink, those that are slow in sand, what is only thought of broken. */
function closed(colour: Palette): LayerSpecification[] {
	const ink: ExpressionSpecification = ['case', is('mode', 'slow'), colour('quality'), colour('danger-text')]
	return [
		lineLayer('dispatch-closed-case', SOURCES.closed, {
			'line-color': colour('mark-halo'),
			'line-width': 7.2,
			'line-opacity': 0.85,
		}),
		lineLayer(
			'dispatch-closed',
			SOURCES.closed,
			{ 'line-color': ink, 'line-width': 3.6 },
			{ filter: both(is('trial', false)) },
		),
		lineLayer(
			'dispatch-closed-trial',
			SOURCES.closed,
			{ 'line-color': ink, 'line-width': 3.6, 'line-dasharray': [1.6, 1.2] },
			{ filter: both(is('trial', true)), layout: { 'line-cap': 'butt' } },
		),
	]
}

/** Areas and lines, bottom to top. */
export const dispatchGround = (colour: Palette): LayerSpecification[] => [
	...villages(colour),
	...sector(colour),
	...impactLayers(
		colour,
		{ prefix: 'dispatch', impact: SOURCES.impact, rings: SOURCES.rings },
		{ edge: 1, ring: 1.5, hatch: 'fine-hatch|', density: 0.15 },
	),
	...ways(colour),
	...closed(colour),
]
