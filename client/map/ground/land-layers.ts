import type { LayerSpecification } from 'maplibre-gl'
import type { Palette } from '../palette.ts'
import { width } from '../scales.ts'
import { byClass, classIs, fill, isTrue, line, not } from './layer.ts'

/** The source of heights; its layer is left out where the pack has none. */
export const HEIGHTS = 'terrain'

const relief = (colour: Palette): LayerSpecification => ({
	id: 'relief',
	type: 'hillshade',
	source: HEIGHTS,
	paint: {
		'hillshade-exaggeration': ['interpolate', ['linear'], ['zoom'], 8, 0.9, 12, 0.75, 16, 0.4],
		'hillshade-illumination-direction': 315,
		'hillshade-shadow-color': colour('map-shade'),
		'hillshade-accent-color': colour('map-shade'),
		'hillshade-highlight-color': colour('map-shine'),
	},
})

const cover = (colour: Palette): LayerSpecification =>
	fill('cover', 'cover', {
		'fill-color': byClass(
			{
				wood: colour('map-forest'),
				orchard: colour('map-forest'),
				grass: colour('map-forest'),
				farmland: colour('map-light1'),
				wetland: colour('map-water'),
				bare: colour('map-light2'),
			},
			colour('map-land'),
		),
		'fill-opacity': byClass({ wood: 0.72, orchard: 0.4, grass: 0.28, farmland: 0.35, wetland: 0.22, bare: 0.35 }, 0),
	})

const contours = (colour: Palette): LayerSpecification[] => {
	const paint = { 'line-color': colour('map-contour'), 'line-opacity': 0.42 }
	return [
		line(
			'contours',
			'contour',
			{ ...paint, 'line-width': width(0.6, 0.9) },
			{ minzoom: 11.56, filter: not(isTrue('main')) },
		),
		line(
			'contours-main',
			'contour',
			{ ...paint, 'line-width': width(0.7, 1.3) },
			{ minzoom: 9.9, filter: isTrue('main') },
		),
	]
}

const built = (colour: Palette): LayerSpecification[] => [
	fill('built', 'built', {
		'fill-color': colour('map-built'),
		// Close up the houses say the same better.
		'fill-opacity': ['interpolate', ['linear'], ['zoom'], 10, 0.9, 14, 0.5],
	}),
]

/** Ground and what grows on it, bottom to top. */
export const landLayers = (colour: Palette): LayerSpecification[] => [
	cover(colour),
	// Over the woods, or they would lie flat on the hills.
	relief(colour),
	...contours(colour),
	...built(colour),
]

/** Over the water, under the roads. */
export const houseLayers = (colour: Palette): LayerSpecification[] => [
	fill(
		'buildings',
		'building',
		{
			'fill-color': colour('map-building'),
			'fill-opacity': ['interpolate', ['linear'], ['zoom'], 13, 0.45, 15, 0.9],
			'fill-antialias': true,
			'fill-outline-color': colour('map-building-edge'),
		},
		{ minzoom: 13 },
	),
]

/** Thin lines over the roads: they must be found, not seen first. */
export const networkLayers = (colour: Palette): LayerSpecification[] => [
	line(
		'rail-bed',
		'rail',
		{
			'line-color': colour('map-rail'),
			'line-width': width(0.9, 1.8),
			'line-opacity': ['case', isTrue('tunnel'), 0.35, 1],
		},
		{ minzoom: 8 },
	),
	line(
		'rail-ties',
		'rail',
		{ 'line-color': colour('map-rail'), 'line-width': width(2.6, 5), 'line-dasharray': [0.5, 3.2] },
		{ minzoom: 11, filter: not(isTrue('tunnel')), layout: { 'line-cap': 'butt' } },
	),
	line(
		'power-lines',
		'power',
		{
			'line-color': colour('map-label-2'),
			'line-opacity': 0.38,
			'line-width': width(0.5, 0.8),
			'line-dasharray': [8, 3],
		},
		{ minzoom: 12, filter: classIs('line'), layout: { 'line-cap': 'butt' } },
	),
]
