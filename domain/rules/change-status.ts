import type { Asking, Decision } from '../decide.ts'
import type { SingleIntent } from '../intent.ts'
import type { Look } from '../look.ts'
import { type AnyRecord, definition, loose } from '../record.ts'
import { type Refused, refuse, refuseByRule } from '../refusal.ts'
import { withFields } from './edit.ts'
import { settle } from './settle.ts'

type Asked = Extract<SingleIntent, { do: 'status' }>

/** Takes a record to another status, with the fields that change with it. */
export function changeStatus(look: Look, before: AnyRecord, asked: Asked, asking: Asking): Decision {
	const { to, set = {} } = asked
	const kind = definition(before.kind)
	const machine = kind.status
	if (!machine) return refuse('malformed', 'do', `${before.kind} has no status`)
	const at = loose(before)[machine.field] as string
	const fault = noWay(before, at, asked)
	if (fault) return fault
	if (at === to && !machine.again) return { ok: true, changes: [] }
	const written = withFields(before, set)
	if (!written.ok) return written
	const stamped: Record<string, unknown> = {
		...loose(written.record),
		...kind.stamp?.(written.record as never, to, asking),
		[machine.field]: to,
	}
	for (const [key, value] of Object.entries(stamped)) if (value === undefined) delete stamped[key]
	const settled = settle(look, before, stamped as unknown as AnyRecord, asking, '')
	const where = settled.ok ? undefined : settled.where?.split('.')[0]
	return !settled.ok && where !== undefined && Object.hasOwn(set, where)
		? { ...settled, where: `set.${settled.where}` }
		: settled
}

/** Why there is no way from one status to the other. */
function noWay(before: AnyRecord, at: string, { to, reason }: Asked): Refused | null {
	const { next, jumpWithReason } = definition(before.kind).status!
	if (!Object.hasOwn(next, to)) return refuse('malformed', 'to', `one of ${Object.keys(next).join(', ')}`)
	if (at === to) return null
	if (before.kind === 'incident' && to === 'merged') return refuseByRule('to', 'only-by-merge')
	if (next[at]?.includes(to)) return null
	if (!jumpWithReason) return refuse('not-next-status', 'to', `from ${at}: ${next[at]?.join(', ')}`)
	return reason ? null : refuse('reason-needed', 'reason', `from ${at} to ${to}`)
}
