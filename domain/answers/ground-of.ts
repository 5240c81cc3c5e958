import { type Box, boxOf, positions, type Surface } from '../geometry.ts'
import { overlapOf } from './overlap.ts'

/** Boundaries do not change, so that each is measured once. */
const once = <T>(measure: (surface: Surface) => T) => {
	const known = new WeakMap<Surface, T>()
	return (surface: Surface): T => {
		const found = known.get(surface)
		if (found !== undefined) return found
		const measured = measure(surface)
		known.set(surface, measured)
		return measured
	}
}

export const boxOfGround = once((surface): Box => boxOf(positions(surface))!)
/** How much ground there is, in square degrees. */
export const sizeOfGround = once((surface): number => overlapOf(surface, surface))
