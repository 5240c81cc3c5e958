import type { NearestAnswer, NearestAsk } from '../../../../domain/nearest.ts'
import { askNearest, NearestRefused } from '../../common/nearest/ask-nearest.ts'
import type { NearestNow } from '../desk.ts'

const NOTHING: NearestNow = { answer: null, state: 'none', alone: false }
/** Changes come in flocks: one question for all of them. */
const SETTLE_MS = 50
/** Whoever goes off duty or comes back without a record of it is found out after so long. */
const FRESH_MS = 2 * 60_000
const RETRY_MS = 5000
/** A server that has not answered by then is gone. */
const PATIENCE_MS = 10_000

type Given = {
	/** What can be told without the server. */
	alone: (ask: NearestAsk) => NearestAnswer
	told: () => void
}

/** A question that is before the server; `stale` when what it depends on has changed since. */
type Asked = { ask: NearestAsk; abort: AbortController; stale: boolean }

/** Keeps one answer up to date: the newest question wins, the last answer stays until the next is there. */
export class NearWatch {
	#now = NOTHING
	#ask: NearestAsk | null = null
	#asked: Asked | null = null
	#timer: ReturnType<typeof setTimeout> | undefined
	/** The timer is for a question about something that has changed. */
	#settling = false
	readonly #given: Given

	constructor(given: Given) {
		this.#given = given
	}

	get now(): NearestNow {
		return this.#now
	}
	/** Another question, or none. An answer for another place is no answer any more. */
	question(ask: NearestAsk | null): void {
		const [was, is] = [this.#ask?.from, ask?.from]
		const moved = was?.[0] !== is?.[0] || was?.[1] !== is?.[1]
		this.stop()
		this.#ask = ask
		if (ask) this.again(moved ? null : this.#now.answer)
		else this.#tell(NOTHING)
	}
	/** The same question: something that the answer depends on has changed. */
	again(kept: NearestAnswer | null = this.#now.answer): void {
		if (!this.#ask) return
		this.#tell({ answer: kept, state: 'asking', alone: kept !== null && this.#now.alone })
		// An answer that is on its way is not given up for it, or changes without end would keep every answer away.
		if (this.#asked) this.#asked.stale = true
		else if (!this.#settling) this.#plan(SETTLE_MS)
	}
	stop(): void {
		clearTimeout(this.#timer)
		this.#settling = false
		this.#asked?.abort.abort()
		this.#asked = null
	}

	#plan(inMs: number): void {
		clearTimeout(this.#timer)
		this.#settling = inMs === SETTLE_MS
		this.#timer = setTimeout(() => void this.#put(), inMs)
	}
	async #put(): Promise<void> {
		this.#settling = false
		const ask = this.#ask
		if (!ask) return
		const asked: Asked = { ask, abort: new AbortController(), stale: false }
		this.#asked = asked
		const signal = AbortSignal.any([asked.abort.signal, AbortSignal.timeout(PATIENCE_MS)])
		const result = await askNearest(ask, signal).catch((error: unknown) => error)
		if (asked.abort.signal.aborted) return
		this.#asked = null
		if (result instanceof NearestRefused) this.#failed({ ...this.#now, state: 'failed' })
		else if (result instanceof Error) this.#failed({ answer: this.#given.alone(ask), state: 'failed', alone: true })
		else {
			this.#tell({ answer: result as NearestAnswer, state: asked.stale ? 'asking' : 'fresh', alone: false })
			this.#plan(asked.stale ? SETTLE_MS : FRESH_MS)
		}
	}
	#failed(now: NearestNow): void {
		this.#tell(now)
		this.#plan(RETRY_MS)
	}
	#tell(now: NearestNow): void {
		this.#now = now
		this.#given.told()
	}
}
