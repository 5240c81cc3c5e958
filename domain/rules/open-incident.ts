import { isOpenIncident } from '../kinds/incident.ts'
import type { Id, Of } from '../record.ts'
import { type Refused, refuse } from '../refusal.ts'
import type { Working } from './working.ts'

/** The incident that something is asked for; refused where it is not there, or where nobody deals with it any more. */
export function openIncident(work: Working, id: Id, where: string): { ok: true; incident: Of<'incident'> } | Refused {
	const incident = work.get(id)
	if (incident?.kind !== 'incident') return refuse('missing-reference', where)
	return isOpenIncident(incident) ? { ok: true, incident } : refuse('incident-closed', where, incident.status)
}
