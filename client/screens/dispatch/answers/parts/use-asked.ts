import { useEffect, useState } from 'react'

/** The answer to the question that is asked now; null until it is there. `status` is that of a refusal, 0 of a lost line. */
export type Asked<T> = { answer: T | null; state: 'none' | 'asking' | 'fresh' | 'failed'; status: number }
type Kept<T> = Asked<T> & { key: string | null }

/** Whoever points at one row after another asks for the last alone. */
const SETTLE_MS = 150

/**
 * Puts a question to the server and keeps its answer; null asks nothing. `version` says when the answer may be another:
 * the last one stays until the new one is there.
 */
export function useAsked<T>(path: string, question: unknown, version: string | null): Asked<T> {
	const key = question === null ? null : JSON.stringify(question)
	const [kept, setKept] = useState<Kept<T>>({ key: null, answer: null, state: 'none', status: 0 })
	// biome-ignore lint/correctness/useExhaustiveDependencies: asks again when what the answer rests on has changed
	useEffect(() => {
		if (key === null) return
		const abort = new AbortController()
		const timer = setTimeout(async () => {
			const result = await post<T>(path, key, abort.signal).catch(() => 0)
			if (abort.signal.aborted) return
			setKept((before) =>
				typeof result === 'number'
					? { key, answer: before.key === key ? before.answer : null, state: 'failed', status: result }
					: { key, answer: result, state: 'fresh', status: 200 },
			)
		}, SETTLE_MS)
		return () => {
			clearTimeout(timer)
			abort.abort()
		}
	}, [path, key, version])
	if (key === null) return { answer: null, state: 'none', status: 0 }
	return kept.key === key ? kept : { answer: null, state: 'asking', status: 0 }
}

async function post<T>(path: string, body: string, signal: AbortSignal): Promise<T | number> {
	const headers = { 'Content-Type': 'application/json' }
	const response = await fetch(path, { method: 'POST', headers, body, signal })
	return response.ok ? ((await response.json()) as T) : response.status
}
