import { type Box, boxOf, type LonLat, positions, type Surface } from '../geometry.ts'

/** How much ground there is, in square degrees, and the box that holds it. */
export type Ground = { box: Box; size: number }

const measured = new WeakMap<Surface, Ground>()

/** Measured once for each surface, as boundaries do not change. */
export function groundOf(surface: Surface): Ground {
	const known = measured.get(surface)
	if (known) return known
	const polygons = surface.type === 'Polygon' ? [surface.coordinates] : surface.coordinates
	const size = polygons.reduce((sum, rings) => sum + sizeOf(rings), 0)
	const ground = { box: boxOf(positions(surface))!, size }
	measured.set(surface, ground)
	return ground
}

/** The outer ring less its holes. */
const sizeOf = ([outer, ...holes]: LonLat[][]): number =>
	holes.reduce((left, hole) => left - ringSize(hole), outer ? ringSize(outer) : 0)

function ringSize(ring: readonly LonLat[]): number {
	const [lon, lat] = ring[0]!
	let twice = 0
	for (let i = 1; i < ring.length; i++) {
		const [[ax, ay], [bx, by]] = [ring[i - 1]!, ring[i]!]
		twice += (ax - lon) * (by - lat) - (bx - lon) * (ay - lat)
	}
	return Math.abs(twice) / 2
}
