import type { Tags } from '../osm/osm-data.ts'
import { carAccess } from './access.ts'
import {
	FERRY_KMH,
	NARROW_M,
	SHARE_OF_LIMIT,
	SHUNNED,
	SIDE_SERVICES,
	SMOOTHNESS,
	SURFACES,
	TRACK_TYPES,
	UNKNOWN_ROAD_KMH,
} from './driving.ts'
import { directions } from './one-way.ts'
import type { Profile } from './profile.ts'
import { speedLimit } from './speed-limit.ts'

/** `kmh` is 0 in a direction that cars may not take; `shunned` says how many times as long the road seems to drivers. */
export type Drivable = { forwardKmh: number; backwardKmh: number; shunned: number; local: boolean; ferry: boolean }

/** How a way is driven by car, or null where it is not. */
export function drivable(tags: Tags, profile: Profile): Drivable | null {
	if (tags.route === 'ferry') return ferry(tags)
	const { highway } = tags
	if (highway === undefined || tags.area === 'yes' || tags.impassable === 'yes') return null
	if (highway === 'construction' || highway === 'proposed' || highway === 'steps') return null
	const base = profile.speeds[highway]
	const access = carAccess(tags)
	if (access === 'closed' || (base === undefined && access !== 'open')) return null
	// A private drive belongs to a yard, not to the roads.
	if (highway === 'service' && (tags.access === 'private' || tags.service === 'emergency_access')) return null
	return road(tags, base ?? UNKNOWN_ROAD_KMH, access === 'local')
}

function road(tags: Tags, base: number, local: boolean): Drivable | null {
	const open = directions(tags)
	const kmh = (direction: 'forward' | 'backward') => {
		if (!open[direction] || carAccess(tags, direction) === 'closed') return 0
		const limit = speedLimit(tags, direction)
		return Math.min(limit === null ? base : limit * SHARE_OF_LIMIT, roughest(tags))
	}
	const forwardKmh = kmh('forward')
	const backwardKmh = kmh('backward')
	if (forwardKmh + backwardKmh === 0) return null
	const shunned = Math.max(
		SIDE_SERVICES.has(tags.service ?? '') ? SHUNNED.sideService : 1,
		isNarrow(tags, forwardKmh > 0 && backwardKmh > 0) ? SHUNNED.narrow : 1,
		open.alternating ? SHUNNED.alternating : 1,
	)
	return { forwardKmh, backwardKmh, shunned, local, ferry: false }
}

const roughest = ({ surface = '', tracktype = '', smoothness = '' }: Tags): number =>
	Math.min(
		SURFACES[surface] ?? Number.POSITIVE_INFINITY,
		TRACK_TYPES[tracktype] ?? Number.POSITIVE_INFINITY,
		SMOOTHNESS[smoothness] ?? Number.POSITIVE_INFINITY,
	)

function isNarrow({ width = '', lanes = '' }: Tags, twoWay: boolean): boolean {
	const metres = Number.parseFloat(width)
	return twoWay && (metres <= NARROW_M || Number.parseFloat(lanes) <= 1)
}

/** Ferries take cars only where they say so. */
function ferry(tags: Tags): Drivable | null {
	if (carAccess(tags) !== 'open') return null
	const { forward, backward } = directions(tags)
	if (!forward && !backward) return null
	return {
		forwardKmh: forward ? FERRY_KMH : 0,
		backwardKmh: backward ? FERRY_KMH : 0,
		shunned: 1,
		local: false,
		ferry: true,
	}
}
