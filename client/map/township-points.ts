import type { Change } from '../../domain/change.ts'
import type { AnyRecord, Id } from '../../domain/record.ts'
import type { Replica } from '../session/replica.ts'
import type { MapFace } from './map-face.ts'
import { townshipOrNone } from './point-feature.ts'

type Group = Map<Id, AnyRecord>
const NONE: readonly AnyRecord[] = []

/** The points that one map draws, by township, kept in step with the replica: a change costs as much as one point. */
export class TownshipPoints {
	readonly #face: MapFace
	readonly #groups = new Map<string, Group>()
	/** Records of a township as a list, until one of them changes. */
	readonly #lists = new Map<string, readonly AnyRecord[]>()
	readonly #stop: () => void

	constructor(face: MapFace, replica: Replica) {
		this.#face = face
		for (const record of replica.ofKind(face.kind)) this.#put(record)
		this.#stop = replica.listen((changes) => this.#take(changes))
	}

	/** The same list as long as none of its points has changed. */
	of(township: string): readonly AnyRecord[] {
		const known = this.#lists.get(township)
		if (known) return known
		const group = this.#groups.get(township)
		if (!group) return NONE
		const list = [...group.values()]
		this.#lists.set(township, list)
		return list
	}
	close(): void {
		this.#stop()
	}

	#take(changes: readonly Change[]): void {
		const { kind } = this.#face
		for (const { id, before, after } of changes) {
			if ((after ?? before)?.kind !== kind) continue
			if (before) this.#drop(id, before)
			if (after) this.#put(after)
		}
	}
	#put(record: AnyRecord): void {
		if (!this.#face.shows(record)) return
		const code = townshipOrNone(record.region_code)
		const group = this.#groups.get(code) ?? new Map<Id, AnyRecord>()
		this.#groups.set(code, group.set(record.id, record))
		this.#lists.delete(code)
	}
	#drop(id: Id, before: AnyRecord): void {
		const code = townshipOrNone(before.region_code)
		if (this.#groups.get(code)?.delete(id)) this.#lists.delete(code)
	}
}
