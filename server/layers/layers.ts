import type { Change, Entry } from '../../domain/change.ts'
import { squash } from '../../domain/change.ts'
import { type AnyRecord, type Id, KIND_KEYS, type Kind, type Of } from '../../domain/record.ts'

/** How far back a replica may be and still be told the difference; counted in changes, so that a big batch weighs what it is. */
const RECENT_CHANGES = 20_000

/** Everything stored, held in memory in log order: the layers that the server serves. */
export class Layers {
	readonly epoch: string
	#seq: number
	#kinds = new Map<Kind, Map<Id, AnyRecord>>(KIND_KEYS.map((kind) => [kind, new Map()]))
	#recent: Entry[] = []
	#recentChanges = 0
	/** Number of the entry before the first in `#recent`. */
	#reach: number

	constructor(epoch: string, seq: number, records: Iterable<AnyRecord>, recent: Entry[] = []) {
		this.epoch = epoch
		this.#seq = seq
		for (const record of records) this.#kinds.get(record.kind)?.set(record.id, record)
		this.#reach = recent.length > 0 ? recent[0]!.seq - 1 : seq
		for (const entry of recent) this.#remember(entry)
	}

	get seq(): number {
		return this.#seq
	}
	get(id: Id): AnyRecord | undefined {
		const kind = id.slice(0, id.indexOf(':')) as Kind
		return this.#kinds.get(kind)?.get(id)
	}
	ofKind<K extends Kind>(kind: K): ReadonlyMap<Id, Of<K>> {
		return this.#kinds.get(kind) as unknown as ReadonlyMap<Id, Of<K>>
	}
	*all(): Generator<AnyRecord> {
		for (const records of this.#kinds.values()) yield* records.values()
	}

	/** Takes the next entry of the log; entries come in order, each once. */
	hear(entry: Entry): void {
		if (entry.seq !== this.#seq + 1) throw new Error(`entry ${entry.seq} after ${this.#seq}`)
		for (const { id, before, after } of entry.changes) {
			const records = this.#kinds.get((after ?? before)!.kind)!
			if (after) records.set(id, after)
			else records.delete(id)
		}
		this.#seq = entry.seq
		this.#remember(entry)
	}

	/** What has changed after `seq`, one change a record, or null when that is too long ago (or ahead of us). */
	since(seq: number): Change[] | null {
		if (seq > this.#seq || seq < this.#reach) return null
		let first = this.#recent.length
		while (first > 0 && this.#recent[first - 1]!.seq > seq) first--
		return squash(this.#recent.slice(first).flatMap((entry) => entry.changes))
	}

	#remember(entry: Entry): void {
		this.#recent.push(entry)
		this.#recentChanges += entry.changes.length
		while (this.#recentChanges > RECENT_CHANGES && this.#recent.length > 0) {
			const gone = this.#recent.shift()!
			this.#recentChanges -= gone.changes.length
			this.#reach = gone.seq
		}
	}
}
