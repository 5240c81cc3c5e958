import type { ClosedRoadsAnswer, ReachAnswer, ReachAsk } from '../../../../domain/roads.ts'

async function post<Answer>(path: string, ask: unknown, signal: AbortSignal): Promise<Answer> {
	const headers = { 'Content-Type': 'application/json' }
	const answer = await fetch(path, { method: 'POST', headers, body: JSON.stringify(ask), signal })
	if (!answer.ok) throw new Error(`${path}: ${answer.status}`)
	return (await answer.json()) as Answer
}

export const askReach = (ask: ReachAsk, signal: AbortSignal): Promise<ReachAnswer> => post('/api/reach', ask, signal)
export const askClosedRoads = (signal: AbortSignal): Promise<ClosedRoadsAnswer> => post('/api/closed-roads', {}, signal)
