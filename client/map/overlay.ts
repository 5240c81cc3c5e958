import type { Feature } from 'geojson'
import type { LayerSpecification } from 'maplibre-gl'
import type { Id } from '../../domain/record.ts'
import type { BoardData } from './board-data.ts'
import type { MapSpace } from './figure-sizes.ts'
import type { Palette } from './palette.ts'

/** What a screen draws on its map beside the points of the four maps. */
export type Overlay = {
	/** Names of the sources that `features` fills. */
	sources: readonly string[]
	/** Layers of its marks that a click may hit, the topmost first. */
	hits: readonly string[]
	/** Under the roads of the ground; `overPicture` where these are drawn in somebody else's basemap. */
	under(colour: Palette, overPicture: boolean): LayerSpecification[]
	/** Areas and lines, under the names of the ground. */
	ground(colour: Palette): LayerSpecification[]
	/** Words, under all marks: they find their places after these. */
	words(colour: Palette): LayerSpecification[]
	/** Over everything. */
	marks(colour: Palette): LayerSpecification[]
	/** By source; asked for whenever records have changed. The same list again means that nothing has. */
	features(data: BoardData, space: MapSpace): Readonly<Record<string, Feature[]>>
	/** Points that the overlay draws itself. */
	hidden(): readonly Id[]
	/** Villages that the overlay names itself, so that the ground need not. */
	named(): readonly string[]
}

/** A screen that draws nothing of its own. */
export const NO_OVERLAY: Overlay = {
	sources: [],
	hits: [],
	under: () => [],
	ground: () => [],
	words: () => [],
	marks: () => [],
	features: () => ({}),
	hidden: () => [],
	named: () => [],
}
