import type { ExpressionSpecification } from 'maplibre-gl'

/** From here on single marks are drawn, about 1:80,000; below it the figures of the townships. */
export const MARKS_FROM_ZOOM = 11.5

/** Zooms at which a kilometre measures 20 and 80 pixels at the latitude of the district. */
const OVERVIEW = 10.39
const CLOSE = 12.39

type Width = number | ExpressionSpecification
const times = (width: Width, by: number): Width => (typeof width === 'number' ? width * by : ['*', width, by])

/** Widths in pixels, perhaps by class, at 20 and at 80 pixels to the kilometre; in between they grow as the ground does. */
export const widths = (overview: Width, close: Width): ExpressionSpecification => [
	'interpolate',
	['exponential', 2],
	['zoom'],
	OVERVIEW - 1,
	times(overview, 0.8),
	OVERVIEW,
	overview,
	CLOSE,
	close,
	CLOSE + 3,
	times(close, 2),
	CLOSE + 5.6,
	times(close, 4),
]

export const width = (overview: number, close: number): ExpressionSpecification => widths(overview, close)
