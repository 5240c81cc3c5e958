/** How a text meets a name: all of it, its beginning, or a part of it. */
export const WHOLE = 0
export const BEGINNING = 1
export const PART = 2
export const NOTHING = 5

/** Several words, met each for itself in the name and around it, come after one text that is met as it stands. */
export const ofWords = (match: number): number => (match <= BEGINNING ? 3 : 4)

const FARTHEST_M = 20_000_000
const LONGEST = 250

/** Answers are ordered by how they are met, then rank (1 to 9), then distance in metres, then length. */
export const costOf = (match: number, rank: number, distanceM: number, length: number): number =>
	((match * 16 + rank) * (FARTHEST_M + 1) + Math.min(Math.round(distanceM), FARTHEST_M)) * (LONGEST + 1) +
	Math.min(length, LONGEST)
