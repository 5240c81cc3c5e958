import { TURN, TURN_BACK_SECONDS } from './driving.ts'

/**
 * Milliseconds lost in a turn of `angle` degrees from straight on, −180 to 180, positive to the right, where one drives
 * on the right.
 */
export function turnMs(angle: number): number {
	const { seconds, nearHalf, nearWidth, acrossHalf, acrossWidth } = TURN
	const [half, width] = angle >= 0 ? [nearHalf, nearWidth] : [acrossHalf, acrossWidth]
	return Math.round((1000 * seconds) / (1 + Math.exp((half - Math.abs(angle)) / width)))
}

/** Milliseconds lost where a car turns back on the spot. */
export const TURN_BACK_MS = turnMs(180) + 1000 * TURN_BACK_SECONDS

/** Degrees from straight on, −180 to 180, between two directions in degrees from north. */
export const angleBetween = (before: number, after: number): number => {
	const angle = (after - before) % 360
	return angle > 180 ? angle - 360 : angle <= -180 ? angle + 360 : angle
}
