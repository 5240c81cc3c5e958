import type { NearestAnswer, NearestAsk } from '../../../../domain/nearest.ts'

/** The server heard the question and had no answer to it, or none that can be read. */
export class NearestRefused extends Error {}

/** `POST /api/nearest`; throws a `TypeError` where the server cannot be reached. */
export async function askNearest(ask: NearestAsk, signal: AbortSignal): Promise<NearestAnswer> {
	const headers = { 'Content-Type': 'application/json' }
	const answer = await fetch('/api/nearest', { method: 'POST', headers, body: JSON.stringify(ask), signal })
	if (!answer.ok) throw new NearestRefused(`nearest: ${answer.status}`)
	const told: unknown = await answer.json().catch((error: unknown) => {
		// Cut off in the middle of it.
		if (!(error instanceof SyntaxError)) throw error
	})
	if (!isAnswer(told)) throw new NearestRefused('nearest: not an answer')
	return told
}

/** Something between here and the server may answer in its place. */
function isAnswer(told: unknown): told is NearestAnswer {
	if (typeof told !== 'object' || told === null || !('near' in told) || !('computed_at' in told)) return false
	const { near, computed_at } = told
	return typeof computed_at === 'string' && typeof near === 'object' && near !== null
}
