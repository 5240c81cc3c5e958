import ranges from '@fontsource/noto-sans-sc/unicode.json'
import type { FontFacesSpecification } from 'maplibre-gl'
import { FONT_NAMES, type Weight } from './font-stack.ts'

const files = import.meta.glob<string>(
	'../../node_modules/@fontsource/noto-sans-sc/files/*-{400,500,700}-normal.woff2',
	{
		query: '?url',
		import: 'default',
		eager: true,
	},
)

const FOLDER = '../../node_modules/@fontsource/noto-sans-sc/files/'
const urlOf = (subset: string, weight: Weight): string | undefined =>
	files[`${FOLDER}noto-sans-sc-${subset.replace(/[[\]]/g, '')}-${weight}-normal.woff2`]

/** The font cut into a hundred files a weight; the map loads those whose characters it has to draw. */
function facesOf(weight: Weight): { url: string; 'unicode-range': string[] }[] {
	const faces = Object.entries(ranges as Record<string, string>).flatMap(([subset, range]) => {
		const url = urlOf(subset, weight)
		return url ? [{ url: new URL(url, location.href).href, 'unicode-range': range.split(',') }] : []
	})
	// The first face that covers a character draws it: Latin and figures before the mixed subsets.
	return faces.reverse()
}

export const fontFaces = (): FontFacesSpecification =>
	Object.fromEntries(([400, 500, 700] as const).map((weight) => [FONT_NAMES[weight], facesOf(weight)]))
