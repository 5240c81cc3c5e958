import type { DisplayProfile } from '../../../../domain/display-profile.ts'

const STEP_MM = 10
const STEP_M = 0.1
/** Shift takes ten steps at once. */
const STRIDE = 10

const ARROWS: Readonly<Record<string, readonly [wider: number, farther: number]>> = {
	ArrowLeft: [-1, 0],
	ArrowRight: [1, 0],
	ArrowDown: [0, -1],
	ArrowUp: [0, 1],
}
const within = (least: number, value: number, most: number) => Math.max(least, Math.min(most, value))

/** The profile after an arrow key; null where the key means nothing to it. */
export function steppedProfile(profile: DisplayProfile, key: string, shift: boolean): DisplayProfile | null {
	const arrow = ARROWS[key]
	if (!arrow) return null
	const steps = shift ? STRIDE : 1
	return {
		...profile,
		screen_width_mm: within(200, Math.round(profile.screen_width_mm + arrow[0] * steps * STEP_MM), 100_000),
		distance_m: within(0.3, Number((profile.distance_m + arrow[1] * steps * STEP_M).toFixed(1)), 100),
	}
}
