import { type Downstream, downstreamOf } from '../../../../domain/downstream.ts'
import { type Geometry, type LonLat, nearestOf } from '../../../../domain/geometry.ts'
import { isFlood } from '../../../../domain/kinds/incident.ts'
import type { Of } from '../../../../domain/record.ts'

/** An incident and a risk point within so many metres are at the same place. */
const SAME_PLACE_M = 800

type Incident = Pick<Of<'incident'>, 'type' | 'at' | 'geom'>
type Risk = Of<'risk'>
type Region = Of<'region'>
type Settled = Region & { at: LonLat }
/** A village below the water. How far and when are estimates; null where nobody knows where the village lies. */
export type Reached = { village: Region; reach: Omit<Downstream<Region>, 'place'> | null }

/** The risk point that says which villages lie below this incident. */
export function riskAbove({ type, at }: Pick<Incident, 'type' | 'at'>, risks: readonly Risk[]): Risk | null {
	if (!isFlood(type) || !at) return null
	const planned = risks.filter((risk) => risk.lifecycle === 'active' && (risk.downstream_village_ids ?? []).length > 0)
	const standing = planned.filter((risk): risk is Risk & { at: LonLat } => risk.at !== undefined)
	return nearestOf(standing, at, SAME_PLACE_M)
}

/** In the order in which the water comes; the places that nobody knows stand last. */
export function reachedBelow(incident: Incident, risk: Risk, regions: readonly Region[]): Reached[] {
	const ids = new Set(risk.downstream_village_ids ?? [])
	const villages = regions.filter(({ id }) => ids.has(id))
	const isSettled = (village: Region): village is Settled => village.at !== undefined
	const source = risk.at ?? incident.at
	const course = lineOf(incident.geom) ?? lineOf(risk.geom)
	const reached = source ? downstreamOf(source, villages.filter(isSettled), course) : []
	const known = reached.map(({ place, ...reach }) => ({ village: place, reach }))
	const there = new Set(known.map(({ village }) => village.id))
	return [...known, ...villages.filter(({ id }) => !there.has(id)).map((village) => ({ village, reach: null }))]
}

const lineOf = (geom: Geometry | undefined): LonLat[] | null => (geom?.type === 'LineString' ? geom.coordinates : null)
