import { type FigureSizes, figureSizes, type MapSpace, wallFigureSizes } from './figure-sizes.ts'
import { MARKS_FROM_ZOOM } from './scales.ts'
import type { Mark } from './symbols/mark.ts'

/** How large a map draws what it shows: for eyes at arm's length, or for a whole room. Sizes are in pixels of the page. */
export type Density = {
	/** Nominal size of a mark, and of the chosen one. */
	mark: number
	chosen: number
	/** The zoom from which single marks of all maps are drawn; those of the leading map come before them. */
	allMarks: number
	/** Share of its size that a mark has while single marks have only just come to be seen. */
	least: number
	/** Of the name beside a mark. */
	name: number
	/** Lightest weight of a name. */
	weight: 400 | 500
	/** Marks say nothing that is smaller than their own character. */
	far: boolean
	figures: (space: MapSpace) => FigureSizes
}

export const DESK: Density = {
	mark: 26,
	chosen: 32,
	allMarks: MARKS_FROM_ZOOM,
	least: 0.78,
	name: 12,
	weight: 400,
	far: false,
	figures: ({ width }) => figureSizes(width),
}
/** No text under 16 pixels, and no single mark under 40. */
export const WALL: Density = {
	mark: 42,
	chosen: 48,
	allMarks: 13.2,
	least: 1,
	name: 16,
	weight: 500,
	far: true,
	figures: ({ room }) => wallFigureSizes(room),
}

/** A mark as it is drawn at that density. */
export const seenAt = ({ far }: Density, mark: Mark): Mark => (far ? { ...mark, far } : mark)
