import type { LonLat } from '../../../../domain/geometry.ts'
import type { FoundPlace, WhereIs } from '../../../../domain/ground.ts'

const LIMIT = '12'
/** Letters of a question that the server reads. */
const LONGEST = 100
/** A metre is enough to say what is near. */
const text = ([lon, lat]: LonLat): string => `${lon.toFixed(5)},${lat.toFixed(5)}`

async function ask<T>(path: string, query: Record<string, string>, signal: AbortSignal): Promise<T> {
	const answer = await fetch(`${path}?${new URLSearchParams(query)}`, { signal })
	if (!answer.ok) throw new Error(`${path}: ${answer.status}`)
	return (await answer.json()) as T
}

/** What is called so, best first; of equals what lies nearer to where the map looks. */
export async function askPlaces(q: string, near: LonLat | null, signal: AbortSignal): Promise<readonly FoundPlace[]> {
	const query = { q: q.slice(0, LONGEST), limit: LIMIT, ...(near ? { near: text(near) } : {}) }
	return (await ask<{ items: FoundPlace[] }>('/api/places', query, signal)).items
}

/** The divisions of a position, else the village nearest to it. */
export const askWhere = (at: LonLat, signal: AbortSignal): Promise<WhereIs> =>
	ask('/api/places/at', { at: text(at) }, signal)
