/** Who holds a line, and since when without a break; `now` gives epoch milliseconds. */
export function openPresence(now: () => number) {
	const held = new Map<string, { lines: number; since: number }>()
	return {
		came(account: string): void {
			const before = held.get(account)
			held.set(account, before ? { ...before, lines: before.lines + 1 } : { lines: 1, since: now() })
		},
		left(account: string): void {
			const before = held.get(account)
			if (!before) return
			if (before.lines > 1) held.set(account, { ...before, lines: before.lines - 1 })
			else held.delete(account)
		},
		since: (account: string): number | null => held.get(account)?.since ?? null,
	}
}
