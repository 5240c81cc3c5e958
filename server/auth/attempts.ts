const MOST_KEYS = 10_000

/** Counts what each key has done within the last `ms`, so that nobody may try for ever; `now` gives epoch milliseconds. */
export function attempts(most: number, ms: number, now: () => number) {
	const times = new Map<string, readonly number[]>()
	const recent = (key: string) => (times.get(key) ?? []).filter((time) => time > now() - ms)
	return {
		spent: (key: string): boolean => recent(key).length >= most,
		count(key: string): void {
			const counted = [...recent(key), now()]
			times.delete(key)
			times.set(key, counted)
			// Of more keys than anybody needs the one that has been quiet the longest is forgotten.
			if (times.size > MOST_KEYS) times.delete(times.keys().next().value!)
		},
	}
}
