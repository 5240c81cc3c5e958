import type { LonLat, Surface } from '../../domain/geometry.ts'

export type AreaLevel = 'county' | 'township' | 'village'

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
