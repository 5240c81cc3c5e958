import { latitudeOf } from '../mercator.ts'
import type { Path } from './feature.ts'
import { MAX_ZOOM, unitAt, WORLD } from './world.ts'

const EARTH_ROUND_M = 40_075_016.686

/** In square world units, holes taken off. */
export function sizeOf(paths: readonly Path[]): number {
	let sum = 0
	for (const { xy, hole } of paths) {
		let twice = 0
		for (let i = 0; i + 3 < xy.length; i += 2) twice += xy[i]! * xy[i + 3]! - xy[i + 2]! * xy[i + 1]!
		sum += (hole ? -1 : 1) * Math.abs(twice / 2)
	}
	return Math.max(0, sum)
}

/** Square metres of a size in world units that lies at a height of the world. */
export const squareMetres = (size: number, y: number): number =>
	size * ((EARTH_ROUND_M / WORLD) * Math.cos((latitudeOf(y / WORLD) * Math.PI) / 180)) ** 2

/** The first zoom at which a size is as large as a square of so many units of a tile; the largest zoom at the latest. */
export function zoomOfSize(size: number, side: number): number {
	if (size <= 0) return MAX_ZOOM
	const zoom = Math.ceil(Math.log2((unitAt(0) * side) / Math.sqrt(size)))
	return Math.max(0, Math.min(MAX_ZOOM, zoom))
}
