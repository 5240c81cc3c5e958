/** Layers of docs/tiles.md, in the order in which a tile holds them. */
export const LAYERS = [
	'cover',
	'built',
	'water',
	'waterway',
	'dam',
	'contour',
	'building',
	'road',
	'rail',
	'power',
	'boundary',
	'place',
	'peak',
	'poi',
	'water_name',
] as const
export type Layer = (typeof LAYERS)[number]
type Attributes = Readonly<Record<string, string | number | true | undefined>>

/** How something is drawn: from which zoom, and where among its layer (a higher order lies on top, or comes last). */
export type Drawn = { layer: Layer; from: number; order: number; attributes: Attributes }
/** With the attribute `class` of docs/tiles.md. */
export type Classed<Class extends string> = Drawn & { attributes: { class: Class } }

/** Pairs of world units; `from` has for each vertex the first zoom that needs it. A ring ends where it began. */
export type Path = { xy: Int32Array; from: Uint8Array; hole: boolean }
/** In world units. */
export type Bounds = readonly [minX: number, minY: number, maxX: number, maxY: number]
export type Shape = 'point' | 'line' | 'area'
/** The paths of an area are its outer rings, each followed by its holes. */
export type Feature = { shape: Shape; paths: readonly Path[]; bounds: Bounds; drawn: Drawn }

export function boundsOf(paths: readonly Path[]): Bounds {
	let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity]
	for (const { xy } of paths)
		for (let i = 0; i < xy.length; i += 2) {
			minX = Math.min(minX, xy[i]!)
			maxX = Math.max(maxX, xy[i]!)
			minY = Math.min(minY, xy[i + 1]!)
			maxY = Math.max(maxY, xy[i + 1]!)
		}
	return [minX, minY, maxX, maxY]
}
