import { useEffect, useState } from 'react'
import type { Id } from '../../../../domain/record.ts'
import type { RevealAnswer, RevealAsk } from '../../../../domain/roads.ts'

/** `shown` lasts for as many seconds as the server allows, then it is masked again. */
export type RevealView =
	| { state: 'masked' | 'reason' | 'asking' }
	| { state: 'shown'; value: string; until: number }
	| { state: 'failed'; status: number }

/** A masked value, the reason for which it is asked in full, and the value for as long as it may be seen. */
export function useReveal(id: Id, field: string) {
	const [view, setView] = useState<RevealView>({ state: 'masked' })
	const until = view.state === 'shown' ? view.until : null
	useEffect(() => {
		if (until === null) return
		const timer = setTimeout(() => setView({ state: 'masked' }), until - performance.now())
		return () => clearTimeout(timer)
	}, [until])
	const ask = async (reason: string) => {
		setView({ state: 'asking' })
		const answer = await post({ id, field, reason }).catch(() => 0)
		setView(
			typeof answer === 'number'
				? { state: 'failed', status: answer }
				: { state: 'shown', value: answer.value, until: performance.now() + answer.seconds * 1000 },
		)
	}
	return {
		view,
		ask,
		open: () => setView({ state: 'reason' }),
		close: () => setView({ state: 'masked' }),
	}
}

/** The value, or the status with which it was refused. */
async function post(ask: RevealAsk): Promise<RevealAnswer | number> {
	const headers = { 'Content-Type': 'application/json' }
	const answer = await fetch('/api/reveal', { method: 'POST', headers, body: JSON.stringify(ask) })
	return answer.ok ? ((await answer.json()) as RevealAnswer) : answer.status
}
