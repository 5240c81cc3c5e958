import type { Asking, Decision } from './decide.ts'
import type { Draft } from './intent.ts'
import { ALARM_CLASSES, type AlarmClass } from './kinds/alarm.ts'
import type { Look } from './look.ts'
import type { AnyRecord, Of } from './record.ts'
import { refuse } from './refusal.ts'

/** An alarm of the same source and type within so many minutes is the same alarm again. */
const REPEAT_MINUTES = 10

type Alarm = Of<'alarm'>
type AlarmDraft = Extract<Draft, { kind: 'alarm' }>
type Settle = (before: AnyRecord | null, asked: AnyRecord) => Decision

/**
 * What a source that cries again makes: one more count of the alarm that it has already raised, or a new alarm. The
 * source's own id is the type, held by its newest alarm, so that two cries at once cannot make two alarms.
 */
export function raise(look: Look, draft: AlarmDraft, asking: Asking, settle: Settle): Decision {
	// A drill is never counted into what is real, nor the other way round.
	const type = draft.exercise ? `${draft.type} exercise` : draft.type
	const asked = { ...draft, src_system: draft.source, src_id: type } as unknown as Alarm
	const id = look.idOfSource(draft.source, type)
	const held = id === undefined ? undefined : look.get(id)
	if (held?.kind === 'alarm' && held.status !== 'closed' && minutesSince(held.last_at, asking.at) <= REPEAT_MINUTES)
		return settle(held, again(held, asked, asking.at))
	if (look.get(draft.id) || look.lastTouched(draft.id) !== undefined) return refuse('exists', 'alarm.id')
	if (held?.kind !== 'alarm') return settle(null, asked)
	const { src_system: _system, src_id: _id, ...let_go } = held
	const before = settle(held, let_go as Alarm)
	const after = settle(null, asked)
	return !before.ok ? before : !after.ok ? after : { ok: true, changes: [...before.changes, ...after.changes] }
}

const minutesSince = (earlier: string | undefined, now: string): number =>
	earlier === undefined ? Infinity : (Date.parse(now) - Date.parse(earlier)) / 60_000

const rank = (of: AlarmClass): number => Object.keys(ALARM_CLASSES).indexOf(of)

/** A repeat counts; what it says is newer. One that has grown worse must be seen by a person anew. */
function again(held: Alarm, asked: Alarm, at: string): Alarm {
	const worse = rank(asked.class) < rank(held.class)
	const { acked_by: _by, acked_at: _at, ...unseen } = held
	return {
		...(worse ? unseen : held),
		...(worse || held.status === 'cleared'
			? { status: worse || !held.acked_at ? 'active' : 'acked', status_at: at }
			: {}),
		class: worse ? asked.class : held.class,
		...(asked.detail === undefined ? {} : { detail: asked.detail }),
		count: held.count + 1,
		last_at: at,
	} as Alarm
}
