import type { NearestAnswer, NearestAsk } from '../../../../domain/nearest.ts'
import { askNearest, NearestRefused } from '../../common/nearest/ask-nearest.ts'
import type { NearestNow } from '../desk.ts'

const NOTHING: NearestNow = { answer: null, state: 'none', alone: false }
/** Changes come in flocks: one question for all of them. */
const SETTLE_MS = 50
/** Whoever goes off duty or comes back without a record of it is found out after so long. */
const FRESH_MS = 2 * 60_000
const RETRY_MS = 5000

type Given = {
	/** What can be told without the server. */
	alone: (ask: NearestAsk) => NearestAnswer
	told: () => void
}

/** Keeps one answer up to date: the newest question wins, the last answer stays until the next is there. */
export class NearWatch {
	#now = NOTHING
	#ask: NearestAsk | null = null
	#timer: ReturnType<typeof setTimeout> | undefined
	#abort: AbortController | null = null
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
		this.#ask = ask
		if (!ask) {
			this.stop()
			this.#tell(NOTHING)
		} else this.again(moved ? null : this.#now.answer)
	}
	/** The same question: something that the answer depends on has changed. */
	again(kept: NearestAnswer | null = this.#now.answer): void {
		if (!this.#ask) return
		this.#tell({ answer: kept, state: 'asking', alone: kept !== null && this.#now.alone })
		this.#plan(SETTLE_MS)
	}
	stop(): void {
		clearTimeout(this.#timer)
		this.#abort?.abort()
	}

	#plan(inMs: number): void {
		clearTimeout(this.#timer)
		this.#timer = setTimeout(() => void this.#put(), inMs)
	}
	async #put(): Promise<void> {
		this.#abort?.abort()
		const abort = new AbortController()
		this.#abort = abort
		const ask = this.#ask
		if (!ask) return
		const result = await askNearest(ask, abort.signal).catch((error: unknown) => error)
		if (abort.signal.aborted) return
		if (result instanceof NearestRefused) this.#failed({ answer: this.#now.answer, state: 'failed', alone: false })
		else if (result instanceof Error) this.#failed({ answer: this.#given.alone(ask), state: 'failed', alone: true })
		else {
			this.#tell({ answer: result as NearestAnswer, state: 'fresh', alone: false })
			this.#plan(FRESH_MS)
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
