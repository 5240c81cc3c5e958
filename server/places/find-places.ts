import type { Viewer } from '../../domain/actor.ts'
import type { Box, LonLat } from '../../domain/geometry.ts'
import type { FoundPlace, WhereIs } from '../../domain/ground.ts'

/** `near` is where the map looks: of equals, the nearer come first. */
export type Asked = { text: string; near: LonLat | null; limit: number }
/** `cost` says how badly an answer fits; answers of several sources are merged by it (server/places/cost.ts). */
export type Ranked = { cost: number; found: FoundPlace }
/** Code and name of a division; a division of the extract may have no code, which is then empty. */
export type Named = { code: string; name: string }

/** A settlement farther off than this says nothing of where a position is, in metres. */
export const SETTLEMENT_LIMIT_M = 50_000

/** Names and divisions of one region pack. */
export type PlaceIndex = {
	/** Number of places. */
	readonly count: number
	/** Of all places; null where there are none. */
	readonly box: Box | null
	/** Best first. */
	find(asked: Asked): Ranked[]
	divisionsAt(position: LonLat): { township: Named | null; village: Named | null }
	/** The settlement nearest to a position, within `SETTLEMENT_LIMIT_M`. */
	settlementNear(position: LonLat): { name: string; at: LonLat } | null
}

/** Everything that can be searched, as one viewer may see it. */
export type FindPlaces = {
	find(viewer: Viewer, asked: Asked): FoundPlace[]
	at(viewer: Viewer, position: LonLat): WhereIs
}
