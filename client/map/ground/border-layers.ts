import type { LayerSpecification } from 'maplibre-gl'
import type { Palette } from '../palette.ts'
import { width } from '../scales.ts'
import type { Level } from './district.ts'
import { classIs, line } from './layer.ts'

/** The source of borders from the records. */
export const BORDERS = 'district'
export const tileBorder = (level: Level): string => `tile-border-${level}`

type Stroke = { colour: string; opacity: number; overview: number; close: number; dash?: number[]; minzoom: number }
const strokes = (colour: Palette): Readonly<Record<'township' | 'village', Stroke>> => ({
	township: {
		colour: colour('map-town-line'),
		opacity: 0.85,
		overview: 1.1,
		close: 1.8,
		dash: [6, 3.5],
		minzoom: 8,
	},
	village: { colour: colour('map-town-line'), opacity: 0.5, overview: 0.7, close: 0.9, dash: [2, 3], minzoom: 12.6 },
})
const paintOf = ({ colour, opacity, overview, close, dash }: Stroke) => ({
	'line-color': colour,
	'line-opacity': opacity,
	'line-width': width(overview, close),
	...(dash ? { 'line-dasharray': dash } : {}),
})
const flat = { layout: { 'line-cap': 'butt', 'line-join': 'round' } } as const

/** Borders as the extract has them, for a region whose own divisions have none. */
export function tileBorderLayers(colour: Palette): LayerSpecification[] {
	const { township, village } = strokes(colour)
	return [
		line(tileBorder('village'), 'boundary', paintOf(village), {
			minzoom: village.minzoom,
			filter: classIs('village'),
			...flat,
		}),
		line(tileBorder('township'), 'boundary', paintOf(township), {
			minzoom: township.minzoom,
			filter: classIs('township'),
			...flat,
		}),
		line(
			tileBorder('county'),
			'boundary',
			{ 'line-color': colour('map-district-line'), 'line-opacity': 0.7, 'line-width': width(1.4, 2) },
			{ filter: classIs('county') },
		),
	]
}

const own = (
	id: string,
	level: string,
	paint: Extract<LayerSpecification, { type: 'line' }>['paint'],
	rest: object = {},
): LayerSpecification =>
	({
		id,
		type: 'line',
		source: BORDERS,
		filter: ['==', ['get', 'level'], level],
		layout: { 'line-cap': 'round', 'line-join': 'round' },
		paint,
		...rest,
	}) as LayerSpecification

/** What lies outside the district is dimmed, its own borders are drawn over it; `dim` is how much. */
export function districtLayers(colour: Palette, dim: number): LayerSpecification[] {
	const { township, village } = strokes(colour)
	return [
		{
			id: 'outside-district',
			type: 'fill',
			source: BORDERS,
			filter: ['==', ['get', 'level'], 'outside'],
			paint: { 'fill-color': colour('map-outside'), 'fill-opacity': dim, 'fill-antialias': false },
		},
		own('village-lines', 'village', paintOf(village), { minzoom: village.minzoom, ...flat }),
		own('town-lines', 'township', paintOf(township), flat),
		own('district-soft', 'county', {
			'line-color': colour('map-district-line'),
			'line-opacity': 0.1,
			'line-width': width(7, 11),
		}),
		own('district-line', 'county', { 'line-color': colour('map-district-line'), 'line-width': width(1.8, 2.6) }),
	]
}
