/** Milliseconds that are left as `26:24`, never less than nothing. */
export function countdown(ms: number): string {
	const seconds = Math.max(0, Math.floor(ms / 1000))
	return `${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}`
}
