import type { Change } from '../change.ts'
import { isOpenCallout } from '../kinds/callout.ts'
import { isInForce } from '../kinds/closure.ts'
import { isOpenIncident } from '../kinds/incident.ts'
import { isOpenReservation } from '../kinds/reservation.ts'
import { isOpenTask } from '../kinds/task.ts'
import { knownIn, type Look, lookAfter } from '../look.ts'
import type { AnyRecord, Id } from '../record.ts'
import { type Refused, refuse } from '../refusal.ts'

const NAMED = 5

/** What must hold once all steps are taken: nothing is asked for, promised or sent for an incident with which nobody deals. */
export function looseEnds(look: Look, changes: readonly Change[], origin: (id: Id) => string): Refused | null {
	if (!changes.some(({ before, after }) => opens(before, after) || closes(before, after))) return null
	const born = new Set(changes.flatMap(({ id, before }) => (before ? [] : [id])))
	const now = lookAfter(look, new Map(changes.map(({ id, after }) => [id, after])))
	for (const { id, before, after } of changes) {
		if (opens(before, after)) {
			const incident = knownIn(now, after.incident_id)
			// What is brought in with its past may have needed something then.
			const isPast = after.kind === 'need' && born.has(after.incident_id)
			if (incident?.kind === 'incident' && !isOpenIncident(incident) && !isPast)
				return refuse('incident-closed', `${origin(id)}incident_id`, incident.status)
		}
		if (!closes(before, after)) continue
		const open = [...now.referrers(id)].filter((from) => isUnderWay(knownIn(now, from)))
		if (open.length === 0) continue
		// What the asker may not see still holds the incident, but goes unnamed.
		const named = open.filter((from) => now.get(from)).slice(0, NAMED)
		return refuse('still-open', `${origin(id)}to`, named.length > 0 ? named.join(', ') : undefined)
	}
	return null
}

type Sent = Extract<AnyRecord, { kind: 'task' | 'reservation' }>
const isSent = (record: AnyRecord | null | undefined): record is Sent =>
	record?.kind === 'task' ? isOpenTask(record) : record?.kind === 'reservation' && isOpenReservation(record)

/** What an incident has only while somebody deals with it; a need is no loose end, but none begins afterwards. */
type Asked = Sent | Extract<AnyRecord, { kind: 'need' }>
const isAsked = (record: AnyRecord | null): record is Asked => record?.kind === 'need' || isSent(record)

/** Is it asked for, promised or sent for this incident only now? */
function opens(before: AnyRecord | null, after: AnyRecord | null): after is Asked {
	return isAsked(after) && !(isAsked(before) && before.incident_id === after.incident_id)
}

const closes = (before: AnyRecord | null, after: AnyRecord | null): boolean =>
	before?.kind === 'incident' && after?.kind === 'incident' && isOpenIncident(before) && !isOpenIncident(after)

/** Does it keep its incident from being ended? */
export const isUnderWay = (record: AnyRecord | undefined): boolean =>
	isSent(record) ||
	(record?.kind === 'closure' && isInForce(record)) ||
	(record?.kind === 'callout' && isOpenCallout(record))
