import type { LayerSpecification } from 'maplibre-gl'
import { fontStack } from './font-faces.ts'
import type { Palette } from './palette.ts'
import { MARKS_FROM_ZOOM } from './scales.ts'

const halo = (colour: Palette, ink: string) => ({
	'text-color': colour(ink),
	'text-halo-color': colour('map-halo'),
	'text-halo-width': 1.5,
	'text-halo-blur': 0.2,
})

const shields = (colour: Palette): LayerSpecification => ({
	id: 'road-shields',
	type: 'symbol',
	source: 'roads',
	minzoom: 11.2,
	filter: ['all', ['has', 'ref'], ['!=', ['get', 'class'], 'town']],
	layout: {
		'symbol-placement': 'line',
		'symbol-spacing': 500,
		'text-field': ['get', 'ref'],
		'text-font': fontStack(700),
		'text-size': 11,
		'text-rotation-alignment': 'viewport',
		'icon-rotation-alignment': 'viewport',
		'icon-image': 'shield',
		'icon-text-fit': 'both',
		'icon-text-fit-padding': [2, 5, 2, 5],
	},
	paint: { 'text-color': colour('map-label') },
})

const river = (colour: Palette): LayerSpecification => ({
	id: 'river-name',
	type: 'symbol',
	source: 'water',
	minzoom: 10.8,
	filter: ['has', 'name'],
	layout: {
		'symbol-placement': 'line',
		'symbol-spacing': 420,
		'text-field': ['get', 'name'],
		'text-font': fontStack(400),
		'text-size': 13,
		'text-letter-spacing': 0.5,
		'text-max-angle': 30,
	},
	paint: halo(colour, 'map-water-label'),
})

/** Beside its dot, else beside the mark that stands on the dot; in ems. */
const BESIDE = [
	['left', [0.55, 0]],
	['right', [-0.55, 0]],
	['left', [1.5, 0]],
	['right', [-1.5, 0]],
	['top', [0, 1.2]],
	['bottom', [0, -1.2]],
].flat(1)

/** Further out: a seat is where most marks stand. */
const AROUND = [
	['top', [0, 0.8]],
	['bottom', [0, -0.8]],
	['bottom', [0, -1.6]],
	['top', [0, 1.6]],
	['left', [2, 0]],
	['right', [-2, 0]],
	['bottom', [0, -3]],
	['top', [0, 3]],
].flat(1)

const place = (id: string, cls: string, layout: object, paint: object, minzoom: number): LayerSpecification =>
	({
		id,
		type: 'symbol',
		source: 'places',
		minzoom,
		filter: ['==', ['get', 'class'], cls],
		layout: {
			'text-field': ['get', 'name'],
			'text-variable-anchor-offset': BESIDE,
			'text-padding': 1,
			...layout,
		},
		paint,
	}) as LayerSpecification

const dots = (colour: Palette): LayerSpecification => ({
	id: 'village-dots',
	type: 'circle',
	source: 'places',
	minzoom: MARKS_FROM_ZOOM,
	filter: ['==', ['get', 'class'], 'village'],
	paint: {
		'circle-radius': 1.9,
		'circle-color': colour('map-label-2'),
		'circle-stroke-width': 1.3,
		'circle-stroke-color': colour('map-halo'),
	},
})

/** Names of places and roads, least important first; the map gives way to the later ones. */
export const labelLayers = (colour: Palette): LayerSpecification[] => [
	dots(colour),
	place(
		'villages',
		'village',
		{ 'text-font': fontStack(400), 'text-size': 12 },
		halo(colour, 'map-label-2'),
		MARKS_FROM_ZOOM,
	),
	shields(colour),
	river(colour),
	place(
		'lake-names',
		'reservoir',
		{ 'text-font': fontStack(400), 'text-size': 12 },
		halo(colour, 'map-water-label'),
		11,
	),
	place(
		'towns',
		'town',
		{ 'text-font': fontStack(700), 'text-size': 14, 'text-variable-anchor-offset': AROUND },
		halo(colour, 'map-label'),
		MARKS_FROM_ZOOM,
	),
]
