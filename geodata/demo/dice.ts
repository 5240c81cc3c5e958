/** Small seeded generator (mulberry32), so that the demo district is the same on every machine. */
export class Dice {
	#state: number
	constructor(seed: number) {
		this.#state = seed >>> 0
	}

	/** From 0 up to 1. */
	next(): number {
		this.#state = (this.#state + 0x6d2b79f5) >>> 0
		let t = this.#state
		t = Math.imul(t ^ (t >>> 15), t | 1)
		t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
		return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
	}
	/** A whole number from `low` to `high`, both included. */
	whole(low: number, high: number): number {
		return low + Math.floor(this.next() * (high - low + 1))
	}
	chance(p: number): boolean {
		return this.next() < p
	}
	pick<T>(from: readonly T[]): T {
		return from[Math.floor(this.next() * from.length)]!
	}
	shuffled<T>(from: readonly T[]): T[] {
		const out = [...from]
		for (let i = out.length - 1; i > 0; i--) {
			const j = Math.floor(this.next() * (i + 1))
			;[out[i], out[j]] = [out[j]!, out[i]!]
		}
		return out
	}
}

/** Whole shares of `total` in proportion to the weights; what rounding leaves goes to the largest remainders. */
export function shares(total: number, weights: readonly number[]): number[] {
	const sum = weights.reduce((a, b) => a + b, 0)
	const exact = weights.map((weight) => (total * weight) / sum)
	const out = exact.map(Math.floor)
	const left = total - out.reduce((a, b) => a + b, 0)
	const order = exact.map((value, i) => ({ i, rest: value - out[i]! })).sort((a, b) => b.rest - a.rest || a.i - b.i)
	for (const { i } of order.slice(0, left)) out[i]!++
	return out
}
