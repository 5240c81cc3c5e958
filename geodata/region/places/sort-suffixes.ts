const BUCKETS = 65_536

/** Sorts positions by the zero-ended texts that begin there, byte by byte; equal texts stay in the order of position. */
export function sortSuffixes(text: Uint8Array, positions: Uint32Array): Uint32Array<ArrayBuffer> {
	const bucketOf = (at: number) => (text[at]! << 8) | (text[at] === 0 ? 0 : text[at + 1]!)
	const ends = new Uint32Array(BUCKETS + 1)
	for (const at of positions) ends[bucketOf(at) + 1]!++
	for (let i = 0; i < BUCKETS; i++) ends[i + 1]! += ends[i]!
	const next = ends.slice()
	const sorted = new Uint32Array(positions.length)
	for (const at of positions) sorted[next[bucketOf(at)]!++] = at
	const compare = comparer(text)
	for (let i = 0; i < BUCKETS; i++) if (ends[i + 1]! - ends[i]! > 1) sorted.subarray(ends[i], ends[i + 1]).sort(compare)
	return sorted
}

const comparer = (text: Uint8Array) => (a: number, b: number) => {
	for (let i = a, j = b; ; i++, j++) {
		const difference = text[i]! - text[j]!
		if (difference !== 0) return difference
		if (text[i] === 0) return a - b
	}
}
