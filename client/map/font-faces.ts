import ranges from '@fontsource/noto-sans-sc/unicode.json'
import type { FontFacesSpecification } from 'maplibre-gl'

const files = import.meta.glob<string>(
	'../../node_modules/@fontsource/noto-sans-sc/files/*-{400,500,700}-normal.woff2',
	{
		query: '?url',
		import: 'default',
		eager: true,
	},
)

export type Weight = 400 | 500 | 700
/** The map takes these for CSS family names too, where no word may begin with a digit. */
const NAMES: Readonly<Record<Weight, string>> = {
	400: 'Noto Sans SC Regular',
	500: 'Noto Sans SC Medium',
	700: 'Noto Sans SC Bold',
}
/** The `text-font` of a weight: the page's own font, then whatever the machine has. */
export const fontStack = (weight: Weight): string[] => [NAMES[weight], 'sans-serif']

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
	Object.fromEntries(([400, 500, 700] as const).map((weight) => [NAMES[weight], facesOf(weight)]))
