import type { LonLat } from '../../../domain/geometry.ts'

const key = ([x, y]: LonLat): string => `${x},${y}`
const edgeKey = (a: LonLat, b: LonLat): string => {
	const [p, q] = [key(a), key(b)]
	return p < q ? `${p} ${q}` : `${q} ${p}`
}
/** Twice the area; positive where the ring runs counter-clockwise. */
const turning = (ring: readonly LonLat[]): number =>
	ring.reduce((sum, [x, y], i) => {
		const [u, v] = ring[(i + 1) % ring.length]!
		return sum + (x * v - u * y)
	}, 0)

/** The rings as lines in which no stretch occurs twice: neighbours share their border. `drawn` holds what is there already. */
export function sharedBorders(rings: readonly (readonly LonLat[])[], drawn: Set<string>): LonLat[][] {
	const lines: LonLat[][] = []
	for (const ring of rings) {
		let line: LonLat[] = []
		for (let i = 0; i + 1 < ring.length; i++) {
			const [a, b] = [ring[i]!, ring[i + 1]!]
			const edge = edgeKey(a, b)
			if (drawn.has(edge)) {
				if (line.length > 0) lines.push(line)
				line = []
				continue
			}
			drawn.add(edge)
			if (line.length === 0) line.push(a)
			line.push(b)
		}
		if (line.length > 0) lines.push(line)
	}
	return lines
}

/** Outer rings of all areas taken together: the stretches that belong to one area alone. */
export function outlineOf(rings: readonly (readonly LonLat[])[]): LonLat[][] {
	const times = new Map<string, number>()
	const edges: [LonLat, LonLat][] = []
	for (const ring of rings) {
		const forward = turning(ring) >= 0 ? ring : [...ring].reverse()
		for (let i = 0; i + 1 < forward.length; i++) {
			const edge: [LonLat, LonLat] = [forward[i]!, forward[i + 1]!]
			edges.push(edge)
			times.set(edgeKey(...edge), (times.get(edgeKey(...edge)) ?? 0) + 1)
		}
	}
	return loops(edges.filter((edge) => times.get(edgeKey(...edge)) === 1))
}

/** Joins edges that run on from one another into closed rings. */
function loops(edges: readonly (readonly [LonLat, LonLat])[]): LonLat[][] {
	const from = new Map<string, (readonly [LonLat, LonLat])[]>()
	for (const edge of edges) {
		const start = key(edge[0])
		from.set(start, [...(from.get(start) ?? []), edge])
	}
	const rings: LonLat[][] = []
	for (const first of edges) {
		const ring: LonLat[] = []
		for (let at = key(first[0]); ; ) {
			const edge = from.get(at)?.pop()
			if (!edge) break
			ring.push(edge[0])
			at = key(edge[1])
		}
		if (ring.length > 2) rings.push([...ring, ring[0]!])
	}
	return rings
}

/** The whole map but for the insides of the rings. */
const WORLD: LonLat[] = [
	[-179, -84],
	[179, -84],
	[179, 84],
	[-179, 84],
	[-179, -84],
]
export const maskAround = (rings: readonly LonLat[][]): LonLat[][] => [
	WORLD,
	...rings.filter((ring) => ring.length > 3),
]
