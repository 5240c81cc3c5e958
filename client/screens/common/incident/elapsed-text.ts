const two = (n: number): string => String(n).padStart(2, '0')

/** Milliseconds as `00:33:36`; hours go beyond a day. */
export function elapsedText(ms: number): string {
	const seconds = Math.max(0, Math.floor(ms / 1000))
	return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`
}
/** Milliseconds that are left as `26:24`. */
export function leftText(ms: number): string {
	const seconds = Math.max(0, Math.ceil(ms / 1000))
	return `${two(Math.floor(seconds / 60))}:${two(seconds % 60)}`
}
