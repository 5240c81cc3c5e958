import { useMemo } from 'react'
import { newest } from '../../../../domain/freshness.ts'
import type { Of } from '../../../../domain/record.ts'
import { useRecords } from '../../../session/use-session.ts'
import { useClosedRoads } from '../../common/closed-roads/use-closed-roads.ts'
import { riskAbove } from '../../common/incident/reached-below.ts'
import { useMe } from '../../common/use-me.ts'
import { useWall } from '../wall-state.ts'
import { type CalloutRow, calloutRows } from './callout-rows.ts'
import { type ClosedRow, closedRows } from './closed-rows.ts'
import { incidentAsk } from './near-asks.ts'
import type { NearestView } from './nearest-line.ts'
import { type SentForce, sentForces, sentTo } from './sent-forces.ts'
import { type SupplyRow, seesAllStores, supplyRows } from './supply-rows.ts'
import { useNearest } from './use-nearest.ts'
import { type VillageBelow, villagesBelow } from './villages-below.ts'

/** What several parts of the incident screen and its map show of one incident. */
export type IncidentFacts = {
	/** Null where no plan says what lies below. */
	below: VillageBelow[] | null
	/** As the risk point above them has it: fewer than live in the villages. */
	threatened: Pick<Of<'risk'>, 'affected_people' | 'vulnerable_count'> | null
	sent: SentForce[]
	near: NearestView
	called: CalloutRow[]
	/** `all` is false where only the stores of a township are seen. */
	supplies: { rows: SupplyRow[]; at: string | null; all: boolean }
	/** The roads that are closed about it. */
	closed: ClosedRow[]
}

export function useIncidentFacts(incident: Of<'incident'> | undefined): IncidentFacts {
	const { minute } = useWall()
	const risks = useRecords('risk')
	const regions = useRecords('region')
	const callouts = useRecords('callout')
	const forces = useRecords('force')
	const tasks = useRecords('task')
	const named = useMemo(() => (incident ? sentTo(incident.id, { forces, tasks }) : []), [incident, forces, tasks])
	const near = useNearest(incidentAsk(incident, named))
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
		() =>
			incident
				? sentForces(incident.id, { at: incident.at, forces, tasks, near: near.answer?.sent ?? [], now: minute })
				: [],
		[incident, forces, tasks, near, minute],
	)
	const supplies = useSupplies(incident)
	const roads = useClosedRoads()
	const closed = useMemo(() => (incident ? closedRows(incident, roads) : []), [incident, roads])
	return useMemo(
		() => ({ below, threatened: above, sent, near, called, supplies, closed }),
		[below, above, sent, near, called, supplies, closed],
	)
}

function useSupplies(incident: Of<'incident'> | undefined): IncidentFacts['supplies'] {
	const needs = useRecords('need')
	const reservations = useRecords('reservation')
	const scopes = useMe()?.scopes
	return useMemo(() => {
		if (!incident) return NO_SUPPLIES
		const all = seesAllStores(scopes ?? [], incident.region_code)
		const own = <T extends { incident_id: string }>(records: readonly T[]) =>
			records.filter(({ incident_id }) => incident_id === incident.id)
		const rows = supplyRows(incident.id, { needs, reservations }, all)
		return { rows, at: newest([...own(needs), ...own(reservations)].map(({ updated_at }) => updated_at)), all }
	}, [incident, needs, reservations, scopes])
}
const NO_SUPPLIES: IncidentFacts['supplies'] = { rows: [], at: null, all: true }
