import { type Conditions, timeFactor } from '../../domain/conditions.ts'
import { contains, type LonLat } from '../../domain/geometry.ts'
import type { Router, RoutingOptions } from '../routing/router.ts'
import { type ClosedRoads, together } from './closures-in-force.ts'

type Roads = Pick<ClosedRoads, 'closed' | 'slow'>

/** The roads as they are for one who is at a place or sets out from it, with closures and under conditions. */
export type RoadsUnder = {
	/** How they are driven. */
	now: RoutingOptions
	/** The same without any closure. */
	open: RoutingOptions
	/** The same without the area of impact either. */
	bare: RoutingOptions
}

/** For those who are sent: closures shut roads, the area of impact does not. */
export function roadsThrough({ closed, slow }: Roads, conditions: Conditions): RoadsUnder {
	const bare: RoutingOptions = { factor: timeFactor(conditions) }
	return { now: { ...bare, closed, slow }, open: bare, bare }
}

/**
 * Nobody is led through the area of impact. Who is in it leaves it, or is reached in it, by the shortest way inside;
 * others never cross it.
 */
export async function roadsUnder(
	router: Router,
	{ closed, slow }: Roads,
	conditions: Conditions,
	place: LonLat,
): Promise<RoadsUnder> {
	const { hazard } = conditions
	const through = roadsThrough({ closed, slow }, conditions)
	if (!hazard) return through
	const { bare } = through
	const inside = await router.edgesWithin(hazard)
	if (contains(hazard, place)) {
		const open = { ...bare, shunned: new Set(inside.keys()) }
		return { now: { ...open, closed, slow }, open, bare }
	}
	return { now: { ...bare, closed: together([closed, inside]), slow }, open: { ...bare, closed: inside }, bare }
}
