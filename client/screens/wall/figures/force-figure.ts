import type { Of } from '../../../../domain/record.ts'
import { forceMap } from '../../../maps/force/layers.ts'
import { later } from './later.ts'

type Status = Of<'force'>['status']
export type ForceFigure = {
	at: string | null
	points: number
	/** People on duty, as far as the points tell; null where none of them does. */
	onDuty: number | null
	by: Readonly<Record<Status, number>>
}

/** Points by status; the seven that differ on a wall are for the section to put together. */
export function forceFigure(forces: Iterable<Of<'force'>>): ForceFigure {
	const by: Record<Status, number> = {
		standby: 0,
		assigned: 0,
		en_route: 0,
		on_scene: 0,
		working: 0,
		returning: 0,
		rest: 0,
		offline: 0,
		unavailable: 0,
	}
	let at: string | null = null
	let points = 0
	let onDuty: number | null = null
	for (const force of forces) {
		if (!forceMap.shows(force)) continue
		at = later(at, force.updated_at)
		points++
		if (force.on_duty !== undefined) onDuty = (onDuty ?? 0) + force.on_duty
		by[force.status]++
	}
	return { at, points, onDuty, by }
}
