import type { Change } from './change.ts'
import type { Box } from './geometry.ts'
import type { Places } from './places.ts'
import type { AnyRecord, Id } from './record.ts'
import { referencesOf } from './reference.ts'

/** All that a decision may know of the stored records. */
export type Look = {
	get(id: Id): AnyRecord | undefined
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

/** A look in which the given changes have already happened: how one step of a batch sees the steps before it. */
export function lookAfter(base: Look, changes: ReadonlyMap<Id, AnyRecord | null>): Look {
	const get = (id: Id) => (changes.has(id) ? (changes.get(id) ?? undefined) : base.get(id))
	const find = (test: (r: AnyRecord) => boolean) => {
		for (const record of changes.values()) if (record && test(record)) return record.id
		return undefined
	}
	const stillThere = (id: Id | undefined, test: (r: AnyRecord) => boolean) => {
		const record = id === undefined ? undefined : get(id)
		return record && test(record) ? record.id : undefined
	}
	const pointsAt = (record: AnyRecord | undefined, id: Id) =>
		record !== undefined && [...referencesOf(record)].some((r) => r.to === id)
	return {
		...base,
		places: base.places,
		bounds: base.bounds,
		get,
		idOfCode: (code) => find((r) => r.code === code) ?? stillThere(base.idOfCode(code), (r) => r.code === code),
		idOfSource(system, id) {
			const same = (r: AnyRecord) => r.src_system === system && r.src_id === id
			return find(same) ?? stillThere(base.idOfSource(system, id), same)
		},
		*referrers(id) {
			for (const [other, record] of changes) if (record && pointsAt(record, id)) yield other
			for (const other of base.referrers(id)) if (!changes.has(other)) yield other
		},
	}
}
