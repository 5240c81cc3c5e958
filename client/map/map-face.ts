import type { Words } from '../../domain/field.ts'
import type { LonLat } from '../../domain/geometry.ts'
import type { AnyRecord, Kind, Of } from '../../domain/record.ts'
import type { Badge, Part } from './symbols/aggregate.ts'
import type { Mark } from './symbols/mark.ts'
import type { Silhouette } from './symbols/silhouettes.ts'

export const MAP_KEYS = ['risk', 'supply', 'force', 'command'] as const
/** The four maps. */
export type MapKey = (typeof MAP_KEYS)[number]

/**
 * How one of the four maps draws its records. `today` is a Beijing day. Written as methods, so that a face of one kind
 * can stand among faces of any kind; whoever asks looks at `kind` first.
 */
export type MapFace<K extends Kind = Kind> = {
	key: MapKey
	kind: K
	layer: Silhouette
	/** Is the record one of the points that this map counts and draws? */
	shows(record: Of<K>): boolean
	mark(record: Of<K>, today: string): Mark
	/** Higher is drawn later, over its neighbours. */
	rank(record: Of<K>): number
	/** Composition of a township's points, in the order of the legend. */
	parts(records: readonly Of<K>[], today: string): Part[]
	/** How many of them need a person to act, in the colour of the reason. */
	badge(records: readonly Of<K>[], today: string): Badge | null
	/** What a list says of the state of a point: grade, status. */
	state(record: Of<K>): Words | undefined
	/** The one record that the others answer to, drawn but not counted: the headquarters of the district. */
	isHub?(record: Of<K>): boolean
}

export const positionOf = (record: AnyRecord): LonLat | undefined =>
	'at' in record ? (record.at as LonLat | undefined) : undefined
