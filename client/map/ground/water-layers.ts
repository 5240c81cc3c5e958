import type { LayerSpecification } from 'maplibre-gl'
import type { Palette } from '../palette.ts'
import { width } from '../scales.ts'
import { classIs, fill, isTrue, line, not } from './layer.ts'

const open = not(isTrue('under'))

const streams = (colour: Palette): LayerSpecification[] => [
	line(
		'streams',
		'waterway',
		{
			'line-color': colour('map-water-edge'),
			'line-opacity': ['interpolate', ['linear'], ['zoom'], 10, 0.45, 13, 0.8],
			'line-width': width(0.6, 2),
		},
		{ filter: ['all', classIs('stream', 'ditch'), open] },
	),
	line(
		'canals',
		'waterway',
		{ 'line-color': colour('map-water-edge'), 'line-opacity': 0.85, 'line-width': width(1, 2.6) },
		{ filter: ['all', classIs('canal'), open] },
	),
]

/** The bank is drawn first, so that a river is one body with the lakes that it runs through. */
const rivers = (colour: Palette): LayerSpecification[] => [
	line(
		'river-bank',
		'waterway',
		{ 'line-color': colour('map-water-edge'), 'line-width': width(3.2, 6.4) },
		{ filter: ['all', classIs('river'), open] },
	),
	line('lake-bank', 'water', { 'line-color': colour('map-water-edge'), 'line-width': width(1, 2) }, { minzoom: 9 }),
	line(
		'river',
		'waterway',
		{ 'line-color': colour('map-water'), 'line-width': width(2, 4.6) },
		{ filter: ['all', classIs('river'), open] },
	),
	fill('water', 'water', { 'fill-color': colour('map-water') }),
]

/** Streams, rivers, lakes and dams, bottom to top. */
export const waterLayers = (colour: Palette): LayerSpecification[] => [
	...streams(colour),
	...rivers(colour),
	line(
		'dams',
		'dam',
		{ 'line-color': colour('map-label'), 'line-width': width(2, 5) },
		{ layout: { 'line-cap': 'butt' } },
	),
]
