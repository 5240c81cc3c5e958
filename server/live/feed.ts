import type { Viewer } from '../../domain/actor.ts'
import { type Change, type Entry, squash } from '../../domain/change.ts'
import { viewKey } from '../../domain/view.ts'
import type { Layers } from '../layers/layers.ts'
import { drop, type Io, isCongested, type Line } from './line.ts'
import { Room } from './room.ts'

const BEAT_MS = 2000
const CATCH_UP_MS = 250
/** A reader that has taken nothing for so long is dropped; it comes back and says hello. */
const STALLED_MS = 60_000

/** A line that could not keep up: it is owed the newest state of everything after `cursor`. */
type Behind = { room: Room; cursor: number; since: number }

/**
 * Hands what was committed to every room in log order. Under load several entries leave as one message in which
 * the newest state of a record wins, so that half of the loop stays free for commands and newcomers.
 */
export class Feed {
	readonly #io: Io
	readonly #layers: Layers
	readonly #now: () => number
	readonly #stalledMs: number
	readonly #rooms = new Map<string, Room>()
	readonly #behind = new Map<Line, Behind>()
	readonly #timers: NodeJS.Timeout[]
	#waiting: Change[] = []
	#scheduled = false
	#stopped = false
	#notBefore = 0

	constructor(io: Io, layers: Layers, now: () => number, stalledMs = STALLED_MS) {
		this.#stalledMs = stalledMs
		this.#io = io
		this.#layers = layers
		this.#now = now
		this.#timers = [setInterval(() => this.#beat(), BEAT_MS / 2), setInterval(() => this.#catchUp(), CATCH_UP_MS)]
	}

	/** Takes an entry that the layers have just heard. */
	hear(entry: Entry): void {
		for (const change of entry.changes) this.#waiting.push(change)
		this.#schedule()
	}

	/** Puts the line into the feed of its view, before anything is read for it. */
	join(line: Line, viewer: Viewer): Room {
		const key = viewKey(viewer)
		let room = this.#rooms.get(key)
		if (!room) {
			room = new Room(key, viewer, this.#layers.seq)
			this.#rooms.set(key, room)
		}
		room.lines.add(line)
		this.#behind.delete(line)
		void line.join(key)
		return room
	}

	leave(line: Line): void {
		this.#behind.delete(line)
		for (const room of this.#rooms.values()) {
			if (room.lines.delete(line) && room.lines.size === 0) this.#rooms.delete(room.key)
		}
	}

	close(): void {
		for (const timer of this.#timers) clearInterval(timer)
		this.#stopped = true
	}

	#schedule(): void {
		if (this.#scheduled) return
		this.#scheduled = true
		const wait = this.#notBefore - performance.now()
		// A timer would wait a whole millisecond even when nothing need be waited for.
		if (wait <= 0) setImmediate(() => this.#publish())
		else setTimeout(() => this.#publish(), wait)
	}

	#publish(): void {
		this.#scheduled = false
		if (this.#stopped) return
		const began = performance.now()
		const waiting = this.#waiting
		const changes = squash(waiting)
		this.#waiting = []
		const { seq } = this.#layers
		const at = this.#now()
		for (const room of this.#rooms.values()) {
			const told = room.tell(changes)
			// What was added and removed again leaves nothing to tell, but whoever asked for it waits for its number.
			if (told.length === 0 && !room.sees(waiting)) continue
			for (const line of room.lines) if (!this.#behind.has(line) && isCongested(line)) this.#fallBehind(line, room)
			this.#io.to(room.key).emit('entry', { seq, prev: room.last, at, changes: told })
			room.last = seq
			room.toldAt = began
		}
		const ended = performance.now()
		this.#notBefore = ended + (ended - began)
	}

	#fallBehind(line: Line, room: Room): void {
		this.#behind.set(line, { room, cursor: room.last, since: performance.now() })
		void line.leave(room.key)
	}

	#catchUp(): void {
		for (const [line, { room, cursor, since }] of this.#behind) {
			if (isCongested(line)) {
				if (performance.now() - since > this.#stalledMs) drop(line)
				continue
			}
			this.#behind.delete(line)
			void line.join(room.key)
			const changes = this.#layers.since(cursor)
			// Too far behind for the difference: a message out of sequence makes the replica ask anew.
			const prev = changes ? cursor : this.#layers.seq
			line.emit('entry', {
				seq: this.#layers.seq,
				prev,
				at: this.#now(),
				changes: changes ? room.tell(changes) : [],
			})
		}
	}

	#beat(): void {
		const at = this.#now()
		const quietSince = performance.now() - BEAT_MS
		for (const room of this.#rooms.values())
			if (room.toldAt <= quietSince) this.#io.to(room.key).volatile.emit('beat', { at, last: room.last })
	}
}
