/** Milliseconds as hours and minutes, `02:14`; hours go beyond a day. */
export function hoursText(ms: number): string {
	const minutes = Math.max(0, Math.floor(ms / 60_000))
	return [Math.floor(minutes / 60), minutes % 60].map((n) => String(n).padStart(2, '0')).join(':')
}
