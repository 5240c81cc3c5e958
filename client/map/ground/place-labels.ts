import type { FilterSpecification, LayerSpecification } from 'maplibre-gl'
import { fontStack, type Weight } from '../font-stack.ts'
import type { Palette } from '../palette.ts'
import { MARKS_FROM_ZOOM } from '../scales.ts'
import { classIs, haloed, not, symbol, TILES } from './layer.ts'

/** The source of divisions that have a record. */
export const DIVISIONS = 'divisions'

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

const layoutOf = (weight: Weight, size: number, around: typeof BESIDE | typeof AROUND) =>
	({
		'text-field': ['get', 'name'],
		'text-font': fontStack(weight),
		'text-size': size,
		'text-variable-anchor-offset': around,
		'text-padding': 2,
		'text-max-width': 9,
	}) as const

const dot = (id: string, colour: Palette, rest: object): LayerSpecification =>
	({
		id,
		type: 'circle',
		paint: {
			'circle-radius': 1.9,
			'circle-color': colour('map-label-2'),
			'circle-stroke-width': 1.3,
			'circle-stroke-color': colour('map-halo'),
		},
		...rest,
	}) as LayerSpecification

/** Class, weight, size and ink of places in the tiles, least important first. */
const TILE_PLACES = [
	['locality', 400, 12, 'map-label-2', 13.5],
	['hamlet', 400, 12, 'map-label-2', 12.5],
	['village', 400, 12.5, 'map-label-2', 10],
	['suburb', 500, 13, 'map-label', 11],
	['town', 700, 14, 'map-label', 8],
	['city', 700, 17, 'map-label', 5],
] as const
const DOTTED: readonly string[] = ['locality', 'hamlet', 'village']
const layerOf = (place: string): string => `place-${place}`

/** Tile layers whose places a record may name as well. */
export const TILE_PLACE_LAYERS = TILE_PLACES.flatMap(([place]) =>
	DOTTED.includes(place) ? [layerOf(place), `${layerOf(place)}-dot`] : [layerOf(place)],
)
/** Places of a class that no record names: one place is not written twice. */
export function placeFilter(layer: string, names: readonly string[]): FilterSpecification {
	const place = layer.replace(/^place-|-dot$/g, '')
	return ['all', classIs(place), not(['in', ['get', 'name'], ['literal', [...names]]])]
}

/** Names of places, least important first; a map gives way to the later ones. */
export const placeLabels = (colour: Palette): LayerSpecification[] => [
	...TILE_PLACES.flatMap(([place, weight, size, ink, minzoom]) => {
		const id = layerOf(place)
		const filter = placeFilter(id, [])
		const around = minzoom > 8 ? BESIDE : AROUND
		const label = symbol(
			id,
			'place',
			{ ...layoutOf(weight, size, around), 'symbol-sort-key': ['get', 'rank'] } as never,
			haloed(colour, ink),
			{ minzoom, filter },
		)
		return DOTTED.includes(place)
			? [dot(`${id}-dot`, colour, { source: TILES, 'source-layer': 'place', minzoom, filter }), label]
			: [label]
	}),
]

const divisionLayer = (level: 'township' | 'village'): string => `division-${level}`
export const TOWNSHIP_LABELS = divisionLayer('township')
const VILLAGE_DOTS = 'division-dots'
export const VILLAGE_LAYERS = [VILLAGE_DOTS, divisionLayer('village')]
/** Villages but for those that something else names. */
export const villageFilter = (named: readonly string[]): FilterSpecification => [
	'all',
	['==', ['get', 'level'], 'village'],
	not(['in', ['get', 'name'], ['literal', [...named]]]),
]

const division = (colour: Palette, level: 'township' | 'village'): LayerSpecification => {
	const [weight, size, around, ink] =
		level === 'township' ? ([700, 14, AROUND, 'map-label'] as const) : ([400, 12, BESIDE, 'map-label-2'] as const)
	return {
		id: divisionLayer(level),
		type: 'symbol',
		source: DIVISIONS,
		minzoom: MARKS_FROM_ZOOM,
		filter: level === 'village' ? villageFilter([]) : ['==', ['get', 'level'], level],
		layout: layoutOf(weight, size, around) as never,
		paint: haloed(colour, ink),
	}
}
export const villageLabels = (colour: Palette): LayerSpecification[] => [
	dot(VILLAGE_DOTS, colour, { source: DIVISIONS, minzoom: MARKS_FROM_ZOOM, filter: villageFilter([]) }),
	division(colour, 'village'),
]
export const townshipLabels = (colour: Palette): LayerSpecification[] => [division(colour, 'township')]
