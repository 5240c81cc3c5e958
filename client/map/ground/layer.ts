import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl'
import type { Palette } from '../palette.ts'

type Of<T extends LayerSpecification['type']> = Extract<LayerSpecification, { type: T }>
type Rest<T extends 'fill' | 'line' | 'symbol'> = Partial<Omit<Of<T>, 'id' | 'type' | 'source-layer' | 'paint'>>

/** The source of the tiles of the pack. */
export const TILES = 'ground'

export const fill = (
	id: string,
	layer: string,
	paint: NonNullable<Of<'fill'>['paint']>,
	rest: Rest<'fill'> = {},
): LayerSpecification => ({
	id,
	type: 'fill',
	source: TILES,
	'source-layer': layer,
	paint: { 'fill-antialias': false, ...paint },
	...rest,
})

export const line = (
	id: string,
	layer: string,
	paint: NonNullable<Of<'line'>['paint']>,
	rest: Rest<'line'> = {},
): LayerSpecification => ({
	id,
	type: 'line',
	source: TILES,
	'source-layer': layer,
	paint,
	...rest,
	layout: { 'line-cap': 'round', 'line-join': 'round', ...rest.layout },
})

export const symbol = (
	id: string,
	layer: string,
	layout: NonNullable<Of<'symbol'>['layout']>,
	paint: NonNullable<Of<'symbol'>['paint']>,
	rest: Rest<'symbol'> = {},
): LayerSpecification => ({ id, type: 'symbol', source: TILES, 'source-layer': layer, layout, paint, ...rest })

/** Text that stays legible over anything. */
export const haloed = (colour: Palette, ink: string) => ({
	'text-color': colour(ink),
	'text-halo-color': colour('map-halo'),
	'text-halo-width': 1.5,
	'text-halo-blur': 0.2,
})

export const classIs = (...classes: string[]): ExpressionSpecification => ['in', ['get', 'class'], ['literal', classes]]
export const has = (key: string): ExpressionSpecification => ['has', key]
export const isTrue = (key: string): ExpressionSpecification => ['==', ['get', key], true]
export const not = (of: ExpressionSpecification): ExpressionSpecification => ['!', of]

/** One value for each class of a layer, and one for all others. */
export const byClass = (values: Readonly<Record<string, string | number>>, other: string | number) =>
	['match', ['get', 'class'], ...Object.entries(values).flat(), other] as unknown as ExpressionSpecification
