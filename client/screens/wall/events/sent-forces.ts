import { underWay } from '../../../../domain/answers/under-way.ts'
import type { LonLat } from '../../../../domain/geometry.ts'
import { isOpenTask } from '../../../../domain/kinds/task.ts'
import { type Near, straightWay } from '../../../../domain/nearest.ts'
import type { Of } from '../../../../domain/record.ts'

type Force = Of<'force'>
type Task = Of<'task'>
/** People of a force sent to an incident. `dueAt` is when they should be there, in epoch milliseconds; null where nothing tells. */
export type SentForce = {
	/** Of the order; of the force where nobody has written one. */
	id: string
	force: Force
	/** What they were told to do. */
	words: string | undefined
	/** How many of the force; undefined where nobody knows. */
	people: number | undefined
	state: 'there' | 'coming' | 'gathering' | 'leaving' | 'other'
	/** In the words of the order where there is one, else of the force. */
	told: { kind: 'task' | 'force'; status: string; since: string | undefined }
	way: Pick<Near, 'drive_min' | 'metres' | 'estimate' | 'line'> | null
	dueAt: number | null
}

const OF_FORCE: Readonly<Record<Force['status'], SentForce['state']>> = {
	assigned: 'gathering',
	en_route: 'coming',
	on_scene: 'there',
	working: 'there',
	returning: 'leaving',
	standby: 'other',
	rest: 'other',
	offline: 'other',
	unavailable: 'other',
}
const OF_TASK: Readonly<Record<Task['status'], SentForce['state']>> = {
	ordered: 'gathering',
	accepted: 'gathering',
	en_route: 'coming',
	on_scene: 'there',
	working: 'there',
	returning: 'leaving',
	done: 'other',
	cancelled: 'other',
}
const ORDER: readonly SentForce['state'][] = ['there', 'coming', 'gathering', 'other', 'leaving']

/** Most that the ways are asked for at once. */
const MOST = 50
type Sent = { forces: readonly Force[]; tasks: readonly Task[] }

/** Forces that are said to be at an incident without any order that says so. */
function unordered(id: string, { forces, tasks }: Sent): Force[] {
	const ordered = new Set<string>(
		tasks.filter((task) => task.incident_id === id && isOpenTask(task)).map(({ force_id }) => force_id),
	)
	return forces.filter((force) => force.incident_id === id && force.lifecycle === 'active' && !ordered.has(force.id))
}

/** Ids of the forces sent to an incident, in an order that does not change while they drive. */
export function sentTo(id: string, sent: Sent): string[] {
	const ordered = sent.tasks
		.filter((task) => task.incident_id === id && isOpenTask(task))
		.map(({ force_id }) => force_id)
	const all = new Set<string>([...ordered, ...unordered(id, sent).map((force) => force.id)])
	return [...all].sort().slice(0, MOST)
}

type Given = Sent & { at: LonLat | undefined; near: readonly Near[]; now: number }

/** Who was sent to an incident: those there, then those on their way, the soonest first. */
export function sentForces(id: string, { forces, tasks, at, near, now }: Given): SentForce[] {
	const byRoad = new Map(near.map((one) => [one.id, one]))
	const wayOf = (force: Force) => byRoad.get(force.id) ?? estimatedWay(force.at, at)
	const ordered = underWay(id, tasks, forces, now).flatMap(({ task, force, dueAt }): SentForce[] => {
		if (!force) return []
		const [state, way] = [OF_TASK[task.status], wayOf(force)]
		const told = { kind: 'task', status: task.status, since: task.status_at } as const
		const due = dueAt ?? (task.minutes === undefined ? dueFrom(force, task.status_at, state, way) : null)
		return [
			{ id: task.id, force, words: task.words, people: task.people ?? force.on_duty, state, told, way, dueAt: due },
		]
	})
	const others = unordered(id, { forces, tasks }).map((force): SentForce => {
		const [state, way] = [OF_FORCE[force.status], wayOf(force)]
		const told = { kind: 'force', status: force.status, since: force.status_at } as const
		const people = force.on_duty ?? force.headcount
		return {
			id: force.id,
			force,
			words: undefined,
			people,
			state,
			told,
			way,
			dueAt: dueFrom(force, force.status_at, state, way),
		}
	})
	return [...ordered, ...others].sort(
		(a, b) =>
			ORDER.indexOf(a.state) - ORDER.indexOf(b.state) ||
			(a.dueAt ?? Infinity) - (b.dueAt ?? Infinity) ||
			a.id.localeCompare(b.id),
	)
}

function estimatedWay(from: LonLat | undefined, to: LonLat | undefined): SentForce['way'] {
	if (!from || !to) return null
	const { metres, minutes } = straightWay(from, to)
	return { metres, drive_min: minutes, estimate: true }
}

/** Where no order says how long it takes: counted from when they left their post, or from when they were told to gather. */
function dueFrom(
	{ mobilise_min }: Force,
	since: string | undefined,
	state: SentForce['state'],
	way: SentForce['way'],
): number | null {
	const began = Date.parse(since ?? '')
	if (!way || Number.isNaN(began) || (state !== 'coming' && state !== 'gathering')) return null
	return began + (way.drive_min + (state === 'gathering' ? (mobilise_min ?? 0) : 0)) * 60_000
}
