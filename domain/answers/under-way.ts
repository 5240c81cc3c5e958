import { byText } from '../by-text.ts'
import { isOpenTask } from '../kinds/task.ts'
import type { Id, Of } from '../record.ts'

type Task = Of<'task'>
/** How far a force has come with its order. Instants are epoch milliseconds, minutes whole. */
export type UnderWay = {
	task: Task
	force: Of<'force'> | null
	/** When it should be there; null where it is there, on its way back, or nothing tells. */
	dueAt: number | null
	/** Minutes until then; less than nothing where it is late. */
	leftMin: number | null
	/** Minutes since its status last changed. */
	sinceMin: number
}

const STAGES: readonly Task['status'][] = ['working', 'on_scene', 'en_route', 'accepted', 'ordered', 'returning']

/** The open orders of an incident: who is there, then who is coming, the soonest first, then who is on the way back. */
export function underWay(
	incidentId: Id,
	tasks: readonly Task[],
	forces: readonly Of<'force'>[],
	now: number,
): UnderWay[] {
	const known = new Map(forces.map((force) => [force.id, force]))
	return tasks
		.filter((task) => task.incident_id === incidentId && isOpenTask(task))
		.map((task): UnderWay => {
			const force = known.get(task.force_id) ?? null
			const dueAt = dueOf(task, force)
			const leftMin = dueAt === null ? null : Math.ceil((dueAt - now) / 60_000) || 0
			return { task, force, dueAt, leftMin, sinceMin: sinceOf(task, now) }
		})
		.sort(
			(a, b) =>
				STAGES.indexOf(a.task.status) - STAGES.indexOf(b.task.status) ||
				(a.dueAt ?? Infinity) - (b.dueAt ?? Infinity) ||
				byText(a.task.id, b.task.id),
		)
}

/** From the order on by all that was promised; once it has set out, from then on by the drive alone. */
function dueOf({ status, status_at, minutes, steps }: Task, force: Of<'force'> | null): number | null {
	if (minutes === undefined) return null
	const drive = Math.max(0, minutes - (force?.mobilise_min ?? 0))
	const ordered = steps?.[0]?.at
	switch (status) {
		case 'ordered':
		case 'accepted':
			return after(ordered ?? status_at, minutes)
		case 'en_route':
			return after(status_at, drive)
		default:
			return null
	}
}

function after(instant: string | undefined, minutes: number): number | null {
	const since = Date.parse(instant ?? '')
	return Number.isNaN(since) ? null : since + minutes * 60_000
}

function sinceOf({ status_at, updated_at }: Task, now: number): number {
	const since = Date.parse(status_at ?? updated_at)
	return Math.max(0, Math.floor((now - since) / 60_000))
}
