import { task } from '../../../../../domain/kinds/task.ts'
import type { Of } from '../../../../../domain/record.ts'

type Status = Of<'task'>['status']
const USUAL: Readonly<Partial<Record<Status, Status>>> = {
	ordered: 'accepted',
	accepted: 'en_route',
	en_route: 'on_scene',
	on_scene: 'working',
	working: 'returning',
	returning: 'done',
}

/** Where an order may go from here: the usual step first, taking it back last. */
export function nextSteps(status: Status): Status[] {
	const allowed = (task.status?.next[status] ?? []) as Status[]
	const rank = (to: Status) => (to === USUAL[status] ? 0 : to === 'cancelled' ? 2 : 1)
	return [...allowed].sort((a, b) => rank(a) - rank(b))
}
