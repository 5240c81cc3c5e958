import type { Ink } from './symbols/drawing.ts'

/** Colour tokens as that part of the page shows them now; literal colours pass through. */
export type Palette = (ink: Ink) => string

export function readPalette(within: Element): Palette {
	const computed = getComputedStyle(within)
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
