import { type DisplayProfile, guessedProfile } from '../../../../domain/display-profile.ts'
import { pairingAsk } from '../../../../domain/pairing.ts'
import type { Size } from './use-window-size.ts'

const KEPT = 'fourmap.profile'
/** A smaller window is no wall, and no profile either. */
const LEAST: Size = { width: 640, height: 360 }
type Screen = Pick<DisplayProfile, 'screen_width_mm' | 'distance_m' | 'seams_x' | 'seams_y'>

/** The profile that somebody set on this machine, for a canvas as large as its window is now; else the guess. */
export function keptProfile({ width, height }: Size): DisplayProfile {
	const { screen_width_mm, ...rest } = guessedProfile(Math.max(width, LEAST.width), Math.max(height, LEAST.height))
	const guess = { ...rest, screen_width_mm: Math.round(screen_width_mm) }
	try {
		const kept = JSON.parse(localStorage.getItem(KEPT) ?? '{}') as Partial<Screen>
		const parsed = pairingAsk.safeParse({ profile: { ...guess, ...kept } })
		return parsed.success ? parsed.data.profile : guess
	} catch {
		return guess
	}
}

export const keepProfile = ({ screen_width_mm, distance_m, seams_x, seams_y }: DisplayProfile): void =>
	localStorage.setItem(KEPT, JSON.stringify({ screen_width_mm, distance_m, seams_x, seams_y }))
