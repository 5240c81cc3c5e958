import type { Geometry, LonLat } from '../../../domain/geometry.ts'
import type { Id, Of } from '../../../domain/record.ts'
import type { MapKey } from '../map-face.ts'

/** A store, force or shelter of the ranking, drawn whatever the zoom: its rank in a badge and words beside it. */
export type RankedMark = {
	id: Id
	/** 1 for the nearest; null stands for one that is left out, which is drawn faint. */
	rank: number | null
	/** Beside it, such as `28 分 · 2 台`. */
	words: string
	/** Chosen for the plan: its way is drawn in full. */
	chosen: boolean
}
/** A way by road to the incident; `estimate` follows no road and is dashed. */
export type DispatchWay = { id: Id; line: readonly LonLat[]; sort: 'chosen' | 'ranked' | 'out' | 'estimate' }
/** A closed or slow road: its pieces, and where its sign stands. */
export type ClosedRoad = {
	id: Id
	at: LonLat
	lines: readonly (readonly LonLat[])[]
	mode: 'closed' | 'slow'
	words: string
	/** Only thought of: dashed. */
	trial: boolean
}
/** A place found round the incident that is on none of the four maps: a school, a camera, a hydrant. */
export type NearbyDot = { id: Id; at: LonLat; character: string; words: string; tone: 'plain' | 'quality' | 'bad' }

/** What the map of the dispatch desk shows beside the ground; the map takes it as a whole and draws the difference. */
export type DispatchLook = {
	lead: MapKey
	shown: readonly MapKey[]
	selected: Id | null
	pointed: Id | null
	incidents: readonly Of<'incident'>[]
	/** The one that is dealt with, or the place of a call that is being taken. */
	at: LonLat | null
	impact: Geometry | null
	/** Radii in metres. */
	rings: readonly number[]
	sector: Geometry | null
	/** Villages touched, outlined. */
	villages: readonly Geometry[]
	ranked: readonly RankedMark[]
	ways: readonly DispatchWay[]
	/** Roads driven within so many minutes. */
	reach: readonly { minutes: number; lines: readonly (readonly LonLat[])[] }[]
	closed: readonly ClosedRoad[]
	nearby: readonly NearbyDot[]
	/** What is being drawn by hand, from its first point to the pointer. */
	drawing: { points: readonly LonLat[]; closes: boolean } | null
}
