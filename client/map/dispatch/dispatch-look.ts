import type { Geometry, LonLat } from '../../../domain/geometry.ts'
import type { Id, Of } from '../../../domain/record.ts'
import type { MapKey } from '../map-face.ts'

/** A store, force or shelter that the answer speaks of, drawn whatever the zoom with words beside it. */
export type RankedMark = {
	id: Id
	/** In a badge, 1 for the nearest; null for what is shown beside the ranking. */
	rank: number | null
	/** Such as `28 分 · 2 台`. */
	words: string
	/** Chosen for the plan: its way is drawn in full. */
	chosen: boolean
	/** Cannot come: drawn faint, its words say why. */
	out: boolean
}
/** A way by road to the incident; `estimate` follows no road and is dashed. */
export type DispatchWay = { id: Id; line: readonly LonLat[]; sort: 'chosen' | 'ranked' | 'estimate' }
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
export type NearbyDot = {
	id: Id
	at: LonLat
	character: string
	words: string
	tone: 'plain' | 'quality' | 'bad'
	/** A camera: where it looks, in degrees from north; null where that is not known. */
	facing?: number | null
}

/** What the map of the dispatch desk shows beside the ground; the map takes it as a whole and draws the difference. */
export type DispatchLook = {
	lead: MapKey
	shown: readonly MapKey[]
	selected: Id | null
	pointed: Id | null
	/** Those that are open, and which of them is dealt with. */
	incidents: readonly Of<'incident'>[]
	inHand: Id | null
	/** The place of a call that is being taken: no record yet. */
	call: { at: LonLat; type: Of<'incident'>['type'] | null } | null
	/** The middle of the rings. */
	at: LonLat | null
	/** Radii in metres. */
	rings: readonly number[]
	impact: Geometry | null
	sector: Geometry | null
	/** Villages touched, outlined. */
	villages: readonly Geometry[]
	ranked: readonly RankedMark[]
	ways: readonly DispatchWay[]
	/** Roads driven within so many minutes. */
	reach: readonly { minutes: number; lines: readonly (readonly LonLat[])[] }[]
	closed: readonly ClosedRoad[]
	nearby: readonly NearbyDot[]
}
