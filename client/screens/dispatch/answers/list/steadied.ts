/** What a list shows while somebody is about to press in it, and how many changes wait until they are gone. */
export type Steady<T> = { shown: readonly T[]; waiting: number }

/**
 * The rows in the order in which they stood, each with what is known of it now. One that is gone stays as it was last
 * known, one that is new is withheld.
 */
export function steadied<T>(stood: readonly T[], now: readonly T[], keyOf: (item: T) => string): Steady<T> {
	const fresh = new Map(now.map((item) => [keyOf(item), item]))
	const before = stood.map(keyOf)
	const there = new Set(before)
	const staying = before.filter((key) => fresh.has(key))
	const ordered = now.map(keyOf).filter((key) => there.has(key))
	const moved = staying.filter((key, i) => key !== ordered[i]).length
	const gone = before.length - staying.length
	const come = now.length - ordered.length
	return { shown: stood.map((item) => fresh.get(keyOf(item)) ?? item), waiting: moved + gone + come }
}
