import type { Viewer } from '../../domain/actor.ts'
import type { Change } from '../../domain/change.ts'
import type { Told } from '../../domain/protocol.ts'
import { view } from '../../domain/view.ts'
import type { Layers } from '../layers/layers.ts'
import type { Line } from './line.ts'

/** A cached snapshot is sent with the changes since; past this many it is made anew. */
const SNAPSHOT_DRIFT = 500

/** Everyone who sees the same: one feed, encoded once. */
export class Room {
	readonly key: string
	readonly viewer: Viewer
	/** Number of the newest message of this feed. */
	last: number
	readonly lines = new Set<Line>()
	/** When the room was last told anything, in milliseconds of the monotonic clock. */
	toldAt = 0
	#snapshot: { seq: number; bytes: Buffer } | null = null

	constructor(key: string, viewer: Viewer, last: number) {
		this.key = key
		this.viewer = viewer
		this.last = last
	}

	/** The changes as this room may see them; what was and stays invisible is left out. */
	tell(changes: readonly Change[]): Told[] {
		const told: Told[] = []
		for (const { id, before, after } of changes) {
			const seen = after && view(this.viewer, after)
			if (seen) told.push({ id, after: seen })
			else if (before && view(this.viewer, before)) told.push({ id, after: null })
		}
		return told
	}

	/** Did any of these changes show a record to this room or take one away, even if all came to nothing in the end? */
	sees(changes: readonly Change[]): boolean {
		return changes.some(
			({ before, after }) => (after && view(this.viewer, after)) || (before && view(this.viewer, before)),
		)
	}

	/** All that the room sees: a snapshot encoded once, and what has changed since it was made. */
	everything(layers: Layers): { records: Buffer; changes: Told[] } {
		const drift = this.#snapshot && layers.since(this.#snapshot.seq)
		if (this.#snapshot && drift && drift.length <= SNAPSHOT_DRIFT)
			return { records: this.#snapshot.bytes, changes: this.tell(drift) }
		const seen = []
		for (const record of layers.all()) {
			const masked = view(this.viewer, record)
			if (masked) seen.push(masked)
		}
		this.#snapshot = { seq: layers.seq, bytes: Buffer.from(JSON.stringify(seen)) }
		return { records: this.#snapshot.bytes, changes: [] }
	}
}
