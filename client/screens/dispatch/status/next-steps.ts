import { incident as kind } from '../../../../domain/kinds/incident.ts'
import type { Of } from '../../../../domain/record.ts'

type Status = Of<'incident'>['status']
/** What a person may do with an incident now: the usual next step first, then what ends it in another way. */
export type Steps = { next: Status | null; others: readonly Status[] }

/** Of those that the status machine allows, the usual one. */
const USUAL: Readonly<Partial<Record<Status, Status>>> = {
	draft: 'verified',
	verified: 'responding',
	responding: 'controlled',
	controlled: 'ended',
	ended: 'archived',
}

export function nextSteps(status: Status): Steps {
	const allowed = (kind.status?.next[status] ?? []) as readonly Status[]
	const next = USUAL[status] ?? null
	return { next: next && allowed.includes(next) ? next : null, others: allowed.filter((one) => one !== next) }
}
