import type { Geometry, LonLat } from '../../../domain/geometry.ts'
import type { Id, Of } from '../../../domain/record.ts'
import type { MapKey } from '../map-face.ts'

/** A way drawn on a wall's map: along the road to what was asked for, or straight from one post to the next. */
export type WallLink = {
	id: Id
	line: readonly LonLat[]
	/** `route` is asked for and cyan; `chain` is the chain of command; `estimate` follows no road and is dashed. */
	sort: 'route' | 'chain' | 'estimate'
	/** Beside its far end, such as `14 分`. */
	label?: string
}

/** A small ring with words beside it, such as a village of the call-out. */
export type WallDot = { id: Id; at: LonLat; words: string; tone: 'plain' | 'bad' | 'quality' }

/** A closed or slow road: its pieces, where its sign stands, and what is written beside that. */
type WallClosure = {
	id: Id
	at: LonLat
	lines: readonly (readonly LonLat[])[]
	mode: 'closed' | 'slow'
	words: string
}

/** What a map of the wall shows beside the ground; the maps take it as a whole and draw the difference. */
export type WallLook = {
	lead: MapKey
	shown: readonly MapKey[]
	/** In the middle of it all, with its halo. */
	selected: Id | null
	/** Drawn as single marks whatever the zoom, with their names: what is near the selected, what was sent. */
	lit: readonly Id[]
	links: readonly WallLink[]
	/** Outlined: where a warning is in force. */
	areas: readonly Geometry[]
	areaInk: 'grade-major' | 'grade-larger' | 'grade-general' | 'grade-low'
	/** The area of impact and rings round the incident, in metres. */
	impact: { at: LonLat; geom: Geometry | null; rings: readonly number[] } | null
	incidents: readonly Of<'incident'>[]
	/** Those that are not closed and stand somewhere. */
	alarms: readonly Of<'alarm'>[]
	dots: readonly WallDot[]
	closed: readonly WallClosure[]
	/** Stands before the name of whatever is an exercise. */
	exerciseWord: string
	/** Lines of the map's own box, in its pixels, that nothing may be written across. */
	seams: { x: readonly number[]; y: readonly number[] }
}
