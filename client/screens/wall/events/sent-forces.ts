import type { LonLat } from '../../../../domain/geometry.ts'
import { type Near, straightWay } from '../../../../domain/nearest.ts'
import type { Of } from '../../../../domain/record.ts'

type Force = Of<'force'>
/** A force sent to an incident. `dueAt` is when it should be there, in epoch milliseconds; null where nothing tells. */
export type SentForce = {
	force: Force
	state: 'there' | 'coming' | 'gathering' | 'leaving' | 'other'
	way: Pick<Near, 'drive_min' | 'metres' | 'estimate' | 'line'> | null
	dueAt: number | null
}

const STATES: Readonly<Record<Force['status'], SentForce['state']>> = {
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
const ORDER: readonly SentForce['state'][] = ['there', 'coming', 'gathering', 'other', 'leaving']

/** Most that the ways are asked for at once. */
const MOST = 50
/** Ids of the forces sent to an incident, in an order that does not change while they drive. */
export const sentTo = (id: string, forces: readonly Force[]): string[] =>
	forces
		.filter(({ incident_id, lifecycle }) => incident_id === id && lifecycle === 'active')
		.map((force) => force.id)
		.sort()
		.slice(0, MOST)

/** The forces sent to an incident: those there, then those on their way, the soonest first. */
export function sentForces(
	id: string,
	at: LonLat | undefined,
	forces: readonly Force[],
	near: readonly Near[],
): SentForce[] {
	const byRoad = new Map(near.map((one) => [one.id, one]))
	return forces
		.filter(({ incident_id, lifecycle }) => incident_id === id && lifecycle === 'active')
		.map((force): SentForce => {
			const way = byRoad.get(force.id) ?? estimatedWay(force.at, at)
			const state = STATES[force.status]
			return { force, state, way, dueAt: dueAt(force, state, way) }
		})
		.sort(
			(a, b) =>
				ORDER.indexOf(a.state) - ORDER.indexOf(b.state) ||
				(a.dueAt ?? Infinity) - (b.dueAt ?? Infinity) ||
				a.force.id.localeCompare(b.force.id),
		)
}

function estimatedWay(from: LonLat | undefined, to: LonLat | undefined): SentForce['way'] {
	if (!from || !to) return null
	const { metres, minutes } = straightWay(from, to)
	return { metres, drive_min: minutes, estimate: true }
}

/** Counted from when it left its post, or from when it was told to gather. */
function dueAt({ status_at, mobilise_min }: Force, state: SentForce['state'], way: SentForce['way']): number | null {
	const since = Date.parse(status_at ?? '')
	if (!way || Number.isNaN(since) || (state !== 'coming' && state !== 'gathering')) return null
	const minutes = way.drive_min + (state === 'gathering' ? (mobilise_min ?? 0) : 0)
	return since + minutes * 60_000
}
