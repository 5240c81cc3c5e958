import type { Of } from '../../../../domain/record.ts'
import { type Reached, reachedBelow } from '../../common/incident/reached-below.ts'
import { type CalloutRow, calloutRows } from './callout-rows.ts'

type Region = Of<'region'>
type Callout = Of<'callout'>
export type VillageBelow = Reached & {
	/** The call-out that tells most of the village; null where nobody was called. */
	call: CalloutRow | null
}

type Known = { regions: readonly Region[]; callouts: readonly Callout[] }

/** In the order in which the water comes, each with how far it has been called. */
export function villagesBelow(
	incident: Pick<Of<'incident'>, 'id' | 'type' | 'at' | 'geom'>,
	risk: Of<'risk'>,
	{ regions, callouts }: Known,
	now: number,
): VillageBelow[] {
	const called = callouts.filter(({ incident_id }) => incident_id === incident.id)
	return reachedBelow(incident, risk, regions).map((one) => ({
		...one,
		call: stateOf(called, one.village.region_code, now),
	}))
}

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
