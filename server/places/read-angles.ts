/** One number of a pasted position in degrees; `axis` where the text says which of the two it is. */
export type Angle = { degrees: number; axis: 'lon' | 'lat' | null; plain: boolean }

const AXES: readonly (readonly [RegExp, string])[] = [
	[/东经|東經/g, 'E'],
	[/西经|西經/g, 'W'],
	[/北纬|北緯/g, 'N'],
	[/南纬|南緯/g, 'S'],
	[/经度|經度|\b(?:longitude|lon|lng)\b/gi, 'X'],
	[/纬度|緯度|\b(?:latitude|lat)\b/gi, 'Y'],
]
const NUMBER =
	'(?<d1>\\d{1,3})\\.(?<m1>\\d{1,2})\\.(?<s1>\\d{1,2}(?:\\.\\d+)?)' +
	'|(?<d2>[+-]?\\d{1,3}(?:\\.\\d+)?)(?:°(?:(?<m2>\\d{1,2}(?:\\.\\d+)?)\'(?:(?<s2>\\d{1,2}(?:\\.\\d+)?)")?)?)?'
const BEFORE = new RegExp(`(?<axis>[NSEWXY])(?:${NUMBER})`, 'g')
const AFTER = new RegExp(`(?:${NUMBER})(?<axis>[NSEW])?`, 'g')

/** Reads the two angles of a position, in the order given; null where the text is anything but two angles. */
export function readAngles(given: string): readonly [Angle, Angle] | null {
	const text = plainSigns(given)
	const isBefore = /^[NSEWXY]/.test(text)
	const close = isBefore ? text.replace(/([NSEWXY])\s+/g, '$1') : text.replace(/\s+([NSEW])/g, '$1')
	const angles: Angle[] = []
	const rest = close.replace(isBefore ? BEFORE : AFTER, (...found) => {
		const angle = angleOf(found.at(-1) as Record<string, string | undefined>)
		if (angle) angles.push(angle)
		return ' '
	})
	const [a, b] = angles
	return a && b && angles.length === 2 && /^[ ,;/|&]*$/.test(rest) ? [a, b] : null
}

/** One sign for each of the many ways to write degrees, minutes, seconds and axes; no spaces within an angle. */
function plainSigns(given: string): string {
	let text = given
	for (const [words, axis] of AXES) text = text.replace(words, axis)
	return text
		.toUpperCase()
		.replace(/[度º˚]/g, '°')
		.replace(/[分′’‘´]/g, "'")
		.replace(/[秒″”“]|''/g, '"')
		.replace(/[()[\]{}]/g, ' ')
		.replace(/[:=]/g, '')
		.replace(/\s*([°'"])\s*(?=[\d.])/g, '$1')
		.trim()
}

function angleOf({ d1, m1, s1, d2, m2, s2, axis }: Record<string, string | undefined>): Angle | null {
	const [degrees, minutes, seconds] = [Number(d1 ?? d2), Number(m1 ?? m2 ?? 0), Number(s1 ?? s2 ?? 0)]
	if (minutes >= 60 || seconds >= 60) return null
	const sign = (d2 ?? '').startsWith('-') || axis === 'W' || axis === 'S' ? -1 : 1
	return {
		degrees: sign * (Math.abs(degrees) + minutes / 60 + seconds / 3600),
		axis: axis === undefined ? null : 'EWX'.includes(axis) ? 'lon' : 'lat',
		plain: axis === undefined && d1 === undefined && m2 === undefined && Number.isInteger(degrees),
	}
}
