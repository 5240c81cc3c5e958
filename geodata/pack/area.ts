import type { LonLat, Surface } from '../../domain/geometry.ts'

export type AreaLevel = 'county' | 'township' | 'village'
/** The larger come first; in search this is the rank of a division. */
export const LEVEL_RANK: Readonly<Record<AreaLevel, number>> = { county: 1, township: 2, village: 3 }

/** An administrative division with its boundary, as `areas.json` lists them: the larger ones first. */
export type Area = {
	/** Twelve digits, where it is known. */
	code: string | null
	name: string
	level: AreaLevel
	/** Place in the list of the division that it lies in. */
	parent: number | null
	geom: Surface
	/** A position inside. */
	at: LonLat
}
