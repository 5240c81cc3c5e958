import type { LayerSpecification } from 'maplibre-gl'
import { fontStack } from '../font-stack.ts'

/** Pixels of the smallest text, and the size on a desk that becomes it; larger ones grow by as much. */
const LEAST = 16
const DESK_TEXT = 12
const enlarge = (size: number): number => Math.max(LEAST, Math.round((size * LEAST) / DESK_TEXT))

/** Pictures without words, and words that say too little for their room. */
const LEFT_OUT: readonly string[] = [
	'pois',
	'pois-first',
	'contour-heights',
	'names-ways',
	'place-locality',
	'place-locality-dot',
]
/** Lines too thin for a wall, which only shimmer there. */
const THIN: readonly string[] = ['contours', 'power-lines']
/** Towns stand out by their weight, not by a size that would outdo the figures. */
const MOST = 22

type Symbols = Extract<LayerSpecification, { type: 'symbol' }>

/** Numbers anywhere in an expression for a size; the classes it matches are words. */
const grown = (size: unknown): unknown =>
	typeof size === 'number' ? Math.min(MOST, enlarge(size)) : Array.isArray(size) ? size.map(grown) : size

function larger(layer: Symbols): LayerSpecification {
	const { 'text-size': size, 'text-font': font } = layer.layout ?? {}
	if (size === undefined) return layer
	const bold = Array.isArray(font) && font[0] === fontStack(700)[0]
	return {
		...layer,
		layout: { ...layer.layout, 'text-size': grown(size) as never, 'text-font': fontStack(bold ? 700 : 500) },
		paint: { ...layer.paint, 'text-halo-width': 2 },
	}
}

/** The ground as a whole room sees it: no text under 16 pixels and none thinner than medium; what cannot be so is left out. */
export const fromAfar = (layers: readonly LayerSpecification[]): LayerSpecification[] =>
	layers
		.filter(({ id }) => !LEFT_OUT.includes(id) && !THIN.includes(id))
		.map((layer) => (layer.type === 'symbol' ? larger(layer) : layer))
