import type { Drawing } from './drawing.ts'
import type { Mark } from './mark.ts'
import { character, outline } from './mark-parts.ts'
import { CHARACTER, CORE, silhouettes } from './silhouettes.ts'

/** The same in every theme: it never means a grade. */
export const INCIDENT = '#D7263D'

export const shelterBody = (_: Mark, glyph: string): Drawing => [
	{ path: silhouettes.shelter(CORE.shelter - 1), fill: '#fff', stroke: 'layer-supply', width: 2.8 },
	character(glyph, CHARACTER.shelter, '#06231C', 2.2),
]

/** Hollow while all is well; in the colour of its class when in alarm. */
export function sensorBody({ grade }: Mark, glyph: string): Drawing {
	const fill = grade ? `grade-${grade}` : 'mark-halo'
	const ink = grade ? `grade-${grade}-ink` : 'text-2'
	return [
		{ path: silhouettes.sensor(CORE.sensor - 0.9), fill, stroke: grade ? fill : 'layer-sensor-edge', width: 1.8 },
		...(grade ? [outline(silhouettes.sensor(CORE.sensor), 'grade-edge', 1.5)] : []),
		character(glyph, CHARACTER.sensor, ink),
	]
}

export const incidentBody = (_: Mark, glyph: string): Drawing => [
	{ path: silhouettes.incident(CORE.incident - 1.4), fill: INCIDENT, stroke: '#fff', width: 2.8 },
	character(glyph, CHARACTER.incident, '#fff'),
]
export const incidentRings = (): Drawing => [
	{ ...outline(silhouettes.incident(CORE.incident + 9), INCIDENT, 1.6), opacity: 0.55 },
	{ ...outline(silhouettes.incident(CORE.incident + 4.5), INCIDENT, 2.2), opacity: 0.9 },
]
