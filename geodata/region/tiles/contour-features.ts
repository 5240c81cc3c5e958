import { boundsOf, type Feature } from './feature.ts'
import { pathOf } from './paths.ts'
import { worldX, worldY } from './world.ts'

/** A line of equal height: metres, then longitudes and latitudes in degrees one after the other. */
export type Contour = { ele: number; line: Float64Array }

const MAIN_M = 100

export function* contourFeatures(contours: Iterable<Contour>): Generator<Feature> {
	for (const { ele, line } of contours) {
		const paths = [pathOf(Int32Array.from(line, (degrees, i) => (i % 2 === 0 ? worldX(degrees) : worldY(degrees))))]
		const main = ele % MAIN_M === 0 ? true : undefined
		const drawn = { layer: 'contour', from: main ? 10 : 13, order: ele, attributes: { ele, main } } as const
		yield { shape: 'line', paths, bounds: boundsOf(paths), drawn }
	}
}
