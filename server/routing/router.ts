import type { Geometry, LonLat } from '../../domain/geometry.ts'

/** The place on a road nearest to a position. */
export type Snap = {
	at: LonLat
	/** Metres between the two. */
	distance_m: number
	/** Whether the road belongs to the largest connected piece; if not, hardly anything may be reached from it. */
	main: boolean
}

/** Part of an edge, from 0 at its first point to 1 at its last; both are the same where it is one place, such as a bridge. */
export type Stretch = readonly [from: number, to: number]
/** By edge of the graph the part of it that is meant. */
export type Stretches = ReadonlyMap<number, Stretch>

export type RoutingOptions = {
	/** What nobody may drive. Who stands beside it on the same edge leaves by the other end, who stands in it by its ends. */
	closed?: Stretches | undefined
	/** By edge of the graph: driving it takes so many times as long. */
	slow?: ReadonlyMap<number, number> | undefined
	/** Edges that are driven only where a way round would take ten times as long; the time that is told stays true. */
	shunned?: ReadonlySet<number> | undefined
	/** Times are multiplied by this: 1 unless told. */
	factor?: number | undefined
}
export type Direction = 'from' | 'to'
type TravelOptions = RoutingOptions & { direction?: Direction | undefined }
type TableOptions = TravelOptions & {
	/** Which of the targets come with a `line`, chosen when the times are known. */
	drawn?: ((to: readonly Travel[]) => readonly number[]) | undefined
	/** Parts of the roads of which every way tells how far it runs on them. */
	watched?: Stretches | undefined
}

/** `snap` is null where no road is near; `seconds` and `metres` are null there, and where no road leads. */
export type Travel = {
	snap: Snap | null
	seconds: number | null
	metres: number | null
	/** Metres of the way on what is watched; left out where nothing is, or no way leads. */
	watched_m?: number
	line?: LonLat[]
}
export type TravelTimes = { from: Snap | null; to: Travel[] }

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

/** Where somebody is and in how many seconds they set out. */
type Source = { at: LonLat; seconds: number }
/** The first of them to be there: its place in the list, and the seconds until then, those before it set out included. */
export type Covered = { seconds: number; source: number }

/** Driving times, and the way itself: all that an engine elsewhere may be asked for. */
export interface Engine {
	/** From one position to many, or with `direction: 'to'` from many to the one. */
	travelTimes(from: LonLat, to: readonly LonLat[], options?: TableOptions): Promise<TravelTimes>
}

/** Driving times on the roads of one region. Positions are snapped onto roads up to `SNAP_LIMIT_M` away. */
export interface Router extends Engine {
	/** Name of the table of speeds behind the times. */
	readonly profile: string
	snap(at: LonLat): Promise<Snap | null>
	/** Null where a position is off the roads or no road leads. */
	route(from: LonLat, to: LonLat, options?: RoutingOptions): Promise<Route | null>
	/**
	 * Seconds at which each edge can be entered by its first end (place 2e) and by its last end (place 2e + 1), or with
	 * `direction: 'to'` seconds left when it is left there the other way round; infinite where it is not reached. Null
	 * where the position is off the roads.
	 */
	reach(from: LonLat, options?: TravelOptions): Promise<Float64Array | null>
	/** By each of `seconds`, which rise, what is driven within it and not within the one before; null off the roads. */
	reachLines(from: LonLat, seconds: readonly number[], options?: RoutingOptions): Promise<LonLat[][][] | null>
	/** Metres that one drives from a position until one is off these parts; 0 off the roads, infinite where none leads off. */
	metresOut(from: LonLat, parts: Stretches): Promise<number>
	/** Who is first at each target; null where the target is off the roads or nobody comes. */
	coverage(from: readonly Source[], to: readonly LonLat[], options?: RoutingOptions): Promise<(Covered | null)[]>
	/**
	 * Whether what is closed parts a position from the largest piece of the roads to which it belonged; null where no road
	 * is near. One-way roads count in both directions.
	 */
	cutOff(at: readonly LonLat[], closed: Stretches): Promise<(boolean | null)[]>
	/** The road nearest to a position, within `SNAP_LIMIT_M`. */
	roadAt(at: LonLat): Promise<RoadPiece | null>
	/** What a closure at a position closes: the nearest road there, and its other carriageway. Empty off the roads. */
	edgesAt(at: LonLat): Promise<Stretches>
	/** What a line crosses or is drawn along, or what lies in an area. */
	edgesWithin(geom: Geometry): Promise<Stretches>
	/** By edge how many times as long it takes if only those parts take `times` as long. */
	slowed(stretches: Stretches, times: number): Promise<ReadonlyMap<number, number>>
	/** Lines to draw what is closed: of a place the road on both sides of it, of a bridge or tunnel all of it. */
	pieces(stretches: Stretches): Promise<LonLat[][]>
}

export const SNAP_LIMIT_M = 2000
