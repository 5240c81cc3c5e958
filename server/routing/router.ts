import type { LonLat } from '../../domain/geometry.ts'

/** The place on a road nearest to a position. */
export type Snap = {
	at: LonLat
	/** Metres between the two. */
	distance_m: number
	/** Whether the road belongs to the largest connected piece; if not, hardly anything may be reached from it. */
	main: boolean
}

export type RoutingOptions = {
	/** Edges of the graph that nobody may drive. */
	closed?: ReadonlySet<number> | undefined
	/** Times are multiplied by this: 1 unless told. */
	factor?: number | undefined
}
export type Direction = 'from' | 'to'
type TravelOptions = RoutingOptions & { direction?: Direction | undefined }

/** `snap` is null where no road is near; `seconds` and `metres` are null there, and where no road leads. */
export type Travel = { snap: Snap | null; seconds: number | null; metres: number | null }
type TravelTimes = { from: Snap | null; to: Travel[] }

export type Route = {
	from: Snap
	to: Snap
	seconds: number
	metres: number
	/** From road to road; the ways to `from` and from `to` are left out. */
	line: LonLat[]
	/** Edges of the graph in the order in which they are driven. */
	edges: number[]
	/** Names, else numbers, of roads in the order in which they are driven. */
	names: string[]
	/** Names of bridges on the way; an empty text stands for one without a name. */
	bridges: string[]
}

/** One piece of road, as it is pointed at to be closed. */
export type RoadPiece = {
	edge: number
	way: number
	name: string
	ref: string
	class: string
	bridge: boolean
	metres: number
	line: LonLat[]
}

/** Driving times on the roads of one region. Positions are snapped onto roads up to `SNAP_LIMIT_M` away. */
export interface Router {
	/** Name of the table of speeds behind the times. */
	readonly profile: string
	snap(at: LonLat, options?: RoutingOptions): Promise<Snap | null>
	/** From one position to many, or with `direction: 'to'` from many to the one. */
	travelTimes(from: LonLat, to: readonly LonLat[], options?: TravelOptions): Promise<TravelTimes>
	/** Null where a position is off the roads or no road leads. */
	route(from: LonLat, to: LonLat, options?: RoutingOptions): Promise<Route | null>
	/**
	 * Seconds at which each edge can be entered by its first end (place 2e) and by its last end (place 2e + 1), or with
	 * `direction: 'to'` seconds left when it is left there the other way round; infinite where it is not reached. Null
	 * where the position is off the roads.
	 */
	reach(from: LonLat, options?: TravelOptions): Promise<Float64Array | null>
	/** The road nearest to a position, within `SNAP_LIMIT_M`. */
	roadAt(at: LonLat): Promise<RoadPiece | null>
}

export const SNAP_LIMIT_M = 2000
