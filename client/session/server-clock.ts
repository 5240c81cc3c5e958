/** Milliseconds: one that only runs, and the machine's own, which a person or a time service may set. */
export type Clocks = { monotonic: () => number; machine: () => number }

export const CLOCKS: Clocks = { monotonic: () => performance.now(), machine: () => Date.now() }

/** Between two looks the two clocks drift by far less, unless the machine slept or its clock was set. */
const JUMP_MS = 5000

/** The server's clock as last told, carried on by the clock that nobody sets. */
export class ServerClock {
	readonly #clocks: Clocks
	#ahead: number | null = null
	#gap: number

	constructor(clocks: Clocks) {
		this.#clocks = clocks
		this.#gap = this.#gapNow()
	}

	/** Epoch milliseconds by the server's clock; by the machine's until the server has spoken. */
	now(): number {
		return this.#ahead === null ? this.#clocks.machine() : this.#clocks.monotonic() + this.#ahead
	}
	told(at: number): void {
		this.#ahead = at - this.#clocks.monotonic()
	}
	/** True when the clocks have moved apart since the last look: the machine slept, or its clock was set. */
	jumped(): boolean {
		const before = this.#gap
		this.#gap = this.#gapNow()
		return Math.abs(this.#gap - before) > JUMP_MS
	}

	#gapNow(): number {
		return this.#clocks.machine() - this.#clocks.monotonic()
	}
}
