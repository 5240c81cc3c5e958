import type { ExpressionSpecification } from 'maplibre-gl'

/** From here on single marks are drawn, about 1:80,000; below it the figures of the townships. */
export const MARKS_FROM_ZOOM = 11.5

/** Zooms at which a kilometre measures 20 and 80 pixels at the latitude of the district. */
const OVERVIEW = 10.39
const CLOSE = 12.39

/** A width in pixels at 20 and at 80 pixels to the kilometre; in between it grows as the ground does. */
export const width = (overview: number, close: number): ExpressionSpecification => [
	'interpolate',
	['exponential', 2],
	['zoom'],
	OVERVIEW - 1,
	overview * 0.8,
	OVERVIEW,
	overview,
	CLOSE,
	close,
	CLOSE + 3,
	close * 2,
]
