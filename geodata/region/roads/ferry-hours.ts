/** Hours of a crossing as `1:30` (hours and minutes), `45` (minutes) or `PT1H30M`, or null where it is not told so. */
export function ferryHours(duration: string): number | null {
	const plain = /^(?:(\d+):)?(\d+)(?::\d+)?$/.exec(duration)
	const iso = /^PT(?:(\d+)H)?(?:(\d+)M)?$/.exec(duration)
	const [, hours, minutes] = plain ?? iso ?? []
	const told = Number(hours ?? 0) + Number(minutes ?? 0) / 60
	return told > 0 ? told : null
}
