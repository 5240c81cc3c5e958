import type { Feature } from './feature.ts'
import { WORLD } from './world.ts'

/** Points of one name and class that lie closer than this are one: about a kilometre. */
const NEAR = WORLD / 40_000

/** Tells of each feature whether it is a named point that came before. */
export function isRepeated(): (feature: Feature) => boolean {
	const seen = new Map<string, [x: number, y: number][]>()
	return ({ shape, bounds: [x, y], drawn: { layer, attributes } }) => {
		if (shape !== 'point' || !attributes.name) return false
		const key = [layer, attributes.class, attributes.name].join('\n')
		const others = seen.get(key) ?? []
		if (others.some(([u, v]) => Math.hypot(x - u, y - v) < NEAR)) return true
		seen.set(key, [...others, [x, y]])
		return false
	}
}
