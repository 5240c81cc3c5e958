import type { Change } from '../../domain/change.ts'
import { Places } from '../../domain/places.ts'
import { type AnyRecord, type Id, type Kind, loose, type Of } from '../../domain/record.ts'
import { type NameKey, nameKeys } from '../../geodata/pack/name-keys.ts'

/** The live records, and what became of them since an entry of the log; null where that is too long ago. */
export type RecordSource = {
	readonly seq: number
	all(): Iterable<AnyRecord>
	since(seq: number): readonly Change[] | null
}
export type NamedRecord = { record: AnyRecord; keys: readonly NameKey[] }

/** Divisions and what stands on the four maps. People and goods are not searched by name. */
const SEARCHED: ReadonlySet<Kind> = new Set(['region', 'risk', 'depot', 'force', 'org', 'shelter'])

/** The records that can be searched with the texts they are found by; brought up to date when it is asked. */
export class RecordNames {
	readonly #source: RecordSource
	#seq = -1
	#named = new Map<Id, NamedRecord>()
	#divisions = new Map<string, NamedRecord & { record: Of<'region'> }>()
	#grounds = new Places()

	constructor(source: RecordSource) {
		this.#source = source
	}

	all(): Iterable<NamedRecord> {
		this.#update()
		return this.#named.values()
	}
	/** The division that bears a code of twelve digits. */
	division(code: string): (NamedRecord & { record: Of<'region'> }) | undefined {
		this.#update()
		return this.#divisions.get(code)
	}
	*divisions(): Generator<Of<'region'>> {
		this.#update()
		for (const { record } of this.#divisions.values()) yield record
	}
	/** Code of the village, else the township, whose boundary holds the position. */
	codeAt(position: readonly [number, number]): string | null {
		this.#update()
		return this.#grounds.at([...position])
	}

	#update(): void {
		const { seq } = this.#source
		if (seq === this.#seq) return
		const changes = this.#seq < 0 ? null : this.#source.since(this.#seq)
		if (changes) for (const { id, before, after } of changes) this.#replace(id, before, after)
		else this.#start()
		this.#seq = seq
	}

	#start(): void {
		this.#named.clear()
		this.#divisions.clear()
		this.#grounds = new Places()
		for (const record of this.#source.all()) this.#replace(record.id, null, record)
	}

	#replace(id: Id, before: AnyRecord | null, after: AnyRecord | null): void {
		const known = this.#named.get(id)
		if (before?.kind === 'region') {
			this.#grounds.drop(before)
			if (this.#divisions.get(before.region_code)?.record.id === id) this.#divisions.delete(before.region_code)
		}
		if (!after || !SEARCHED.has(after.kind)) {
			this.#named.delete(id)
			return
		}
		const keys = known && sameNames(known.record, after) ? known.keys : keysOf(after)
		this.#named.set(id, { record: after, keys })
		if (after.kind !== 'region') return
		this.#grounds.put(after)
		this.#divisions.set(after.region_code, { record: after, keys })
	}
}

const shortName = (record: AnyRecord): unknown => loose(record).short_name
const sameNames = (a: AnyRecord, b: AnyRecord) => a.name === b.name && shortName(a) === shortName(b)

function keysOf(record: AnyRecord): NameKey[] {
	const short = shortName(record)
	const names = new Set([record.name, ...(typeof short === 'string' ? [short] : [])])
	return [...names].flatMap(nameKeys)
}
