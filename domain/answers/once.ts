import type { Surface } from '../geometry.ts'

/** A measure of a surface, which is taken once of each: boundaries do not change. */
export function once<T>(measure: (surface: Surface) => T): (surface: Surface) => T {
	const known = new WeakMap<Surface, T>()
	return (surface) => {
		const found = known.get(surface)
		if (found !== undefined) return found
		const measured = measure(surface)
		known.set(surface, measured)
		return measured
	}
}
