import type { ClosedRoadsAnswer } from '../../../../domain/roads.ts'

const FIRST_RETRY_MS = 2000
const LAST_RETRY_MS = 60_000

/** The last answer, and whether a newer one is asked for in vain. */
export type ClosedRoadsTold = { answer: ClosedRoadsAnswer | null; failing: boolean }
const NOTHING: ClosedRoadsTold = { answer: null, failing: false }

/** Asks which pieces of road are closed whenever the closures are others; the last answer stays while newer ones fail. */
export class ClosedRoadsLine {
	#told = NOTHING
	#key: string | null = null
	#listeners = new Set<() => void>()
	#timer: ReturnType<typeof setTimeout> | undefined
	#abort: AbortController | null = null
	#retryMs = FIRST_RETRY_MS

	get told(): ClosedRoadsTold {
		return this.#told
	}
	listen(key: string, listener: () => void): () => void {
		this.#listeners.add(listener)
		if (key !== this.#key) this.#renew(key)
		return () => {
			this.#listeners.delete(listener)
			if (this.#listeners.size === 0) this.#stop()
		}
	}

	#renew(key: string): void {
		this.#stop()
		this.#key = key
		this.#retryMs = FIRST_RETRY_MS
		if (key === '') this.#tell(NOTHING)
		else void this.#ask()
	}
	/** Whoever listens again asks again. */
	#stop(): void {
		clearTimeout(this.#timer)
		this.#abort?.abort()
		this.#abort = null
		this.#key = null
	}
	async #ask(): Promise<void> {
		const abort = new AbortController()
		this.#abort = abort
		const answer = await post(abort.signal).catch(() => null)
		if (abort.signal.aborted) return
		if (answer) this.#tell({ answer, failing: false })
		else {
			if (!this.#told.failing) this.#tell({ ...this.#told, failing: true })
			this.#timer = setTimeout(() => void this.#ask(), this.#retryMs)
			this.#retryMs = Math.min(LAST_RETRY_MS, this.#retryMs * 2)
		}
	}
	#tell(told: ClosedRoadsTold): void {
		if (told === this.#told) return
		this.#told = told
		for (const listener of this.#listeners) listener()
	}
}

async function post(signal: AbortSignal): Promise<ClosedRoadsAnswer> {
	const headers = { 'Content-Type': 'application/json' }
	const answer = await fetch('/api/closed-roads', { method: 'POST', headers, body: '{}', signal })
	if (!answer.ok) throw new Error(`closed roads: ${answer.status}`)
	return (await answer.json()) as ClosedRoadsAnswer
}
