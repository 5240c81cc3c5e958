import type { Tags } from '../osm/osm-data.ts'

type Directions = { forward: boolean; backward: boolean; alternating: boolean }

const KEYS = ['oneway:motorcar', 'oneway:motor_vehicle', 'oneway:vehicle', 'oneway'] as const
const BOTH: Directions = { forward: true, backward: true, alternating: false }
const FORWARD: Directions = { ...BOTH, backward: false }
const BACKWARD: Directions = { ...BOTH, forward: false }
const NONE: Directions = { ...FORWARD, forward: false }
const MEANING: Readonly<Record<string, Directions>> = {
	yes: FORWARD,
	true: FORWARD,
	'1': FORWARD,
	'-1': BACKWARD,
	reverse: BACKWARD,
	no: BOTH,
	false: BOTH,
	'0': BOTH,
	alternating: { ...BOTH, alternating: true },
	// Nobody knows which way it is open now.
	reversible: NONE,
}

/** Which ways along its line a road may be driven. */
export function directions(tags: Tags): Directions {
	for (const key of KEYS) {
		const said = MEANING[tags[key] ?? '']
		if (said) return said
	}
	const implied = tags.highway === 'motorway' || tags.junction === 'roundabout' || tags.junction === 'circular'
	return implied ? FORWARD : BOTH
}
