import { distanceM, type LonLat } from '../../domain/geometry.ts'

/** Things without those that lie within so many metres of an earlier one of the same key; things of a key come together. */
export function eachOnce<T extends { at: LonLat }>(
	things: Iterable<T>,
	keyOf: (thing: T) => string,
	withinM: number,
): T[] {
	const kept = new Map<string, T[]>()
	for (const thing of things) {
		const key = keyOf(thing)
		const known = kept.get(key)
		if (!known) kept.set(key, [thing])
		else if (!known.some(({ at }) => distanceM(at, thing.at) < withinM)) known.push(thing)
	}
	return [...kept.values()].flat()
}
