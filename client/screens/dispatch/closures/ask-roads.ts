import type { LonLat } from '../../../../domain/geometry.ts'
import type { CutOffAnswer, CutOffAsk, RoadAnswer, RoadThere } from '../../../../domain/roads.ts'

/** The road that a closure at this place would close; null where none is near. */
export async function askRoad([lon, lat]: LonLat, signal: AbortSignal): Promise<RoadThere | null> {
	const answer = await fetch(`/api/road?at=${lon.toFixed(6)},${lat.toFixed(6)}`, { signal })
	if (!answer.ok) throw new Error(`road: ${answer.status}`)
	const { road } = (await answer.json()) as RoadAnswer
	return road
}

/** Who cannot be driven to, with those closures on trial as well. */
export async function askCutOff(ask: CutOffAsk, signal: AbortSignal): Promise<CutOffAnswer> {
	const headers = { 'Content-Type': 'application/json' }
	const body = JSON.stringify(ask)
	const answer = await fetch('/api/cut-off', { method: 'POST', headers, body, signal })
	if (!answer.ok) throw new Error(`cut-off: ${answer.status}`)
	return (await answer.json()) as CutOffAnswer
}
