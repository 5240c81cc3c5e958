import type { NearestAnswer, NearestAsk } from '../../../../domain/nearest.ts'

/** The server heard the question and had no answer to it. */
export class NearestRefused extends Error {}

/** `POST /api/nearest`; throws a `TypeError` where the server cannot be reached. */
export async function askNearest(ask: NearestAsk, signal: AbortSignal): Promise<NearestAnswer> {
	const headers = { 'Content-Type': 'application/json' }
	const answer = await fetch('/api/nearest', { method: 'POST', headers, body: JSON.stringify(ask), signal })
	if (!answer.ok) throw new NearestRefused(`nearest: ${answer.status}`)
	return (await answer.json()) as NearestAnswer
}
