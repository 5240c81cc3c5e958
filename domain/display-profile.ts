import type { Of } from './record.ts'

/** The screen and who looks at it. Pixels of the canvas; the seams are those between panels, from the left and the top. */
export type DisplayProfile = {
	canvas_w: number
	canvas_h: number
	screen_width_mm: number
	/** From the first row of seats, in metres. */
	distance_m: number
	seams_x: readonly number[]
	seams_y: readonly number[]
}

/** Sixteen units are then twenty arc-minutes at the first row. */
const PER_METRE_AND_MM = 0.364

/** Pixels of the canvas to one unit `u` of the wall's design: text of 16 u is read at 20′, 20 u at 25′, 24 u at 30′. */
export function unitOf({ canvas_w, screen_width_mm, distance_m }: DisplayProfile): number {
	return Math.max(1, (PER_METRE_AND_MM * distance_m * canvas_w) / screen_width_mm)
}

/** Until a person has said otherwise: an LED wall of 2.5 mm, seen from 6.6 m, of as many pixels as the window has. */
export const guessedProfile = (canvas_w: number, canvas_h: number): DisplayProfile => ({
	canvas_w: Math.round(canvas_w),
	canvas_h: Math.round(canvas_h),
	screen_width_mm: Math.round(canvas_w * 2.5),
	distance_m: 6.6,
	seams_x: [],
	seams_y: [],
})

/** The profile kept with a wall, where a desk has told all of it; else the guess. */
export function profileOf(wall: Pick<Of<'wall'>, 'profile'> | null, guess: DisplayProfile): DisplayProfile {
	const { screen_width_mm, distance_m, seams_x = [], seams_y = [] } = wall?.profile ?? {}
	if (screen_width_mm === undefined || distance_m === undefined) return guess
	const { canvas_w = guess.canvas_w, canvas_h = guess.canvas_h } = wall?.profile ?? {}
	return { canvas_w, canvas_h, screen_width_mm, distance_m, seams_x, seams_y }
}

/** Pixels that a text must be high to be read at so many arc-minutes from the first row. */
export const pixelsFor = (arcMinutes: number, { canvas_w, screen_width_mm, distance_m }: DisplayProfile): number =>
	(2 * distance_m * 1000 * Math.tan((arcMinutes / 60 / 2) * (Math.PI / 180)) * canvas_w) / screen_width_mm
