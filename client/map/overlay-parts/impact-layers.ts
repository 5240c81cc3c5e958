import type { LayerSpecification } from 'maplibre-gl'
import type { Palette } from '../palette.ts'
import { lineLayer } from './line-layer.ts'

type Names = { prefix: string; impact: string; rings: string }
/** Widths in pixels of the edge of the area and of the rings, the picture of its hatching, and how dense its red is. */
type Manner = { edge: number; ring: number; hatch: string; density: number }

/** The area of impact, red and hatched, and the rings round the incident. */
export const impactLayers = (
	colour: Palette,
	{ prefix, impact, rings }: Names,
	{ edge, ring, hatch, density }: Manner,
): LayerSpecification[] => [
	{
		id: `${prefix}-impact`,
		type: 'fill',
		source: impact,
		paint: { 'fill-color': colour('grade-major'), 'fill-opacity': density, 'fill-antialias': false },
	},
	{ id: `${prefix}-impact-hatch`, type: 'fill', source: impact, paint: { 'fill-pattern': hatch } },
	lineLayer(`${prefix}-impact-line`, impact, { 'line-color': colour('grade-major'), 'line-width': edge }),
	lineLayer(`${prefix}-rings`, rings, {
		'line-color': colour('text-1'),
		'line-width': ring,
		'line-opacity': 0.55,
		'line-dasharray': [1, 3],
	}),
]
