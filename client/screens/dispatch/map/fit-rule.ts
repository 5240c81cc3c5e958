import { type Box, boxOf, inBox, type LonLat } from '../../../../domain/geometry.ts'

type Facts = {
	/** What is dealt with: an incident, or the call that is being taken; null for nothing. */
	subject: string | null
	/** What was fitted last. */
	fitted: string | null
	locked: boolean
	/** The place and the first of the ranking; empty while the answer is not there. */
	places: readonly LonLat[]
	view: Box
}

/**
 * The box that has to come into view, or null to leave the map alone. A new subject is shown once, since somebody has
 * just turned to it; after that a ranking moves the map only while the operator has not taken hold of it, and only
 * where the map does not show it already.
 */
export function fitRule({ subject, fitted, locked, places, view }: Facts): Box | null {
	if (subject === null || places.length < 2) return null
	if (subject === fitted && (locked || places.every((at) => inBox(view, at)))) return null
	return boxOf(places)
}
