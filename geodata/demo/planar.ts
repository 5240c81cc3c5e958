import type { Km } from './plan.ts'

export const open = (ring: Km[]): Km[] => (same(ring[0]!, ring.at(-1)!) ? ring.slice(0, -1) : ring)
export const same = (a: Km, b: Km) => a[0] === b[0] && a[1] === b[1]
export const apart = (a: Km, b: Km) => Math.hypot(a[0] - b[0], a[1] - b[1])
export const along = (a: Km, b: Km, t: number): Km => [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t]

/** Square kilometres, always positive; the ring may be open or closed. */
export function areaOf(ring: Km[]): number {
	const twice = ring.reduce((sum, [x, y], i) => {
		const [u, v] = ring[(i + 1) % ring.length]!
		return sum + x * v - y * u
	}, 0)
	return Math.abs(twice) / 2
}

export function inside(ring: Km[], [x, y]: Km): boolean {
	let odd = false
	ring.forEach(([xi, yi], i) => {
		const [xj, yj] = ring[(i + 1) % ring.length]!
		if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) odd = !odd
	})
	return odd
}

/** Where on the segment the point is nearest: `t` from 0 at `a` to 1 at `b`, and how far away that is. */
export function project(p: Km, a: Km, b: Km): { t: number; off: number } {
	const length2 = (b[0] - a[0]) ** 2 + (b[1] - a[1]) ** 2
	const dot = (p[0] - a[0]) * (b[0] - a[0]) + (p[1] - a[1]) * (b[1] - a[1])
	const t = length2 === 0 ? 0 : Math.min(1, Math.max(0, dot / length2))
	return { t, off: apart(p, along(a, b, t)) }
}

/** The nearest place on a line; `i` is the segment from point `i` to the next. */
export function nearest(p: Km, line: Km[]): { i: number; t: number; off: number } {
	let best = { i: 0, t: 0, off: Number.POSITIVE_INFINITY }
	for (let i = 0; i + 1 < line.length; i++) {
		const found = project(p, line[i]!, line[i + 1]!)
		if (found.off < best.off) best = { i, ...found }
	}
	return best
}

type Crossing = { at: Km; chain: number; entry: boolean }

/**
 * The parts of a simple open ring where `side` is positive. `side` is linear, so its zeros are a straight line; the ring
 * may turn in and out of it: along the line the crossings bound the inside in pairs, and each pair is joined.
 */
export function cut(ring: Km[], side: (p: Km) => number): Km[][] {
	const values = ring.map(side)
	const start = values.findIndex((v, i) => v >= 0 && values.at(i - 1)! < 0)
	if (start < 0) return values[0]! >= 0 ? [ring] : []
	const chains: Km[][] = []
	const crossings: Crossing[] = []
	for (let k = 0; k < ring.length; k++) {
		const i = (start + k) % ring.length
		const before = (i + ring.length - 1) % ring.length
		const now = values[i]! >= 0
		if (now !== values[before]! >= 0) {
			if (now) chains.push([])
			// From the same end whichever way the edge is walked, so that both neighbours of a cut get the same number.
			const [a, b] = now ? [before, i] : [i, before]
			const at = along(ring[a]!, ring[b]!, values[a]! / (values[a]! - values[b]!))
			crossings.push({ at, chain: chains.length - 1, entry: now })
			chains.at(-1)!.push(at)
		}
		if (now) chains.at(-1)!.push(ring[i]!)
	}
	return join(chains, crossings)
}

function join(chains: Km[][], crossings: Crossing[]): Km[][] {
	const [a, b] = farthest(crossings)
	const rank = (c: Crossing) => (c.at[0] - a[0]) * (b[0] - a[0]) + (c.at[1] - a[1]) * (b[1] - a[1])
	const sorted = crossings.toSorted((c, d) => rank(c) - rank(d))
	/** From the chain that leaves at one end of a pair to the chain that enters at the other. */
	const next = new Map<number, number>()
	for (let i = 0; i < sorted.length; i += 2) {
		const [c, d] = [sorted[i]!, sorted[i + 1]!]
		if (c.entry === d.entry) throw new Error(`the ring is not simple near ${c.at}`)
		next.set((c.entry ? d : c).chain, (c.entry ? c : d).chain)
	}
	const parts: Km[][] = []
	const done = new Set<number>()
	for (let first = 0; first < chains.length; first++) {
		const part: Km[] = []
		for (let chain = first; !done.has(chain); chain = next.get(chain)!) {
			done.add(chain)
			part.push(...chains[chain]!)
		}
		if (part.length) parts.push(part)
	}
	return parts
}

function farthest(crossings: Crossing[]): [Km, Km] {
	const a = crossings[0]!.at
	const b = crossings.reduce((best, { at }) => (apart(a, at) > apart(a, best) ? at : best), a)
	return [a, b]
}
