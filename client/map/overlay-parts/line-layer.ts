import type { LayerSpecification } from 'maplibre-gl'

type Line = Extract<LayerSpecification, { type: 'line' }>

/** A line layer of an overlay, round at its ends unless told otherwise. */
export const lineLayer = (
	id: string,
	source: string,
	paint: Line['paint'],
	rest: Partial<Line> = {},
): LayerSpecification => ({
	id,
	type: 'line',
	source,
	paint,
	...rest,
	layout: { 'line-cap': 'round', 'line-join': 'round', ...rest.layout },
})
