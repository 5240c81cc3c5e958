import type { Asking, Decision } from '../decide.ts'
import type { Draft } from '../intent.ts'
import { isOpenTask } from '../kinds/task.ts'
import type { Look } from '../look.ts'
import { isNight } from '../night.ts'
import type { AnyRecord, Of } from '../record.ts'
import { type Refused, refuse, refuseByRule } from '../refusal.ts'
import { asAsked } from './as-asked.ts'
import { forceFollows } from './force-follows.ts'
import { openIncident } from './open-incident.ts'
import { type Working, working } from './working.ts'

type Asked = Extract<Draft, { kind: 'task' }>

/** Sends forces, all or none. */
export function dispatch(look: Look, asked: readonly Asked[], asking: Asking): Decision {
	const work = working(look, asking)
	for (const [i, draft] of asked.entries()) {
		const prefix = `tasks.${i}.`
		if (work.get(draft.id) || look.lastTouched(draft.id) !== undefined) return refuse('exists', `${prefix}id`)
		const fault = send(work, draft, prefix)
		if (fault) return fault
	}
	return work.decision()
}

function send(work: Working, draft: Asked, prefix: string): Refused | null {
	if (draft.status !== 'ordered') return refuse('malformed', `${prefix}status`, 'ordered, to begin with')
	const found = openIncident(work, draft.incident_id, `${prefix}incident_id`)
	if (!found.ok) return found
	const force = work.get(draft.force_id)
	if (force?.kind !== 'force') return refuse('missing-reference', `${prefix}force_id`)
	const fault = unfit(work, force, draft, prefix)
	if (fault) return fault
	const ordered = { ...asAsked(draft), region_code: force.region_code, status: 'ordered' }
	return work.put(null, ordered as unknown as AnyRecord, prefix) ?? forceFollows(work, force.id)
}

const OUT_OF_REACH: ReadonlySet<string> = new Set(['offline', 'unavailable'])

/** Why the force should not go; what a reason excuses is refused without one. */
function unfit(work: Working, force: Of<'force'>, draft: Asked, prefix: string): Refused | null {
	if (force.lifecycle !== 'active') return refuseByRule(`${prefix}force_id`, 'force-not-active')
	const out = work.pointingAt(force.id, 'task').filter(isOpenTask)
	if (!draft.reason) {
		if (out.length > 0)
			return refuse(
				'already-out',
				`${prefix}force_id`,
				out
					.map(({ id }) => id)
					.slice(0, 5)
					.join(', '),
			)
		if (OUT_OF_REACH.has(force.status)) return refuse('reason-needed', `${prefix}reason`, force.status)
	}
	if (force.on_duty === undefined) return null
	const free = freeOf(force.on_duty, out)
	const going = draft.people ?? free
	if (going > free || free === 0) return refuseByRule(`${prefix}people`, 'people-beyond-free')
	const left = free - going
	return !draft.reason && isNight(Date.parse(work.asking.at)) && left < (force.night_min ?? 0)
		? refuse('too-few-left', `${prefix}people`, `${left} left, ${force.night_min} needed`)
		: null
}

/** People on duty less those out; a task that names no number took all. */
const freeOf = (onDuty: number, out: readonly Of<'task'>[]): number =>
	Math.max(
		0,
		out.reduce((left, { people }) => left - (people ?? onDuty), onDuty),
	)
