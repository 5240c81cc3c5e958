import { isOpenIncident } from '../../../../domain/kinds/incident.ts'
import { LEVELS } from '../../../../domain/level.ts'
import type { Of } from '../../../../domain/record.ts'

type Incident = Of<'incident'>
const ORDER = Object.keys(LEVELS.event)

/** What is being dealt with: what is real before exercises, the gravest first, then the newest. */
export const openIncidents = (incidents: readonly Incident[]): Incident[] =>
	incidents
		.filter(isOpenIncident)
		.sort(
			(a, b) =>
				Number(a.exercise ?? false) - Number(b.exercise ?? false) ||
				ORDER.indexOf(a.level.level) - ORDER.indexOf(b.level.level) ||
				(b.received_at ?? '').localeCompare(a.received_at ?? '') ||
				a.id.localeCompare(b.id),
		)
