import type { Of } from '../../../../domain/record.ts'
import type { WallPage } from '../wall-state.ts'

/** How long a wall stays where its remote has left it. */
const REMOTE_MS = 120_000
const PAGE_SECONDS = 20

/** Something that holds the carousel: since when, and until when where that is known; epoch milliseconds. */
export type Hold = { from: number; to: number }

type Wall = Pick<Of<'wall'>, 'updated_at' | 'page_seconds'> | null

/** What holds the carousel of a wall: alarms that nobody has acknowledged, and a hand at the remote just now. */
export function holdsOf(wall: Wall, alarmsSince: readonly number[]): Hold[] {
	const holds = alarmsSince.map((from) => ({ from, to: Number.POSITIVE_INFINITY }))
	const changed = Date.parse(wall?.updated_at ?? '')
	return Number.isNaN(changed) ? holds : [...holds, { from: changed, to: changed + REMOTE_MS }]
}

/** The moment at which the carousel stands still, or now where nothing holds it. */
function moment(now: number, holds: readonly Hold[]): number {
	let still = now
	// What began while it stood still already keeps it where it stood.
	for (const { from, to } of [...holds].sort((a, b) => b.from - a.from)) if (from <= still && still < to) still = from
	return still
}

type Stop = { page: WallPage; inCarousel: boolean }
/** `until` is when the page changes, in epoch milliseconds by the server's clock. */
export type Turn = { index: number; count: number; until: number }
type Clock = { wall: Wall; now: number; holds: readonly Hold[] }

/**
 * What is shown of the pages of a wall. A function of the server's time alone, so that two walls agree, a wall that
 * was asleep is right when it wakes, and nothing adds up over weeks. What shares a page is shown from one round of the
 * carousel to the next; a scene that was chosen stays, and turns only its own.
 */
export function stopAt<S extends Stop>(
	pages: readonly (readonly S[])[],
	scene: WallPage | 'carousel',
	{ wall, now, holds }: Clock,
): { stop: S | null; turn: Turn | null } {
	const turning =
		scene === 'carousel'
			? pages.filter(([first]) => first?.inCarousel)
			: pages.flat().flatMap((stop) => (stop.page === scene ? [[stop]] : []))
	const count = turning.length
	if (count < 2) return { stop: turning[0]?.[0] ?? null, turn: null }
	const length = (wall?.page_seconds ?? PAGE_SECONDS) * 1000
	const still = moment(now, holds)
	const index = Math.floor(still / length) % count
	const shared = turning[index]!
	const round = Math.floor(still / (length * count))
	const until = still === now ? (Math.floor(now / length) + 1) * length : Number.POSITIVE_INFINITY
	return { stop: shared[round % shared.length] ?? null, turn: { index, count, until } }
}
