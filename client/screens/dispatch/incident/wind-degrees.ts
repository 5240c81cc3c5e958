/** Where the wind comes from, as the forecast writes it, in degrees from north; null where it does not say. */
export function windDegrees(words: string | undefined): number | null {
	const found = /([东東西]?)([南北]?)/u.exec(words?.replace(/[偏风風]/gu, '') ?? '')
	const east = found?.[1] ? (found[1] === '西' ? -1 : 1) : 0
	const north = found?.[2] ? (found[2] === '南' ? -1 : 1) : 0
	if (east === 0 && north === 0) return null
	return (Math.round((Math.atan2(east, north) * 180) / Math.PI) + 360) % 360
}
