import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl'
import { WALL } from '../density.ts'
import { fontStack, type Weight } from '../font-stack.ts'
import { impactLayers } from '../overlay-parts/impact-layers.ts'
import { lineLayer } from '../overlay-parts/line-layer.ts'
import type { Palette } from '../palette.ts'
import { MARKS_FROM_ZOOM } from '../scales.ts'

export const SOURCES = {
	areas: 'wall_areas',
	impact: 'wall_impact',
	rings: 'wall_rings',
	links: 'wall_links',
	notes: 'wall_notes',
	dots: 'wall_dots',
	closed: 'wall_closed',
	signs: 'wall_signs',
	marks: 'wall_marks',
	seams: 'wall_seams',
} as const

const sortIs = (...sorts: string[]): ExpressionSpecification => ['in', ['get', 'sort'], ['literal', sorts]]

const AREA_INKS = ['grade-major', 'grade-larger', 'grade-general', 'grade-low'] as const
const areaInk = (colour: Palette): ExpressionSpecification =>
	[
		'match',
		['get', 'ink'],
		...AREA_INKS.slice(1).flatMap((ink) => [ink, colour(ink)] as const),
		colour('grade-major'),
	] as unknown as ExpressionSpecification

const areas = (colour: Palette): LayerSpecification[] => [
	{
		id: 'wall-areas',
		type: 'fill',
		source: SOURCES.areas,
		paint: { 'fill-color': areaInk(colour), 'fill-opacity': 0.08, 'fill-antialias': false },
	},
	lineLayer('wall-area-case', SOURCES.areas, {
		'line-color': colour('mark-halo'),
		'line-width': 6,
		'line-opacity': 0.7,
	}),
	lineLayer('wall-area-lines', SOURCES.areas, { 'line-color': areaInk(colour), 'line-width': 3 }),
]

/** The chain of command thin and plain, what follows no road broken, the ways that were asked for over all. */
const links = (colour: Palette): LayerSpecification[] => [
	lineLayer(
		'wall-chain',
		SOURCES.links,
		{ 'line-color': colour('text-2'), 'line-width': 2, 'line-opacity': 0.8 },
		{ filter: sortIs('chain') },
	),
	lineLayer(
		'wall-way-case',
		SOURCES.links,
		{ 'line-color': colour('mark-halo'), 'line-width': 8, 'line-opacity': 0.8 },
		{ filter: sortIs('route', 'estimate') },
	),
	lineLayer(
		'wall-estimates',
		SOURCES.links,
		{ 'line-color': colour('accent'), 'line-width': 3, 'line-dasharray': [2, 1.6] },
		{ filter: sortIs('estimate'), layout: { 'line-cap': 'butt' } },
	),
	lineLayer(
		'wall-routes',
		SOURCES.links,
		{ 'line-color': colour('accent'), 'line-width': 4 },
		{ filter: sortIs('route') },
	),
]

/** Closed pieces of road pink, slow ones in sand. */
const closed = (colour: Palette): LayerSpecification[] => [
	lineLayer('wall-closed-case', SOURCES.closed, {
		'line-color': colour('mark-halo'),
		'line-width': 10,
		'line-opacity': 0.85,
	}),
	lineLayer('wall-closed', SOURCES.closed, {
		'line-color': ['case', ['==', ['get', 'mode'], 'slow'], colour('quality'), colour('danger-text')],
		'line-width': 5,
	}),
]

/** Areas and lines, bottom to top. */
export const wallGround = (colour: Palette): LayerSpecification[] => [
	...areas(colour),
	...impactLayers(
		colour,
		{ prefix: 'wall', impact: SOURCES.impact, rings: SOURCES.rings },
		{ edge: 2, ring: 2, hatch: 'hatch', density: 0.2 },
	),
	...links(colour),
	...closed(colour),
]

/** To the right of what they belong to, else to another side of it; in ems. */
const AROUND = ['right', 'left', 'top', 'bottom'] as const
const opposite = { right: 'left', left: 'right', top: 'bottom', bottom: 'top' } as const
const ANCHORS = AROUND.map((side) => opposite[side])
const words = (
	colour: Palette,
	id: string,
	source: string,
	weight: Weight,
	ink: string | ExpressionSpecification,
	rest: object,
): LayerSpecification =>
	({
		id,
		type: 'symbol',
		source,
		layout: {
			'text-field': ['get', 'words'],
			'text-font': fontStack(weight),
			'text-size': WALL.name,
			'text-max-width': 12,
			'text-justify': 'auto',
			'text-padding': 2,
			...rest,
		},
		paint: {
			'text-color': ink,
			'text-halo-color': colour('map-halo'),
			'text-halo-width': 2.2,
			'text-halo-blur': 0.2,
		},
	}) as LayerSpecification

const tone = (colour: Palette): ExpressionSpecification => [
	'match',
	['get', 'tone'],
	'bad',
	colour('danger-text'),
	'quality',
	colour('quality'),
	colour('text-1'),
]

/** What is written beside marks, least important first. */
export const wallWords = (colour: Palette): LayerSpecification[] => [
	words(colour, 'wall-dot-words', SOURCES.dots, 500, tone(colour), {
		'text-variable-anchor': ANCHORS,
		'text-radial-offset': 0.75,
	}),
	words(colour, 'wall-notes', SOURCES.notes, 500, colour('text-1'), {
		'text-variable-anchor': ['center', ...ANCHORS],
		'text-radial-offset': ['case', ['get', 'beside'], 0.7, 0.1],
	}),
	words(colour, 'wall-mark-names', SOURCES.marks, 700, colour('text-1'), {
		'text-variable-anchor': ANCHORS,
		'text-radial-offset': ['get', 'nameOffset'],
		'symbol-sort-key': ['-', 0, ['get', 'rank']],
	}),
	words(colour, 'wall-sign-words', SOURCES.signs, 700, colour('text-1'), {
		'text-variable-anchor': ANCHORS,
		'text-radial-offset': 1.6,
	}),
]

const icons = (id: string, source: string, layout: object = {}, rest: object = {}): LayerSpecification => ({
	id,
	type: 'symbol',
	source,
	layout: { 'icon-image': ['get', 'icon'], 'icon-allow-overlap': true, 'icon-padding': 0, ...layout },
	...rest,
})

/** The sign of a closed road is drawn for eyes at arm's length. */
const SIGN_SIZE = 1.5

/** Marks that are seen whatever the zoom. The strips along the seams come last, so that they are the first to be taken. */
export const wallMarkLayers = (_colour: Palette): LayerSpecification[] => [
	icons('wall-dots', SOURCES.dots),
	icons('wall-signs', SOURCES.signs, { 'icon-size': SIGN_SIZE }),
	icons('wall-minor', SOURCES.marks, {}, { filter: ['get', 'minor'], minzoom: MARKS_FROM_ZOOM }),
	icons('wall-marks', SOURCES.marks, { 'symbol-sort-key': ['get', 'rank'] }, { filter: ['!', ['get', 'minor']] }),
	icons('wall-seams', SOURCES.seams),
]
