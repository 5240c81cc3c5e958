import { type Change, squash } from '../change.ts'
import type { Asking, Decision } from '../decide.ts'
import { knownIn, type Look, lookDuring } from '../look.ts'
import { type AnyRecord, type Id, type Kind, kindOfId, type Of } from '../record.ts'
import { referencesOf } from '../reference.ts'
import type { Refused } from '../refusal.ts'
import { settle } from './settle.ts'

/** Changes under way within one ask: each step sees what the steps before it did. */
export type Working = {
	readonly asking: Asking
	/** A record that the asker names. */
	get(id: Id): AnyRecord | undefined
	/** A record that the rules need, whether the asker may see it or not. */
	known(id: Id): AnyRecord | undefined
	pointingAt<K extends Kind>(id: Id, kind: K): Of<K>[]
	/** What was asked for. `prefix` leads to where the asker wrote it. */
	put(before: AnyRecord | null, after: AnyRecord, prefix: string): Refused | null
	/** What was asked for and is settled already. */
	take(change: Change): void
	/** What follows from it, which asks for no right of its own. */
	follow(before: AnyRecord | null, after: AnyRecord): Refused | null
	/** A line of the ledgers, where there is one. */
	write(line: Change | null): void
	decision(): Decision
}

export function working(base: Look, asking: Asking): Working {
	const made = new Map<Id, AnyRecord | null>()
	const look = lookDuring(base, made, base.places)
	const changes: Change[] = []
	const asked = new Set<Id>()
	const take = (change: Change): void => {
		made.set(change.id, change.after)
		changes.push(change)
	}
	const keep = (before: AnyRecord | null, after: AnyRecord, prefix: string): Refused | null => {
		const settled = settle(look, before, after, asking, prefix)
		if (!settled.ok) return settled
		settled.changes.forEach(take)
		return null
	}
	return {
		asking,
		get: (id) => look.get(id),
		known: (id) => knownIn(look, id),
		pointingAt: (id, kind) => pointing(look, made, id, kind),
		put(before, after, prefix) {
			asked.add(after.id)
			return keep(before, after, prefix)
		},
		take(change) {
			asked.add(change.id)
			take(change)
		},
		follow: (before, after) => keep(before, after, ''),
		write: (line) => void (line && changes.push(line)),
		decision() {
			const all = squash(changes)
			const follows = new Set(all.map(({ id }) => id).filter((id) => !asked.has(id)))
			return { ok: true, changes: all, ...(follows.size > 0 ? { follows } : {}) }
		},
	}
}

/** Records of a kind that point at another: those that did before, as they are now, and those made meanwhile. */
function pointing<K extends Kind>(look: Look, made: ReadonlyMap<Id, AnyRecord | null>, id: Id, kind: K): Of<K>[] {
	const ids = new Set<Id>()
	for (const from of look.referrers(id)) if (kindOfId(from) === kind) ids.add(from)
	for (const [from, record] of made) if (record?.kind === kind) ids.add(from)
	const found: Of<K>[] = []
	for (const from of ids) {
		const record = knownIn(look, from)
		if (record && [...referencesOf(record)].some(({ to }) => to === id)) found.push(record as Of<K>)
	}
	return found
}
