import type { Ink } from './symbols/drawing.ts'

/** Colour tokens as the page shows them now; literal colours pass through. */
export type Palette = (ink: Ink) => string

export function readPalette(): Palette {
	const computed = getComputedStyle(document.documentElement)
	const known = new Map<Ink, string>()
	return (ink) => {
		if (ink.startsWith('#')) return ink
		let colour = known.get(ink)
		if (colour === undefined) {
			colour = computed.getPropertyValue(`--${ink}`).trim() || '#f0f'
			known.set(ink, colour)
		}
		return colour
	}
}
