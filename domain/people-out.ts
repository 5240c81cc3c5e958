import { isOpenTask } from './kinds/task.ts'
import type { Id, Of } from './record.ts'

/** How many people of a force are out on tasks, all of them (`Infinity`) where an order names no number; null: no task. */
export type PeopleOut = (force: Id) => number | null

export function peopleOut(tasks: Iterable<Of<'task'>>): PeopleOut {
	const out = new Map<Id, number>()
	for (const task of tasks)
		if (task.lifecycle === 'active' && isOpenTask(task))
			out.set(task.force_id, (out.get(task.force_id) ?? 0) + (task.people ?? Number.POSITIVE_INFINITY))
	return (force) => out.get(force) ?? null
}
