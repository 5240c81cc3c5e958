import type { ExpressionSpecification, FilterSpecification, LayerSpecification } from 'maplibre-gl'
import type { Palette } from '../palette.ts'
import { widths } from '../scales.ts'
import { byClass, classIs, isTrue, line, not } from './layer.ts'

/** Class: width in pixels at overview and close up, first zoom, colour. */
const ROADS = {
	motorway: { overview: 3.4, close: 7, from: 0, ink: 'map-road-exp' },
	trunk: { overview: 2.6, close: 5.6, from: 0, ink: 'map-road-nat' },
	primary: { overview: 2.2, close: 5, from: 0, ink: 'map-road-prov' },
	secondary: { overview: 1.5, close: 4, from: 9, ink: 'map-road-cnty' },
	tertiary: { overview: 1, close: 2.8, from: 10, ink: 'map-road-town' },
	minor: { overview: 0.7, close: 1.9, from: 10, ink: 'map-road-vill' },
	service: { overview: 0.4, close: 1.1, from: 13, ink: 'map-road-vill' },
} as const
/** Drawn broken: no road that a lorry can rely on. */
const WAYS = { track: { overview: 0.4, close: 1.1, from: 12 }, path: { overview: 0.3, close: 0.9, from: 13 } } as const
const LINK = 0.62

type Row = { overview: number; close: number; from: number }
const column = <K extends keyof Row>(rows: Readonly<Record<string, Row>>, key: K): Record<string, number> =>
	Object.fromEntries(Object.entries(rows).map(([name, row]) => [name, row[key]]))

/** The width of each class, slip roads thinner, with so many pixels of casing on both sides. */
const roadWidth = (rows: Readonly<Record<string, Row>>, caseOverview = 0, caseClose = 0) => {
	const of = (key: 'overview' | 'close', casing: number): ExpressionSpecification => [
		'+',
		['*', byClass(column(rows, key), 1), ['case', isTrue('link'), LINK, 1]],
		casing,
	]
	return widths(of('overview', caseOverview), of('close', caseClose))
}

const inView = (rows: Readonly<Record<string, Row>>): ExpressionSpecification => [
	'all',
	classIs(...Object.keys(rows)),
	['>=', ['zoom'], byClass(column(rows, 'from'), 0)],
]
const where = (sort: 'bridge' | 'tunnel' | 'ground'): ExpressionSpecification =>
	sort === 'ground' ? not(['any', isTrue('bridge'), isTrue('tunnel')]) : isTrue(sort)

/** The larger road lies on top. */
const order: ExpressionSpecification = [
	'+',
	byClass({ motorway: 12, trunk: 10, primary: 8, secondary: 6, tertiary: 4, minor: 2 }, 0),
	['case', isTrue('link'), 0, 1],
]
/** On the overview the small roads need no edge; they would be all edge. */
const cased: ExpressionSpecification = ['any', ['>=', ['zoom'], 11], not(classIs('minor', 'service'))]

function layersOf(colour: Palette, sort: 'bridge' | 'tunnel' | 'ground'): LayerSpecification[] {
	const filter: FilterSpecification = ['all', inView(ROADS), where(sort)]
	const layout = { 'line-sort-key': order, 'line-cap': sort === 'ground' ? 'round' : 'butt' } as const
	const inks = Object.fromEntries(Object.entries(ROADS).map(([name, { ink }]) => [name, colour(ink)]))
	const [overview, close] = sort === 'bridge' ? [2.4, 4.2] : [1.6, 2.4]
	return [
		line(
			`road-${sort}-case`,
			'road',
			{
				'line-color': colour('map-road-case'),
				'line-width': roadWidth(ROADS, overview, close),
				...(sort === 'tunnel' ? { 'line-dasharray': [1.2, 0.8], 'line-opacity': 0.7 } : {}),
			},
			{ filter: ['all', filter, cased], layout },
		),
		line(
			`road-${sort}`,
			'road',
			{
				'line-color': byClass(inks, colour('map-road-vill')),
				'line-width': roadWidth(ROADS),
				'line-opacity': sort === 'tunnel' ? 0.4 : ['step', ['zoom'], ['case', classIs('minor'), 0.6, 1], 10.97, 1],
			},
			{ filter, layout },
		),
		line(
			`road-${sort}-middle`,
			'road',
			{ 'line-color': colour('map-road-case'), 'line-width': widths(0.8, 1.4) },
			{
				minzoom: 9,
				filter: ['all', classIs('motorway'), not(isTrue('link')), where(sort)],
				layout: { 'line-cap': 'butt' },
			},
		),
	]
}

const ways = (colour: Palette): LayerSpecification =>
	line(
		'ways',
		'road',
		{
			'line-color': colour('map-road-town'),
			'line-width': roadWidth(WAYS),
			'line-opacity': ['case', isTrue('tunnel'), 0.3, 0.85],
			'line-dasharray': [3, 1.6],
		},
		{ minzoom: 12, filter: inView(WAYS), layout: { 'line-cap': 'butt' } },
	)

/** Tunnels, ground, bridges, each with its casing. Roads are never red or yellow: those colours mean grades. */
export const roadLayers = (colour: Palette): LayerSpecification[] => [
	...layersOf(colour, 'tunnel'),
	ways(colour),
	...layersOf(colour, 'ground'),
	...layersOf(colour, 'bridge'),
]
