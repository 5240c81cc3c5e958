import { byText } from '../by-text.ts'
import type { Id } from '../record.ts'

/** Where the people of a village go. `people` is null where nobody knows how many they are; then none are placed. */
export type Placed = {
	village: Id
	people: number | null
	parts: { shelter: Id; people: number; minutes: number }[]
	/** Who find no place. */
	left: number
}
type Way = { v: number; s: number; minutes: number }

/**
 * The shortest way first: as many as there is room for go it, so that nobody goes farther than to the nearest shelter
 * that had room. `minutes[v][s]` is null where no way leads. Shelters of unknown room take nobody.
 */
export function shelterPlan(
	villages: readonly { id: Id; people: number | null }[],
	shelters: readonly { id: Id; free: number | null }[],
	minutes: readonly (readonly (number | null)[])[],
): Placed[] {
	const room = shelters.map(({ free }) => Math.max(0, free ?? 0))
	const placed = villages.map(({ id, people }): Placed => ({ village: id, people, parts: [], left: people ?? 0 }))
	for (const { v, s, minutes: way } of waysOf(villages, shelters, minutes)) {
		const [village, free] = [placed[v]!, room[s]!]
		const going = Math.min(village.left, free)
		if (going === 0) continue
		village.left -= going
		room[s] = free - going
		village.parts.push({ shelter: shelters[s]!.id, people: going, minutes: way })
	}
	return placed
}

function waysOf(
	villages: readonly { id: Id; people: number | null }[],
	shelters: readonly { id: Id; free: number | null }[],
	minutes: readonly (readonly (number | null)[])[],
): Way[] {
	const ways: Way[] = []
	for (const [v, { people }] of villages.entries())
		for (const [s, { free }] of shelters.entries()) {
			const way = minutes[v]?.[s]
			if (way != null && people && free) ways.push({ v, s, minutes: way })
		}
	return ways.sort(
		(a, b) =>
			a.minutes - b.minutes ||
			byText(villages[a.v]!.id, villages[b.v]!.id) ||
			byText(shelters[a.s]!.id, shelters[b.s]!.id),
	)
}
