import type { DisplayProfile } from '../../../domain/display-profile.ts'
import { pairingAsk } from '../../../domain/pairing.ts'

export const PROFILE_KEYS = ['canvas_w', 'canvas_h', 'screen_width_mm', 'distance_m', 'seams_x', 'seams_y'] as const
/** The fields as they stand in a form. */
export type ProfileDraft = Readonly<Record<(typeof PROFILE_KEYS)[number], string>>

export function draftOf(profile: Partial<DisplayProfile>): ProfileDraft {
	const text = (value: number | readonly number[] | undefined) =>
		value === undefined ? '' : typeof value === 'number' ? String(value) : value.join(', ')
	return {
		canvas_w: text(profile.canvas_w),
		canvas_h: text(profile.canvas_h),
		screen_width_mm: text(profile.screen_width_mm),
		distance_m: text(profile.distance_m),
		seams_x: text(profile.seams_x),
		seams_y: text(profile.seams_y),
	}
}

type Whole = (typeof pairingAsk)['_output']['profile']

/** The profile that a form describes; null where a number is missing, or is none, or is out of bounds. */
export function profileIn(draft: ProfileDraft): Whole | null {
	const number = (text: string) => (text.trim() === '' ? Number.NaN : Number(text))
	const numbers = (text: string) =>
		text
			.split(/[,，、;\s]+/)
			.filter(Boolean)
			.map(Number)
	const parsed = pairingAsk.safeParse({
		profile: {
			canvas_w: number(draft.canvas_w),
			canvas_h: number(draft.canvas_h),
			screen_width_mm: number(draft.screen_width_mm),
			distance_m: number(draft.distance_m),
			seams_x: numbers(draft.seams_x),
			seams_y: numbers(draft.seams_y),
		},
	})
	return parsed.success ? parsed.data.profile : null
}
