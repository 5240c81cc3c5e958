export type Weight = 400 | 500 | 700
/** The map takes these for CSS family names too, where no word may begin with a digit. */
export const FONT_NAMES: Readonly<Record<Weight, string>> = {
	400: 'Noto Sans SC Regular',
	500: 'Noto Sans SC Medium',
	700: 'Noto Sans SC Bold',
}
/** The `text-font` of a weight: the page's own font, then whatever the machine has. */
export const fontStack = (weight: Weight): string[] => [FONT_NAMES[weight], 'sans-serif']
