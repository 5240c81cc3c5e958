import type { Offer } from '../../../../../domain/answers/offers.ts'

/** Where nobody knows how many are on duty, no more than a force can have at all. */
const MOST = 10_000

/** How many of a force can be sent at most, and how many one begins with. */
export function peopleOf({ free, force }: Pick<Offer, 'free' | 'force'>): { most: number; first: number } {
	if (free !== null) return { most: free, first: free }
	const most = force.headcount ?? MOST
	return { most, first: Math.min(most, force.headcount ?? 1) }
}
