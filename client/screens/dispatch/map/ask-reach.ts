import type { ReachAnswer, ReachAsk } from '../../../../domain/roads.ts'

/** The roads that are driven within so many minutes. */
export async function askReach(ask: ReachAsk, signal: AbortSignal): Promise<ReachAnswer> {
	const headers = { 'Content-Type': 'application/json' }
	const answer = await fetch('/api/reach', { method: 'POST', headers, body: JSON.stringify(ask), signal })
	if (!answer.ok) throw new Error(`reach: ${answer.status}`)
	return (await answer.json()) as ReachAnswer
}
