import { type Box, boxOf, positions, type Surface } from '../geometry.ts'
import { overlapOf } from './overlap.ts'

/** How much ground there is, in square degrees, and the box that holds it. */
type Ground = { box: Box; size: number }

const measured = new WeakMap<Surface, Ground>()

/** Measured once for each surface, as boundaries do not change. */
export function groundOf(surface: Surface): Ground {
	const known = measured.get(surface)
	if (known) return known
	const ground = { box: boxOf(positions(surface))!, size: overlapOf(surface, surface) }
	measured.set(surface, ground)
	return ground
}
