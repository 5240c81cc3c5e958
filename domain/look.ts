import type { Change } from './change.ts'
import type { Box } from './geometry.ts'
import type { Places } from './places.ts'
import type { AnyRecord, Id } from './record.ts'
import { referencesOf } from './reference.ts'

/** All that a decision may know of the stored records. */
export type Look = {
	/** A record as far as the asker may see it. */
	get(id: Id): AnyRecord | undefined
	/** What is stored whoever asks, for the rules: consequences reach further than the eye of the asker. */
	known?(id: Id): AnyRecord | undefined
	idOfCode(code: string): Id | undefined
	idOfSource(system: string, id: string): Id | undefined
	/** Records that point at this one. */
	referrers(id: Id): Iterable<Id>
	/** An entry of the log with its author, for undo. */
	entry(seq: number): { actor: string; changes: Change[] } | undefined
	/** Number of the latest entry that touched the record, whether it still exists or not. */
	lastTouched(id: Id): number | undefined
	readonly places: Places
	/** Positions outside are refused: the region pack's box, or China's. */
	readonly bounds: Box
}

export const CHINA: Box = [73, 3, 136, 54]
export const WORLD: Box = [-180, -90, 180, 90]

/** Neighbours help each other: degrees beyond the box of a region in which its points may stand. */
const NEIGHBOURHOOD = 0.1
/** Where the points of a region may stand: in its pack's box and a little beyond; without a pack, in China. */
export const boundsOf = (box: Box | undefined): Box =>
	box ? [box[0] - NEIGHBOURHOOD, box[1] - NEIGHBOURHOOD, box[2] + NEIGHBOURHOOD, box[3] + NEIGHBOURHOOD] : CHINA

export type Changed = ReadonlyMap<Id, AnyRecord | null>
const readOver = (read: (id: Id) => AnyRecord | undefined, changes: Changed) => (id: Id) =>
	changes.has(id) ? (changes.get(id) ?? undefined) : read(id)
export const knownIn = (look: Look, id: Id): AnyRecord | undefined => (look.known ? look.known(id) : look.get(id))

/** How one step of a batch reads the records: as the steps before it, still growing, have left them. */
export const lookDuring = (base: Look, changes: Changed, places: Places): Look => ({
	...base,
	places,
	bounds: base.bounds,
	get: readOver((id) => base.get(id), changes),
	known: readOver((id) => knownIn(base, id), changes),
})

/** A look in which the given changes have all happened; they are indexed once, so that a large batch stays linear. */
export function lookAfter(base: Look, changes: Changed): Look {
	const pointing = new Map<Id, Set<Id>>()
	for (const record of changes.values()) {
		if (!record) continue
		for (const { to } of referencesOf(record)) {
			const from = pointing.get(to)
			if (from) from.add(record.id)
			else pointing.set(to, new Set([record.id]))
		}
	}
	return {
		...lookDuring(base, changes, base.places),
		*referrers(id) {
			yield* pointing.get(id) ?? []
			for (const other of base.referrers(id)) if (!changes.has(other)) yield other
		},
	}
}
