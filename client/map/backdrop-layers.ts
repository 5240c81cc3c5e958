import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl'
import type { Palette } from './palette.ts'
import { width } from './scales.ts'

/** Smallest first, so that the larger road lies on top: class, width at overview and close up, first zoom. */
const ROADS = [
	['vill', 0.7, 1.9, 9.97],
	['town', 1, 2.8, 9.97],
	['cnty', 1.5, 4, 0],
	['prov', 2.2, 5, 0],
	['nat', 2.6, 5.6, 0],
	['exp', 3.4, 7, 0],
] as const
/** Class, width at overview and close up, first zoom; the largest is the river. */
const WATERS = [
	[1, 0.3, 1, 10.24],
	[2, 0.5, 1.8, 9.77],
	[3, 0.8, 2.8, 0],
	[4, 2, 5, 0],
	[5, 5.2, 15, 0],
] as const
const TONES = { dark1: 0.55, dark2: 0.75, dark3: 0.7, light1: 0.5, light2: 0.7, light3: 0.6 } as const
const CONTOURS_CLOSE_FROM = 11.56

type Properties = Record<string, unknown>
const fill = (id: string, source: string, paint: Properties, extra: Properties = {}): LayerSpecification =>
	({ id, type: 'fill', source, paint: { 'fill-antialias': false, ...paint }, ...extra }) as LayerSpecification
const line = (id: string, source: string, paint: Properties, extra: Properties = {}): LayerSpecification =>
	({
		id,
		type: 'line',
		source,
		layout: { 'line-cap': 'round', 'line-join': 'round' },
		paint,
		...extra,
	}) as LayerSpecification
const only = (property: string, value: string | number | boolean) => ({ filter: ['==', ['get', property], value] })

/** First and second tone lie under the forest, the third over it, as the drawing was made. */
function relief(colour: Palette, over: boolean): LayerSpecification[] {
	const ink = {
		dark1: 'map-dark1',
		dark2: 'map-dark1',
		dark3: 'map-dark2',
		light1: 'map-light1',
		light2: 'map-light1',
		light3: 'map-light2',
	}
	const order = over ? (['dark3', 'light3'] as const) : (['dark1', 'light1', 'dark2', 'light2'] as const)
	return order.map((tone) =>
		fill(
			`relief-${tone}`,
			'relief',
			{ 'fill-color': colour(ink[tone]), 'fill-opacity': TONES[tone] },
			only('tone', tone),
		),
	)
}

const contours = (colour: Palette): LayerSpecification[] => {
	const paint = { 'line-color': colour('map-contour'), 'line-opacity': 0.42, 'line-width': width(0.6, 0.9) }
	return [
		line('contours', 'contours', paint, { minzoom: 9.9, ...only('close', false) }),
		line('contours-close', 'contours', paint, { minzoom: CONTOURS_CLOSE_FROM, ...only('close', true) }),
	]
}

const waters = (colour: Palette): LayerSpecification[] =>
	WATERS.flatMap(([c, overview, close, minzoom]) => {
		const river = c === 5
		const body = line(
			`water-${c}`,
			'water',
			{
				'line-color': colour(river ? 'map-water' : 'map-water-edge'),
				'line-opacity': river ? 1 : c < 3 ? 0.55 : 0.8,
				'line-width': width(overview, close),
			},
			{ minzoom, ...only('class', c) },
		)
		const bank = { 'line-color': colour('map-water-edge'), 'line-width': width(overview + 1.4, close + 1.8) }
		return river ? [line('water-bank', 'water', bank, only('class', c)), body] : [body]
	})

const lakes = (colour: Palette): LayerSpecification[] => [
	fill('lakes', 'lakes', { 'fill-color': colour('map-water') }),
	line('lake-edge', 'lakes', { 'line-color': colour('map-water-edge'), 'line-width': width(1, 1.6) }),
	line(
		'dams',
		'dams',
		{ 'line-color': colour('map-label'), 'line-width': width(2, 5) },
		{ layout: { 'line-cap': 'butt' } },
	),
]

function roads(colour: Palette): LayerSpecification[] {
	const casings = ROADS.map(([c, overview, close, minzoom]) =>
		line(
			`road-case-${c}`,
			'roads',
			{ 'line-color': colour('map-road-case'), 'line-width': width(overview + 1.6, close + 2.4) },
			{ minzoom: c === 'vill' ? 10.97 : minzoom, ...only('class', c) },
		),
	)
	const bodies = ROADS.map(([c, overview, close, minzoom]) => {
		const faint: ExpressionSpecification = ['step', ['zoom'], 0.55, 10.97, 1]
		const paint = {
			'line-color': colour(`map-road-${c}`),
			'line-width': width(overview, close),
			...(c === 'vill' ? { 'line-opacity': faint } : {}),
		}
		return line(`road-${c}`, 'roads', paint, { minzoom, ...only('class', c) })
	})
	const middle = { 'line-color': colour('map-road-case'), 'line-width': width(0.8, 1.4) }
	return [...casings, ...bodies, line('road-exp-middle', 'roads', middle, only('class', 'exp'))]
}

const borders = (colour: Palette): LayerSpecification[] => [
	fill('fade', 'fade', { 'fill-color': colour('map-outside'), 'fill-opacity': 0.24 }),
	fill('mask', 'mask', { 'fill-color': colour('map-outside'), 'fill-opacity': Number(colour('map-mask')) }),
	line(
		'town-lines',
		'town_lines',
		{
			'line-color': colour('map-town-line'),
			'line-opacity': 0.85,
			'line-width': width(1.1, 1.8),
			'line-dasharray': [6, 3.5],
		},
		{ layout: { 'line-cap': 'butt', 'line-join': 'round' } },
	),
	line('district-soft', 'district_line', {
		'line-color': colour('map-district-line'),
		'line-opacity': 0.1,
		'line-width': width(7, 11),
	}),
	line('district', 'district_line', { 'line-color': colour('map-district-line'), 'line-width': width(1.8, 2.6) }),
]

/** Ground, water, roads and borders, bottom to top. Roads are never red or yellow: those colours mean grades. */
export const backdropLayers = (colour: Palette): LayerSpecification[] => [
	fill('land', 'land', { 'fill-color': colour('map-land') }),
	...relief(colour, false),
	fill('forest', 'forest', { 'fill-color': colour('map-forest'), 'fill-opacity': 0.62 }),
	...relief(colour, true),
	...contours(colour),
	fill('built', 'built', { 'fill-color': colour('map-built') }),
	...waters(colour),
	...lakes(colour),
	...roads(colour),
	...borders(colour),
]
