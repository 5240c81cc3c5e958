import { Listeners } from './listeners.ts'
import type { Clocks, ServerClock } from './server-clock.ts'

/**
 * Fresh: heard within five seconds. Stale: not, but it will come back by itself. Failed: a person must act, though it is
 * tried again all the same. Times are epoch milliseconds by the server's clock.
 */
export type LineState =
	| { line: 'connecting' }
	| { line: 'fresh'; heardAt: number }
	| { line: 'stale'; since: number }
	| { line: 'failed'; since: number; reason: 'outdated' | 'signed-out' | 'refused' }
export type Failure = Extract<LineState, { line: 'failed' }>['reason']

/** Half a second is left for the looks to come round and for the screen to say so. */
const STALE_MS = 4500
/** A connected line that has been silent for so long is half-open: nobody is there any more. */
const HALF_OPEN_MS = 10_000

/** Says from what was heard, and when, how far what is shown can be trusted. */
export class LineWatch {
	#state: LineState = { line: 'connecting' }
	readonly #listeners = new Listeners<[state: LineState]>()
	readonly #clock: ServerClock
	readonly #monotonic: Clocks['monotonic']
	/** The last message, by the clock that only runs and by the server's. */
	#heard: { at: number; serverMs: number } | null = null
	/** The line was opened or heard. */
	#aliveAt: number

	constructor(clock: ServerClock, { monotonic }: Clocks) {
		this.#clock = clock
		this.#monotonic = monotonic
		this.#aliveAt = monotonic()
	}

	get state(): LineState {
		return this.#state
	}
	get isHalfOpen(): boolean {
		return this.#monotonic() - this.#aliveAt > HALF_OPEN_MS
	}
	onState(listener: (state: LineState) => void): () => void {
		return this.#listeners.add(listener)
	}

	opened(): void {
		this.#aliveAt = this.#monotonic()
	}
	heard(): void {
		this.opened()
		this.#heard = { at: this.#aliveAt, serverMs: this.#clock.now() }
		this.#tell({ line: 'fresh', heardAt: this.#heard.serverMs })
	}
	failed(reason: Failure): void {
		if (this.#state.line === 'failed' && this.#state.reason === reason) return
		this.#tell({ line: 'failed', since: this.#heard?.serverMs ?? this.#clock.now(), reason })
	}
	judge(): void {
		if (this.#heard && this.#monotonic() - this.#heard.at > STALE_MS) this.suspect()
	}
	/** Whatever is shown counts as old until the next message. */
	suspect(): void {
		if (this.#heard && this.#state.line === 'fresh') this.#tell({ line: 'stale', since: this.#heard.serverMs })
	}

	#tell(state: LineState): void {
		this.#state = state
		this.#listeners.tell(state)
	}
}
