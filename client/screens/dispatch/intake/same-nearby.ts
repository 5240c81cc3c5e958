import { distanceM } from '../../../../domain/geometry.ts'
import { isOpenIncident } from '../../../../domain/kinds/incident.ts'
import type { Of } from '../../../../domain/record.ts'
import type { Call } from '../desk.ts'

const SAME_WITHIN_M = 1000

type Nearby = { incident: Of<'incident'>; metres: number }

/** An open incident of the same type so near that the call may be about it: the nearest of them. */
export function sameNearby({ type, at, exercise }: Call, incidents: readonly Of<'incident'>[]): Nearby | null {
	if (!type || !at) return null
	let found: Nearby | null = null
	for (const incident of incidents) {
		// An exercise and what is real are never one thing.
		if (incident.type !== type || !incident.at || !isOpenIncident(incident)) continue
		if ((incident.exercise ?? false) !== exercise) continue
		const metres = distanceM(incident.at, at)
		if (metres <= (found?.metres ?? SAME_WITHIN_M)) found = { incident, metres }
	}
	return found
}
