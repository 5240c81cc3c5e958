import type { Asking, Decision } from '../decide.ts'
import { isOpenCallout } from '../kinds/callout.ts'
import { isInForce } from '../kinds/closure.ts'
import { isOpenReservation } from '../kinds/reservation.ts'
import { isOpenTask } from '../kinds/task.ts'
import type { Look } from '../look.ts'
import type { AnyRecord, Id } from '../record.ts'
import { refuse, refuseByRule } from '../refusal.ts'
import { openIncident } from './open-incident.ts'
import { type Working, working } from './working.ts'

/** Two reports of one thing: what is under way for the one is for the other from now on. */
export function merge(look: Look, asked: { id: Id; into: Id }, asking: Asking): Decision {
	const work = working(look, asking)
	const found = work.get(asked.id)
	if (!found) return refuse('missing', 'id')
	if (found.kind !== 'incident') return refuse('malformed', 'id', 'must be incident:ULID')
	if (asked.id === asked.into) return refuse('cycle', 'into')
	const from = openIncident(work, asked.id, 'id')
	if (!from.ok) return from
	const into = openIncident(work, asked.into, 'into')
	if (!into.ok) return into
	if ((found.exercise ?? false) !== (into.incident.exercise ?? false)) return refuseByRule('into', 'exercise-differs')
	const merged = { ...found, status: 'merged', merged_into: asked.into, status_at: asking.at } as const
	const fault = work.put(found, merged, '')
	if (fault) return fault
	for (const record of underWay(work, asked.id)) {
		const refused = work.follow(record, { ...record, incident_id: asked.into })
		if (refused) return refused
	}
	return work.decision()
}

/** What is done for an incident at present. What is over stays with the report for which it was done. */
const underWay = (work: Working, id: Id): Extract<AnyRecord, { incident_id?: unknown }>[] => [
	...work.pointingAt(id, 'task').filter(isOpenTask),
	...work.pointingAt(id, 'reservation').filter(isOpenReservation),
	...work.pointingAt(id, 'need'),
	...work.pointingAt(id, 'closure').filter(isInForce),
	...work.pointingAt(id, 'callout').filter(isOpenCallout),
	...work.pointingAt(id, 'force'),
]
