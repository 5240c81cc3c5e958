import { useMemo } from 'react'
import type { Of } from '../../../../domain/record.ts'
import { useRecords } from '../../../session/use-session.ts'
import { useWall } from '../wall-state.ts'
import { type CalloutRow, calloutRows } from './callout-rows.ts'
import { incidentAsk } from './near-asks.ts'
import type { NearestView } from './nearest-line.ts'
import { type SentForce, sentForces, sentTo } from './sent-forces.ts'
import { useNearest } from './use-nearest.ts'
import { riskAbove, type VillageBelow, villagesBelow } from './villages-below.ts'

/** What several parts of the incident screen and its map show of one incident. */
export type IncidentFacts = {
	/** Null where no plan says what lies below. */
	below: VillageBelow[] | null
	/** As the risk point above them has it: fewer than live in the villages. */
	threatened: Pick<Of<'risk'>, 'affected_people' | 'vulnerable_count'> | null
	sent: SentForce[]
	near: NearestView
	called: CalloutRow[]
}

export function useIncidentFacts(incident: Of<'incident'> | undefined): IncidentFacts {
	const { minute } = useWall()
	const risks = useRecords('risk')
	const regions = useRecords('region')
	const callouts = useRecords('callout')
	const forces = useRecords('force')
	const named = useMemo(() => (incident ? sentTo(incident.id, forces) : []), [incident, forces])
	const near = useNearest(incidentAsk(incident?.at, named))
	const above = useMemo(() => (incident ? riskAbove(incident, risks) : null), [incident, risks])
	const below = useMemo(
		() => (incident && above ? villagesBelow(incident, above, { regions, callouts }, minute) : null),
		[incident, above, regions, callouts, minute],
	)
	const called = useMemo(
		() =>
			calloutRows(
				callouts.filter(({ incident_id }) => incident && incident_id === incident.id),
				minute,
			),
		[incident, callouts, minute],
	)
	const sent = useMemo(
		() => (incident ? sentForces(incident.id, incident.at, forces, near.answer?.sent ?? []) : []),
		[incident, forces, near],
	)
	return useMemo(() => ({ below, threatened: above, sent, near, called }), [below, above, sent, near, called])
}
