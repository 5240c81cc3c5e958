import { type Downstream, downstreamOf } from '../../../../domain/downstream.ts'
import { type Geometry, type LonLat, nearestOf } from '../../../../domain/geometry.ts'
import type { Of } from '../../../../domain/record.ts'
import { type CalloutRow, calloutRows } from './callout-rows.ts'

/** An incident and a risk point within so many metres are at the same place. */
const SAME_PLACE_M = 800
const FLOODS: readonly string[] = ['flood', 'reservoir']

type Incident = Pick<Of<'incident'>, 'id' | 'type' | 'at' | 'geom'>
type Risk = Of<'risk'>
type Region = Of<'region'>
type Callout = Of<'callout'>
type Settled = Region & { at: LonLat }
/** A village below the water. How far and when are estimates; null where nobody knows where the village lies. */
export type VillageBelow = {
	village: Region
	reach: Omit<Downstream<Region>, 'place'> | null
	/** The call-out that tells most of the village; null where nobody was called. */
	call: CalloutRow | null
}

/** The risk point that says which villages lie below this incident. */
export function riskAbove({ type, at }: Pick<Incident, 'type' | 'at'>, risks: readonly Risk[]): Risk | null {
	if (!FLOODS.includes(type) || !at) return null
	const planned = risks.filter((risk) => risk.lifecycle === 'active' && (risk.downstream_village_ids ?? []).length > 0)
	const standing = planned.filter((risk): risk is Risk & { at: LonLat } => risk.at !== undefined)
	return nearestOf(standing, at, SAME_PLACE_M)
}

type Known = { regions: readonly Region[]; callouts: readonly Callout[] }

/** In the order in which the water comes; the places that nobody knows stand last. */
export function villagesBelow(
	incident: Incident,
	risk: Risk,
	{ regions, callouts }: Known,
	now: number,
): VillageBelow[] {
	const ids = new Set(risk.downstream_village_ids ?? [])
	const villages = regions.filter(({ id }) => ids.has(id))
	const called = callouts.filter(({ incident_id }) => incident_id === incident.id)
	const callOf = ({ region_code }: Region) => stateOf(called, region_code, now)
	const isSettled = (village: Region): village is Settled => village.at !== undefined
	const source = risk.at ?? incident.at
	const course = lineOf(incident.geom) ?? lineOf(risk.geom)
	const reached = source ? downstreamOf(source, villages.filter(isSettled), course) : []
	const known = reached.map(({ place, ...reach }) => ({ village: place, reach, call: callOf(place) }))
	const there = new Set(known.map(({ village }) => village.id))
	const others = villages.filter(({ id }) => !there.has(id))
	return [...known, ...others.map((village) => ({ village, reach: null, call: callOf(village) }))]
}

const lineOf = (geom: Geometry | undefined): LonLat[] | null => (geom?.type === 'LineString' ? geom.coordinates : null)

const MOVING: readonly string[] = ['acting', 'done']
const STEPS: readonly string[] = ['pending', 'calling', 'reached', 'acked', 'acting', 'done']

/** Where people are leaving, that; else who has not answered in time; else how far the calls have come. */
function stateOf(called: readonly Callout[], code: string, now: number): CalloutRow | null {
	const there = calloutRows(
		called.filter(({ region_code }) => region_code === code),
		now,
	)
	const late = there.find(({ group }) => group === 'late')
	const furthest = there.reduce<CalloutRow | null>(
		(found, row) => (found && stepOf(found) >= stepOf(row) ? found : row),
		null,
	)
	return furthest && MOVING.includes(furthest.callout.status) ? furthest : (late ?? furthest)
}
const stepOf = ({ callout }: CalloutRow): number => STEPS.indexOf(callout.status)

/** So many of them in their order: those who have not answered in time, then those whom the water reaches first. */
export function mostUrgent(villages: readonly VillageBelow[], count: number): VillageBelow[] {
	const isLate = ({ call }: VillageBelow) => call?.group === 'late'
	const chosen = new Set([...villages.filter(isLate), ...villages.filter((one) => !isLate(one))].slice(0, count))
	return villages.filter((one) => chosen.has(one))
}
