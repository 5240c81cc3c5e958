/**
 * How well a name answers to what was typed, 0 the best: the same, its beginning, a part of it, or its characters in
 * their order with others between; null where not at all.
 */
export function fuzzy(name: string, typed: string): 0 | 1 | 2 | 3 | null {
	const [whole, part] = [name.toLowerCase(), typed.toLowerCase()]
	if (whole === part) return 0
	if (whole.startsWith(part)) return 1
	if (whole.includes(part)) return 2
	let from = 0
	for (const character of part) {
		const at = whole.indexOf(character, from)
		if (at < 0) return null
		from = at + character.length
	}
	return 3
}

/** Those that answer to what was typed, the best first, of equals in the order given. */
export function fuzzyAmong<T>(things: readonly T[], typed: string, nameOf: (thing: T) => string): T[] {
	return things
		.flatMap((thing) => {
			const score = fuzzy(nameOf(thing), typed)
			return score === null ? [] : [{ thing, score }]
		})
		.sort((a, b) => a.score - b.score)
		.map(({ thing }) => thing)
}
