import type { Tags } from '../osm/osm-data.ts'
import { type Access, carAccess } from './access.ts'

/** Barriers that cars pass where no tag forbids it; every other one stops them. */
const PASSED = new Set([
	'no',
	'entrance',
	'gate',
	'lift_gate',
	'swing_gate',
	'sliding_gate',
	'toll_booth',
	'border_control',
	'checkpoint',
	'cattle_grid',
	'sally_port',
	'height_restrictor',
	'arch',
	'kerb',
])

/** What a node does to a car that comes along: most let it pass. */
export function passage(tags: Tags): Access {
	const { barrier } = tags
	if (barrier === undefined) return 'open'
	const said = carAccess(tags)
	if (said !== null) return said
	if (barrier === 'bollard' && tags.bollard === 'rising') return 'open'
	return PASSED.has(barrier) ? 'open' : 'closed'
}
