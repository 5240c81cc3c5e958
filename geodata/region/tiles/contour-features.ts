import { inStrip } from './clip.ts'
import { type Bounds, boundsOf, type Feature } from './feature.ts'
import { pathOf } from './paths.ts'
import { worldX, worldY } from './world.ts'

/** A line of equal height: metres, then longitudes and latitudes in degrees one after the other. */
export type Contour = { ele: number; line: Float64Array }

const MAIN_M = 100

function lineOf({ ele, line }: Contour): Feature {
	const paths = [pathOf(Int32Array.from(line, (degrees, i) => (i % 2 === 0 ? worldX(degrees) : worldY(degrees))))]
	const main = ele % MAIN_M === 0 ? true : undefined
	const drawn = { layer: 'contour', from: main ? 10 : 13, order: ele, attributes: { ele, main } } as const
	return { shape: 'line', paths, bounds: boundsOf(paths), drawn }
}

/** Contours as they are drawn; none reaches out of the bounds, since the ground beyond them is not the region's. */
export function contourFeatures(contours: Iterable<Contour>, [minX, minY, maxX, maxY]: Bounds): Feature[] {
	return inStrip(inStrip(Array.from(contours, lineOf), 0, minX, maxX, 0), 1, minY, maxY, 0)
}
