import type { HeightGrid } from './height-grid.ts'
import { VOID } from './read-hgt.ts'

/**
 * Gives every void the mean of those neighbours that are known, from the rims of a hole inward, so that there is no
 * step at its edge. Where nothing is known at all the ground is flat at zero.
 */
export function fillVoids({ width, height, values }: HeightGrid): void {
	const neighbours = (at: number): number[] => {
		const [x, y] = [at % width, Math.floor(at / width)]
		const found: number[] = []
		for (let v = Math.max(0, y - 1); v <= Math.min(height - 1, y + 1); v++)
			for (let u = Math.max(0, x - 1); u <= Math.min(width - 1, x + 1); u++) found.push(v * width + u)
		return found
	}
	let rim: number[] = []
	for (let at = 0; at < values.length; at++)
		if (values[at] === VOID && neighbours(at).some((n) => values[n] !== VOID)) rim.push(at)
	while (rim.length > 0) {
		const filled = rim.map((at) => {
			const known = neighbours(at)
				.map((n) => values[n]!)
				.filter((value) => value !== VOID)
			return known.reduce((sum, value) => sum + value, 0) / known.length
		})
		rim.forEach((at, i) => {
			values[at] = filled[i]!
		})
		rim = [...new Set(rim.flatMap(neighbours))].filter((at) => values[at] === VOID)
	}
	for (let at = 0; at < values.length; at++) if (values[at] === VOID) values[at] = 0
}
