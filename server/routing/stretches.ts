import type { Stretch } from './router.ts'

/** The same places, as stretches in order that do not touch. */
export function united(stretches: readonly Stretch[]): Stretch[] {
	const found: Stretch[] = []
	for (const stretch of [...stretches].filter(([from, to]) => to > from).sort((a, b) => a[0] - b[0])) {
		const last = found.at(-1)
		if (last && stretch[0] <= last[1]) found[found.length - 1] = [last[0], Math.max(last[1], stretch[1])]
		else found.push(stretch)
	}
	return found
}

/** What is in the first and not in the second; both are united. */
export function without(all: readonly Stretch[], less: readonly Stretch[]): Stretch[] {
	let left = [...all]
	for (const [from, to] of less)
		left = left.flatMap(([a, b]): Stretch[] => [
			[a, Math.min(b, from)],
			[Math.max(a, to), b],
		])
	return left.filter(([from, to]) => to > from)
}
