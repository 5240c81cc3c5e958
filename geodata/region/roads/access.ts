import type { Tags } from '../osm/osm-data.ts'

/** `local`: for residents, deliveries or by leave, so that a route may begin or end there but not pass through. */
export type Access = 'open' | 'local' | 'closed'

/** The nearer to a car, the more it counts. */
const KEYS = ['motorcar', 'motor_vehicle', 'vehicle', 'access'] as const
const OPEN = new Set(['yes', 'designated', 'permissive', 'public', 'official', 'hov', 'toll'])
const LOCAL = new Set(['private', 'destination', 'delivery', 'customers', 'residents', 'permit'])
const CLOSED = new Set([
	'no',
	'agricultural',
	'forestry',
	'agricultural;forestry',
	'emergency',
	'psv',
	'bus',
	'military',
	'restricted',
	'use_sidepath',
	'dismount',
	'discouraged',
])

/** What the tags say about cars (in one direction, where that is given), or null where they say nothing. */
export function carAccess(tags: Tags, direction?: 'forward' | 'backward'): Access | null {
	for (const key of KEYS) {
		const value = (direction && tags[`${key}:${direction}`]) ?? tags[key]
		if (value === undefined) continue
		if (OPEN.has(value)) return 'open'
		if (LOCAL.has(value)) return 'local'
		if (CLOSED.has(value)) return 'closed'
	}
	return null
}
