import { isOpenTask } from '../kinds/task.ts'
import type { AnyRecord, Id, Of } from '../record.ts'
import type { Refused } from '../refusal.ts'
import type { Working } from './working.ts'

type Task = Of<'task'>

/** What a force does while its newest task has come so far. */
const AS_TASK: Readonly<Partial<Record<Task['status'], Of<'force'>['status']>>> = {
	ordered: 'assigned',
	accepted: 'assigned',
	en_route: 'en_route',
	on_scene: 'on_scene',
	working: 'working',
	returning: 'returning',
}

/** A force is where its newest open task has come; without one it stands by. */
export function forceFollows(work: Working, id: Id): Refused | null {
	const force = work.known(id)
	if (force?.kind !== 'force') return null
	const newest = work
		.pointingAt(id, 'task')
		.filter(isOpenTask)
		.sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1))
		.at(-1)
	const status = (newest && AS_TASK[newest.status]) ?? 'standby'
	const { incident_id: _, ...rest } = force
	const after = {
		...rest,
		...(newest ? { incident_id: newest.incident_id } : {}),
		...(status === force.status ? {} : { status, status_at: work.asking.at }),
	}
	return work.follow(force, after as AnyRecord)
}

const orderOf = ({ id, steps, status_at }: Task): string => `${steps?.[0]?.at ?? status_at ?? ''} ${id}`
