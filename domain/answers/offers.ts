import { byText } from '../by-text.ts'
import { isOpenTask } from '../kinds/task.ts'
import type { Near } from '../nearest.ts'
import { isNight } from '../night.ts'
import { peopleOut } from '../people-out.ts'
import type { Of } from '../record.ts'

/** A force that could be sent. */
export type Offer = {
	force: Of<'force'>
	near: Near
	/** On duty less those out; null where nobody knows how many are on duty. */
	free: number | null
	/** Skills asked for that it lacks. */
	missing: string[]
	/** Its open orders. */
	out: Of<'task'>[]
	/** It is night and some must stay at home, so that not all who are free can be sent. */
	belowMinimum: boolean
	/** Whole minutes since it came back from its last order; null where it was not out. */
	restedMin: number | null
	/** It has the skills and the people asked for; where nobody knows how many there are, it cannot be said to. */
	suits: boolean
}
type Given = {
	near: readonly Near[]
	forces: readonly Of<'force'>[]
	tasks: readonly Of<'task'>[]
	/** Epoch milliseconds. */
	now: number
}

/** Forces that are near: those that suit first, then the soonest there. */
export function offersOf(
	{ skills, minPeople }: { skills: readonly string[]; minPeople: number },
	{ near, forces, tasks, now }: Given,
): Offer[] {
	const known = new Map(forces.map((force) => [force.id, force]))
	const tasksOf = Map.groupBy(tasks, ({ force_id }) => force_id)
	const gone = peopleOut(tasks)
	const night = isNight(now)
	return near
		.flatMap((way): Offer[] => {
			const force = known.get(way.id)
			if (!force) return []
			const own = tasksOf.get(force.id) ?? []
			const out = own.filter((task) => task.lifecycle === 'active' && isOpenTask(task))
			const free = force.on_duty === undefined ? null : Math.max(0, force.on_duty - (gone(force.id) ?? 0))
			const missing = skills.filter((skill) => !force.skills?.some((has) => has === skill))
			const enough = free === null ? minPeople <= 0 : free >= Math.max(1, minPeople)
			const suits = missing.length === 0 && enough
			const belowMinimum = night && (force.night_min ?? 0) > 0
			return [{ force, near: way, free, missing, out, belowMinimum, restedMin: restedMin(own, now), suits }]
		})
		.sort(fittestFirst)
}

function restedMin(tasks: readonly Of<'task'>[], now: number): number | null {
	let last = Number.NEGATIVE_INFINITY
	for (const { status, status_at } of tasks)
		if (status === 'done' && status_at !== undefined) last = Math.max(last, Date.parse(status_at))
	return last === Number.NEGATIVE_INFINITY ? null : Math.max(0, Math.floor((now - last) / 60_000))
}

const fittestFirst = (a: Offer, b: Offer): number =>
	Number(b.suits) - Number(a.suits) ||
	a.near.minutes - b.near.minutes ||
	Number(a.near.estimate) - Number(b.near.estimate) ||
	(b.free ?? 0) - (a.free ?? 0) ||
	byText(b.force.verified_at, a.force.verified_at) ||
	byText(a.force.code, b.force.code) ||
	byText(a.force.id, b.force.id)
