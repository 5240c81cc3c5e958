import type { FilterSpecification, LayerSpecification } from 'maplibre-gl'
import { fontStack } from '../font-stack.ts'
import { lineLayer } from '../overlay-parts/line-layer.ts'
import type { Palette } from '../palette.ts'
import { SOURCES } from './dispatch-sources.ts'

const part = (name: string): FilterSpecification => ['==', ['get', 'part'], name]
const { pen: source } = SOURCES
const BUTT = { 'line-cap': 'butt' } as const

const lines = (colour: Palette): LayerSpecification[] => [
	{
		id: 'dispatch-pen-area',
		type: 'fill',
		source,
		filter: part('area'),
		paint: { 'fill-color': colour('accent'), 'fill-opacity': 0.14, 'fill-antialias': false },
	},
	lineLayer(
		'dispatch-pen-road',
		source,
		{ 'line-color': colour('danger-text'), 'line-width': 5, 'line-opacity': 0.9, 'line-dasharray': [1.4, 1] },
		{ filter: part('road'), layout: BUTT },
	),
	lineLayer(
		'dispatch-pen-case',
		source,
		{ 'line-color': colour('mark-halo'), 'line-width': 5, 'line-opacity': 0.8 },
		{ filter: part('line') },
	),
	lineLayer(
		'dispatch-pen-line',
		source,
		{ 'line-color': colour('accent'), 'line-width': 2.4 },
		{ filter: part('line') },
	),
	lineLayer(
		'dispatch-pen-back',
		source,
		{ 'line-color': colour('accent'), 'line-width': 1.8, 'line-dasharray': [3, 2] },
		{ filter: part('back'), layout: BUTT },
	),
]

/** What the hand draws, and the crosshair of the keys. */
export const penLayers = (colour: Palette): LayerSpecification[] => [
	...lines(colour),
	{
		id: 'dispatch-pen-points',
		type: 'circle',
		source,
		filter: part('point'),
		paint: {
			'circle-radius': 4.5,
			'circle-color': colour('mark-halo'),
			'circle-stroke-width': 2.4,
			'circle-stroke-color': colour('accent'),
		},
	},
	{
		id: 'dispatch-pen-cross',
		type: 'symbol',
		source,
		filter: part('cross'),
		layout: { 'icon-image': 'cross|', 'icon-allow-overlap': true, 'icon-ignore-placement': true },
	},
	{
		id: 'dispatch-pen-words',
		type: 'symbol',
		source,
		filter: part('words'),
		layout: {
			'text-field': ['get', 'words'],
			'text-font': fontStack(700),
			'text-size': 13,
			'text-anchor': 'left',
			'text-offset': [1.2, -1],
			'text-allow-overlap': true,
			'text-ignore-placement': true,
		},
		paint: { 'text-color': colour('text-1'), 'text-halo-color': colour('map-halo'), 'text-halo-width': 2.2 },
	},
]
