import { distanceM, type LonLat } from '../../../../../domain/geometry.ts'
import type { LeftOut } from '../../../../../domain/nearest.ts'
import type { Id, Of } from '../../../../../domain/record.ts'

/** A force that cannot come, or is not at its post. */
export type OutForce = { force: Of<'force'>; why: LeftOut['why']; metres: number | null }

/** Those that have what is asked for and cannot come, as the crow flies; who is sent to this incident stands elsewhere. */
export function leftOutForces(
	out: readonly LeftOut[],
	forces: readonly Of<'force'>[],
	{ at, skills, incident }: { at: LonLat | null; skills: readonly string[]; incident: Id | null },
): OutForce[] {
	const known = new Map(forces.map((force) => [force.id, force]))
	return out
		.flatMap(({ id, why }): OutForce[] => {
			const force = known.get(id)
			if (!force || (incident !== null && force.incident_id === incident)) return []
			if (!skills.every((skill) => force.skills?.some((has) => has === skill))) return []
			return [{ force, why, metres: at && force.at ? distanceM(at, force.at) : null }]
		})
		.sort((a, b) => (a.metres ?? Infinity) - (b.metres ?? Infinity) || a.force.id.localeCompare(b.force.id))
}
