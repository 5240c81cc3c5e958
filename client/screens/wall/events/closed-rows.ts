import { distanceM, type LonLat } from '../../../../domain/geometry.ts'
import type { Of } from '../../../../domain/record.ts'

type Closure = Of<'closure'>
export type ClosedRow = { closure: Closure; metres: number | null }

/** Farther away than this a closed road is not on anybody's way to the incident. */
const NEAR_M = 15_000

/** The closures that an incident brought about or that lie near it: closed before slow, the nearest first. */
export function closedRows(
	incident: Pick<Of<'incident'>, 'id' | 'at'>,
	roads: readonly { closure: Closure; at: LonLat }[],
): ClosedRow[] {
	return roads
		.map(({ closure, at }) => ({ closure, metres: incident.at ? distanceM(incident.at, at) : null }))
		.filter(({ closure, metres }) => closure.incident_id === incident.id || (metres !== null && metres <= NEAR_M))
		.sort(
			(a, b) =>
				Number(a.closure.mode === 'slow') - Number(b.closure.mode === 'slow') ||
				(a.metres ?? Infinity) - (b.metres ?? Infinity),
		)
}
