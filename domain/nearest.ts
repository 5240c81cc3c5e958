import type { LonLat } from './geometry.ts'
import type { Id } from './record.ts'

/** What can be near: stores to take from, teams to send, shelters to go to. */
export const NEAR_KINDS = ['depot', 'force', 'shelter'] as const
export type NearKind = (typeof NEAR_KINDS)[number]

/** `POST /api/nearest`: how many of each kind, nearest by road first; a kind that is left out is not asked for. */
export type NearestAsk = { from: LonLat; find: Partial<Record<NearKind, number>>; lines?: boolean }

/**
 * One of them. `minutes` is the whole time: `wait_min` to load or to mobilise (null where it is not known, and then not
 * counted) and `drive_min` by road. `estimate`: no road leads there, so the straight line was taken, 1.5 times, at
 * 25 km/h. `line` follows the road.
 */
export type Near = {
	id: Id
	minutes: number
	wait_min: number | null
	drive_min: number
	metres: number
	estimate: boolean
	line?: LonLat[]
}
/** `computed_at` is an instant in Beijing time. */
export type NearestAnswer = { computed_at: string; near: Partial<Record<NearKind, Near[]>> }
