import type { Change } from './change.ts'
import { type Changed, knownIn, type Look, lookAfter } from './look.ts'
import type { AnyRecord, Id } from './record.ts'
import { referencesOf } from './reference.ts'
import { type Refused, refuse } from './refusal.ts'

/**
 * What must hold between records once all steps are taken: numbers are unique, nothing points at nothing, no circles.
 * What `follows` from an ask may point at what the asker does not see.
 */
export function brokenIn(
	look: Look,
	changes: readonly Change[],
	origin: (id: Id) => string,
	follows: ReadonlySet<Id> = new Set(),
): Refused | null {
	const changed = new Map(changes.map(({ id, after }) => [id, after]))
	const now = lookAfter(look, changed)
	const numbers = new Map<string, Id>()
	for (const { id, before, after } of changes) {
		if (!after) {
			// A referrer that the asker may not see still holds the record, but goes unnamed.
			for (const referrer of now.referrers(id)) return refuse('in-use', `${origin(id)}id`, now.get(referrer)?.id)
			continue
		}
		const at =
			takenNumber(look, changed, numbers, before, after) ?? brokenReference(now, before, after, follows.has(id))
		if (at) return { ...at, where: origin(id) + at.where }
	}
	return null
}

type NumberField = 'code' | 'src_id'
/** What makes a record's number unique: the code alone, or the source with its own id. */
const numberIn = (record: AnyRecord, field: NumberField): string | null =>
	field === 'code'
		? (record.code ?? null)
		: record.src_system && record.src_id
			? JSON.stringify([record.src_system, record.src_id])
			: null

/** Is a number of this record held by another, among the changed (`numbers` grows) or among those left as they are? */
function takenNumber(
	look: Look,
	changed: Changed,
	numbers: Map<string, Id>,
	before: AnyRecord | null,
	after: AnyRecord,
): Refused | null {
	for (const field of ['code', 'src_id'] as const) {
		const number = numberIn(after, field)
		if (number === null) continue
		const key = `${field} ${number}`
		if ((numbers.get(key) ?? after.id) !== after.id) return refuse('code-taken', field)
		numbers.set(key, after.id)
		if (before && numberIn(before, field) === number) continue
		const holder = field === 'code' ? look.idOfCode(after.code!) : look.idOfSource(after.src_system!, after.src_id!)
		if (holder === undefined || holder === after.id) continue
		const heldBy = changed.get(holder)
		if (heldBy === undefined || (heldBy && numberIn(heldBy, field) === number)) return refuse('code-taken', field)
	}
	return null
}

function brokenReference(now: Look, before: AnyRecord | null, after: AnyRecord, follows: boolean): Refused | null {
	const known = new Set(before ? [...referencesOf(before)].map((r) => r.to) : [])
	for (const { where, to } of referencesOf(after)) {
		if (to === after.id) return refuse('cycle', where)
		if (!known.has(to) && !(follows ? knownIn(now, to) : now.get(to))) return refuse('missing-reference', where)
	}
	if (after.kind === 'org' && after.parent_id && reaches(now, after.parent_id, after.id))
		return refuse('cycle', 'parent_id')
	return null
}

function reaches(look: Look, from: Id, target: Id): boolean {
	const seen = new Set<Id>()
	for (let at: Id | undefined = from; at && !seen.has(at); ) {
		if (at === target) return true
		seen.add(at)
		const unit = look.get(at)
		at = unit?.kind === 'org' ? unit.parent_id : undefined
	}
	return false
}
