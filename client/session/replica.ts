import type { Change } from '../../domain/change.ts'
import { decide } from '../../domain/decide.ts'
import { equal } from '../../domain/equal.ts'
import type { Intent } from '../../domain/intent.ts'
import { type Look, lookDuring, WORLD } from '../../domain/look.ts'
import { Places } from '../../domain/places.ts'
import type { Heard, Told, Welcome } from '../../domain/protocol.ts'
import { type AnyRecord, type Id, KIND_KEYS, type Kind, kindOfId, type Of } from '../../domain/record.ts'
import { beijingDay, beijingTime } from '../../domain/time.ts'
import { readRecords } from './is-heard.ts'
import { Listeners } from './listeners.ts'

/** A command that is not yet in what was heard; `seq` once the server has numbered it. */
type Pending = { id: string; intent: Intent; seq: number | null; at: number }

/** The server's records as last heard, with this browser's unanswered commands shown on top. */
export class Replica {
	epoch: string | null = null
	#seq = 0
	#heard = new Map<Kind, Map<Id, AnyRecord>>(KIND_KEYS.map((kind) => [kind, new Map()]))
	#places = new Places()
	#pending: Pending[] = []
	/** Records as the pending commands would leave them; null where they would be gone. */
	#overlay = new Map<Id, AnyRecord | null>()
	/** Shown before the step that is under way. */
	#was = new Map<Id, AnyRecord | undefined>()
	readonly #listeners = new Listeners<[changes: Change[]]>()
	readonly #account: () => string
	readonly #now: () => number

	constructor(account: () => string, now: () => number) {
		this.#account = account
		this.#now = now
	}

	get seq(): number {
		return this.#seq
	}
	get pending(): number {
		return this.#pending.length
	}
	get size(): number {
		let size = 0
		for (const records of this.#heard.values()) size += records.size
		for (const [id, record] of this.#overlay) size += Number(record !== null) - Number(this.#heardOf(id) !== undefined)
		return size
	}
	get(id: Id): AnyRecord | undefined {
		const shown = this.#overlay.get(id)
		return shown === undefined ? this.#heardOf(id) : (shown ?? undefined)
	}
	*ofKind<K extends Kind>(kind: K): Generator<Of<K>> {
		for (const [id, record] of this.#heard.get(kind)!) if (!this.#overlay.has(id)) yield record as Of<K>
		for (const record of this.#overlay.values()) if (record?.kind === kind) yield record as Of<K>
	}
	*all(): Generator<AnyRecord> {
		for (const kind of KIND_KEYS) yield* this.ofKind(kind)
	}
	listen(listener: (changes: Change[]) => void): () => void {
		return this.#listeners.add(listener)
	}

	/** False means that the records cannot be read: nothing has changed. */
	welcome(welcome: Extract<Welcome, { type: 'resume' | 'reset' }>): boolean {
		const records = welcome.type === 'reset' ? readRecords(welcome.records) : null
		if (welcome.type === 'reset' && !records) return false
		this.#after(() => {
			if (records) this.#replace(records)
			this.#take(welcome.changes)
			// Numbers of another epoch mean nothing in this one: such commands are asked again.
			if (welcome.epoch !== this.epoch) for (const pending of this.#pending) pending.seq = null
			this.epoch = welcome.epoch
			this.#seq = welcome.seq
		})
		return true
	}

	/** False means that a message is missing before this one: ask again with `hello`. */
	hear({ seq, prev, changes }: Omit<Heard, 'at'>): boolean {
		if (prev > this.#seq) return false
		if (seq <= this.#seq) return true
		this.#after(() => {
			this.#take(changes)
			this.#seq = seq
		})
		return true
	}

	submit(id: string, intent: Intent): void {
		this.#after(() => this.#pending.push({ id, intent, seq: null, at: this.#now() }))
	}
	/** The server's answer: refused commands go at once, numbered ones when their number has been heard. */
	settle(id: string, seq: number | null): void {
		this.#after(() => {
			if (seq === null) this.#pending = this.#pending.filter((p) => p.id !== id)
			else for (const pending of this.#pending) if (pending.id === id) pending.seq = seq
		})
	}
	get unanswered(): readonly { id: string; intent: Intent }[] {
		return this.#pending.filter((p) => p.seq === null)
	}

	#heardOf(id: Id): AnyRecord | undefined {
		const kind = kindOfId(id)
		return kind ? this.#heard.get(kind)!.get(id) : undefined
	}

	#replace(records: AnyRecord[]): void {
		const gone = new Set<Id>()
		for (const kept of this.#heard.values()) for (const id of kept.keys()) gone.add(id)
		for (const record of records) {
			gone.delete(record.id)
			if (!equal(this.#heardOf(record.id), record)) this.#put(record.id, record)
		}
		for (const id of gone) this.#put(id, null)
	}
	#take(changes: readonly Told[]): void {
		for (const { id, after } of changes) this.#put(id, after)
	}
	#put(id: Id, after: AnyRecord | null): void {
		const kind = kindOfId(id)
		// A kind that this build does not know yet: a newer server speaks to an older page.
		if (!kind) return
		this.#mark(id)
		const before = this.#heardOf(id)
		if (before?.kind === 'region') this.#places.drop(before)
		if (after?.kind === 'region') this.#places.put(after)
		if (after) this.#heard.get(kind)!.set(id, after)
		else this.#heard.get(kind)!.delete(id)
	}

	/** Runs a step, lays the pending commands over its result, and tells listeners what is shown differently. */
	#after(step: () => void): void {
		for (const id of this.#overlay.keys()) this.#mark(id)
		step()
		this.#pending = this.#pending.filter((p) => p.seq === null || p.seq > this.#seq)
		const overlay = this.#preview()
		for (const id of overlay.keys()) this.#mark(id)
		this.#overlay = overlay
		const changes: Change[] = []
		for (const [id, before] of this.#was) {
			const after = this.get(id)
			if (before !== after && !equal(before, after)) changes.push({ id, before: before ?? null, after: after ?? null })
		}
		this.#was.clear()
		if (changes.length > 0) this.#listeners.tell(changes)
	}

	/** Keeps what is shown of a record before this step first touches it. */
	#mark(id: Id): void {
		if (!this.#was.has(id)) this.#was.set(id, this.get(id))
	}

	#preview(): Map<Id, AnyRecord | null> {
		const overlay = new Map<Id, AnyRecord | null>()
		if (this.#pending.length === 0) return overlay
		const look = lookDuring(this.#look(overlay), overlay, this.#places)
		for (const { intent, at } of this.#pending) {
			const asking = { by: this.#account(), at: beijingTime(at), today: beijingDay(at) }
			const decision = decide(look, intent, asking)
			if (decision.ok) for (const { id, after } of decision.changes) overlay.set(id, after)
		}
		return overlay
	}

	/** What this browser can know: uniqueness, references from elsewhere, bounds and the log are the server's to check. */
	#look(overlay: ReadonlyMap<Id, AnyRecord | null>): Look {
		return {
			get: (id) => this.#heardOf(id),
			idOfCode: () => undefined,
			// An alarm that cries again is counted up; the numbers of other records are not looked up here.
			idOfSource: (system, own) => this.#alarmOf(overlay, system, own),
			referrers: () => [],
			entry: () => undefined,
			lastTouched: () => undefined,
			places: this.#places,
			bounds: WORLD,
		}
	}

	#alarmOf(overlay: ReadonlyMap<Id, AnyRecord | null>, system: string, own: string): Id | undefined {
		for (const record of [...overlay.values(), ...this.#heard.get('alarm')!.values()]) {
			if (record?.src_system !== system || record.src_id !== own || record.kind !== 'alarm') continue
			if ((overlay.get(record.id) ?? record) === record) return record.id
		}
		return undefined
	}
}
