import type { LonLat } from '../../../../domain/geometry.ts'
import type { CutOffAnswer, CutOffAsk, RoadAnswer, Trial } from '../../../../domain/roads.ts'

/** The road that a closure at this place would close; null where none is near. */
export async function askRoad([lon, lat]: LonLat, signal: AbortSignal): Promise<RoadAnswer | null> {
	const answer = await fetch(`/api/road?at=${lon.toFixed(6)},${lat.toFixed(6)}`, { signal })
	if (answer.status === 404) return null
	if (!answer.ok) throw new Error(`road: ${answer.status}`)
	return (await answer.json()) as RoadAnswer
}

/** Who cannot be driven to, with those closures on trial as well. */
export async function askCutOff(trial: readonly Trial[], signal: AbortSignal): Promise<CutOffAnswer> {
	const headers = { 'Content-Type': 'application/json' }
	const body = JSON.stringify({ trial } satisfies CutOffAsk)
	const answer = await fetch('/api/cut-off', { method: 'POST', headers, body, signal })
	if (!answer.ok) throw new Error(`cut-off: ${answer.status}`)
	return (await answer.json()) as CutOffAnswer
}
