import { SECTION_HEIGHTS, SECTION_PARTS, type SectionKey } from '../sections/section-heights.ts'
import type { Rect } from './rect.ts'

type PlacedSection = { key: SectionKey; height: number }
/** Sections on top of each other in one slot of a panel. */
export type Column = Rect & { sections: readonly PlacedSection[] }

/** Units; the table of townships has a column for every figure. */
const leastWidth = (key: SectionKey): number => (key === 'townships' ? 640 : 300)

/** Given up first where there is no room for all. */
const GIVEN_UP: readonly SectionKey[] = [
	'log',
	'quality',
	'townships',
	'command',
	'alarms',
	'incidents',
	'force',
	'supply',
	'ledger',
	'risk',
]

const total = (keys: readonly SectionKey[], of: 'least' | 'ideal') =>
	keys.reduce((sum, key) => sum + SECTION_HEIGHTS[key][of], 0)

export const fits = (keys: readonly SectionKey[], { width, height }: Rect): boolean =>
	keys.every((key) => leastWidth(key) <= width) && total(keys, 'least') <= height

type Shares = { worst: number; shares: SectionKey[][] }
const IMPOSSIBLE: Shares = { worst: Number.POSITIVE_INFINITY, shares: [] }

/** The sections in their order, shared out over the slots in theirs, so that the fullest is as empty as can be. */
function shareOut(keys: readonly SectionKey[], slots: readonly Rect[], known = new Map<string, Shares>()): Shares {
	const [slot, ...others] = slots
	if (!slot) return keys.length === 0 ? { worst: 0, shares: [] } : IMPOSSIBLE
	const name = `${keys.length} ${slots.length}`
	const before = known.get(name)
	if (before) return before
	let best = IMPOSSIBLE
	for (let count = keys.length; count >= 0; count--) {
		const share = keys.slice(0, count)
		if (!fits(share, slot)) continue
		const rest = shareOut(keys.slice(count), others, known)
		const worst = Math.max(total(share, 'ideal') / slot.height, rest.worst)
		if (worst < best.worst) best = { worst, shares: [share, ...rest.shares] }
	}
	known.set(name, best)
	return best
}

/** Row by row to whatever list is the shortest for its kind, so that none is long while another is empty. */
function growth(keys: readonly SectionKey[], room: number): number[] {
	const more = keys.map(() => 0)
	for (let left = room; ; ) {
		const next = keys
			.map((key, i) => ({ i, ...rowOf(key, more[i]!) }))
			.filter(({ row }) => row > 0 && row <= left)
			.sort((a, b) => a.share - b.share)[0]
		if (!next) return more
		more[next.i]! += next.row
		left -= next.row
	}
}

/** The next row of a list that has grown by so much, and what part of its rows it has. */
function rowOf(key: SectionKey, grown: number): { row: number; share: number } {
	const { row, few, enough } = SECTION_PARTS[key]
	const { least, ideal } = SECTION_HEIGHTS[key]
	return { row: Math.min(row, ideal - least - grown), share: row === 0 ? 1 : (few + grown / row) / enough }
}

/** Lists that are as long as the room that they get. */
const ENDLESS: readonly SectionKey[] = ['log', 'alarms', 'townships', 'supply']

/** Fills one slot; what is left over goes to a list that can use it, else to the foot of the last section. */
export function column(keys: readonly SectionKey[], slot: Rect): Column {
	const room = slot.height - total(keys, 'least')
	const more = growth(keys, room)
	// Negative where one section stands alone in too low a slot: it drops rows until it fits.
	const over = room - more.reduce((sum, one) => sum + one, 0)
	const taker = keys.findIndex((key) => ENDLESS.includes(key) && over >= SECTION_PARTS[key].row)
	if (keys.length > 0) more[taker === -1 ? keys.length - 1 : taker]! += over
	return { ...slot, sections: keys.map((key, i) => ({ key, height: SECTION_HEIGHTS[key].least + more[i]! })) }
}

/** As many of the sections as fit, in their order; the rest has to be shown elsewhere. */
export function spreadSections(
	keys: readonly SectionKey[],
	slots: readonly Rect[],
): { columns: Column[]; rest: SectionKey[] } {
	let kept = keys.filter((key) => slots.some((slot) => fits([key], slot)))
	for (const given of [null, ...GIVEN_UP]) {
		kept = kept.filter((key) => key !== given)
		const { worst, shares } = shareOut(kept, slots)
		if (worst !== Number.POSITIVE_INFINITY)
			return {
				columns: shares.map((share, i) => column(share, slots[i]!)),
				rest: keys.filter((key) => !kept.includes(key)),
			}
	}
	return { columns: slots.map((slot) => column([], slot)), rest: [...keys] }
}
