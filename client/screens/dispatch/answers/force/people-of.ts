import type { Offer } from '../../../../../domain/answers/offers.ts'

/** Where nobody knows how many are on duty, no more than a force can have at all. */
const MOST = 10_000

/** How many of a force can be sent at most; and how many one begins with, so that enough stay behind at night. */
export function peopleOf({ free, force, belowMinimum }: Pick<Offer, 'free' | 'force' | 'belowMinimum'>) {
	const most = free ?? force.headcount ?? MOST
	const known = free ?? force.headcount ?? 1
	const staying = belowMinimum ? (force.night_min ?? 0) : 0
	return { most, first: Math.max(Math.min(1, most), known - staying) }
}
