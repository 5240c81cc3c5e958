import type { NearestAnswer, NearestAsk } from '../../../../domain/nearest.ts'
import { askNearest } from '../../common/nearest/ask-nearest.ts'

/** The last answer, which stays while newer ones fail; `failing` since the last try that had none. */
export type NearestView = { answer: NearestAnswer | null; failing: boolean }

/** Teams move in and out of readiness, so an answer is asked for anew after so long. */
const FRESH_MS = 5 * 60_000
const FIRST_RETRY_MS = 2000
const LAST_RETRY_MS = 60_000

/** Keeps asking one question for as long as somebody listens. */
export class NearestLine {
	#view: NearestView = { answer: null, failing: false }
	#listeners = new Set<() => void>()
	#timer: ReturnType<typeof setTimeout> | undefined
	#abort: AbortController | null = null
	/** By the clock that nobody sets, in milliseconds. */
	#askedAt = Number.NEGATIVE_INFINITY
	#retryMs = FIRST_RETRY_MS
	/** Which closures the last question was put under; null before the first. */
	#roads: string | null = null
	readonly #question: NearestAsk

	constructor(ask: NearestAsk) {
		this.#question = ask
	}

	get view(): NearestView {
		return this.#view
	}
	get idle(): boolean {
		return this.#listeners.size === 0
	}
	listen(listener: () => void): () => void {
		this.#listeners.add(listener)
		if (this.#listeners.size === 1 && !this.#abort) this.#plan(this.#askedAt + FRESH_MS - performance.now())
		return () => {
			this.#listeners.delete(listener)
			if (this.idle) this.#stop()
		}
	}

	/** Asks anew where the roads are others than when it was asked last; the answer on the way is too old then. */
	reckonWith(roads: string): void {
		const before = this.#roads
		this.#roads = roads
		if (before === null || before === roads) return
		this.#askedAt = Number.NEGATIVE_INFINITY
		this.#abort?.abort()
		this.#abort = null
		if (!this.idle) this.#plan(0)
	}

	#plan(inMs: number): void {
		clearTimeout(this.#timer)
		this.#timer = setTimeout(() => void this.#ask(), Math.max(0, inMs))
	}
	#stop(): void {
		clearTimeout(this.#timer)
		this.#abort?.abort()
		this.#abort = null
	}
	async #ask(): Promise<void> {
		const abort = new AbortController()
		this.#abort = abort
		const answer = await askNearest(this.#question, abort.signal).catch(() => null)
		if (abort.signal.aborted) return
		this.#abort = null
		if (answer) {
			this.#askedAt = performance.now()
			this.#retryMs = FIRST_RETRY_MS
			this.#plan(FRESH_MS)
		} else {
			this.#plan(this.#retryMs)
			this.#retryMs = Math.min(LAST_RETRY_MS, this.#retryMs * 2)
		}
		this.#view = { answer: answer ?? this.#view.answer, failing: !answer }
		for (const listener of this.#listeners) listener()
	}
}
