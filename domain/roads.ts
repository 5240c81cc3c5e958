import type { Conditions } from './conditions.ts'
import type { Geometry, LonLat } from './geometry.ts'
import type { Id } from './record.ts'

/*
 * What the server answers of the roads as they are now, with every closure in force; positions are WGS-84, times
 * minutes. `computed_at` is an instant in Beijing time. Each refuses with 503 where no roads are known.
 */

/**
 * `POST /api/reach`: the roads that are driven within so many minutes, up to three bands, the shortest first; each leaves
 * out what is in the one before.
 */
export type ReachAsk = { from: LonLat; minutes: readonly number[]; conditions?: Conditions }
export type ReachAnswer = { computed_at: string; bands: { minutes: number; lines: LonLat[][] }[] }

/** A closure that is only thought of yet. */
export type Trial = { at?: LonLat; geom?: Geometry }
/** `POST /api/cut-off`: who cannot be driven to any more, because of the closures in force and of those on trial. */
export type CutOffAsk = {
	trial?: readonly Trial[]
	/** Closures of exercises count as well. */
	exercise?: boolean
}
/** Ids of regions (villages), forces and depots; `unknown` are villages whose place is not known or off every road. */
export type CutOffAnswer = {
	computed_at: string
	closures: number
	villages: Id[]
	forces: Id[]
	depots: Id[]
	unknown: Id[]
}

/** `POST /api/coverage`: villages that no force (or depot) reaches within so many minutes, without those named. */
export type CoverageAsk = {
	minutes: number
	kind: 'force' | 'depot'
	/** Those that have been sent, or that one thinks of sending. */
	without?: readonly Id[]
	conditions?: Conditions
}
/** `minutes` is null where nobody comes by road at all. */
export type CoverageAnswer = {
	computed_at: string
	villages: number
	uncovered: { id: Id; minutes: number | null }[]
	unknown: Id[]
}

/** `GET /api/road?at=lon,lat`: the road there, null where none is near. */
export type RoadAnswer = { road: RoadThere | null }
/** A road as it would be closed at a place. */
export type RoadThere = {
	at: LonLat
	/** Name, else number; empty where it has neither. */
	name: string
	class: string
	bridge: boolean
	/** All pieces that a closure at this place would close. */
	lines: LonLat[][]
}
/** `POST /api/closed-roads`: the pieces that each closure in force closes, those of exercises too, to be drawn. */
export type ClosedRoadsAnswer = { computed_at: string; closures: { id: Id; lines: LonLat[][] }[] }

/** `POST /api/ways-out`: minutes from each village to each shelter, without crossing the hazard or a closed road. */
export type WaysOutAsk = { villages: readonly Id[]; conditions?: Conditions }
/** `minutes[i][j]` from `villages[i]` to `shelters[j]`; null where no way leads. */
export type WaysOutAnswer = { computed_at: string; villages: Id[]; shelters: Id[]; minutes: (number | null)[][] }

/** `POST /api/heights`: metres above the sea; null outside the ground, or where it has no heights. */
export type HeightsAsk = { at: readonly LonLat[] }
export type HeightsAnswer = { heights: (number | null)[] }

/** `POST /api/reveal`: a masked value in full, after it has been written down who had it shown and why. */
export type RevealAsk = { id: Id; field: string; reason: string }
/** `seconds` for which it may be shown. */
export type RevealAnswer = { value: string; seconds: number }
