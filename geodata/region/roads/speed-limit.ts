import type { Tags } from '../osm/osm-data.ts'
import { LIMIT_UNITS, NAMED_LIMITS, NATIONAL_LIMITS } from './driving.ts'

const NUMBER = /^(\d+(?:\.\d+)?)\s*(mph|km\/h|kmh|kph|knots)?$/
const FASTEST_KMH = 140

/** The limit in km/h, or null where none is given that can be read. Of several the lowest counts. */
export function speedLimit(tags: Tags, direction: 'forward' | 'backward'): number | null {
	for (const key of [`maxspeed:${direction}`, 'maxspeed', 'source:maxspeed', 'maxspeed:type', 'zone:maxspeed']) {
		const limits = (tags[key] ?? '').split(/[;|]/).flatMap((text) => readLimit(text.trim().toLowerCase()) ?? [])
		if (limits.length > 0) return Math.min(...limits)
	}
	return null
}

function readLimit(text: string): number | null {
	const [, number, unit = ''] = NUMBER.exec(text) ?? []
	if (number === undefined)
		return NATIONAL_LIMITS[text] ?? NAMED_LIMITS[text.slice(text.indexOf(':') + 1)] ?? zone(text)
	const kmh = Number(number) * (LIMIT_UNITS[unit] ?? 1)
	return kmh > 0 ? Math.min(kmh, FASTEST_KMH) : null
}

/** `DE:zone:30`, `CH:zone30`, `zone30`. */
function zone(text: string): number | null {
	const [, number] = /zone:?(\d+)$/.exec(text) ?? []
	return number === undefined ? null : Number(number)
}
