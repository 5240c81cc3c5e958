import { useMemo } from 'react'
import { isOpenIncident } from '../../../../domain/kinds/incident.ts'
import type { DispatchLook } from '../../../map/dispatch/dispatch-look.ts'
import type { MapKey } from '../../../map/map-face.ts'
import { useRecords } from '../../../session/use-session.ts'
import { useDesk } from '../desk.ts'
import { nearbyDots } from './nearby-dots.ts'
import { useAreas } from './use-areas.ts'
import { type ClosedNow, useClosedRoads } from './use-closed-roads.ts'
import { useRanked } from './use-ranked.ts'
import { useReach } from './use-reach.ts'
import { useWays } from './use-ways.ts'

const NONE: never[] = []
/** While something is dealt with, stores and forces that are in no ranking step back until somebody leans over them. */
const RANKED_MAPS: readonly MapKey[] = ['supply', 'force']

export type LookNow = {
	look: DispatchLook
	closed: ClosedNow
	/** The roads driven in time are not told. */
	reachFailing: boolean
}

/** What the map shows, told from the records, the answers and what is looked at; parts that stay the same stay themselves. */
export function useDispatchLook(close: boolean): LookNow {
	const { state, at, incident } = useDesk()
	const inHand = incident?.id ?? null
	const { lead, shown, selected, pointed, call } = state
	const ranked = useRanked()
	const ways = useWays(ranked)
	const closed = useClosedRoads()
	const reached = useReach(closed.key)
	const areas = useAreas()
	const nearby = useNearby()
	const incidents = useIncidents()
	const maps = useMemo(
		() => (at && !close ? shown.filter((key) => !RANKED_MAPS.includes(key)) : shown),
		[at, close, shown],
	)
	const called = useMemo(() => (call?.at ? { at: call.at, type: call.type } : null), [call?.at, call?.type])
	const reach = reached.answer?.bands ?? NONE
	const look = useMemo(
		(): DispatchLook => ({
			...{ lead, shown: maps, selected, pointed, incidents, inHand, call: called, at },
			...{ ...areas, ranked, ways, reach, closed: closed.closed, nearby },
		}),
		[lead, maps, selected, pointed, incidents, inHand, called, at, areas, ranked, ways, reach, closed.closed, nearby],
	)
	return { look, closed, reachFailing: reached.failing }
}

/** Those that are open, and the one that is looked at. */
function useIncidents(): DispatchLook['incidents'] {
	const { state, incident } = useDesk()
	const incidents = useRecords('incident')
	const taking = state.call !== null
	return useMemo(
		() => incidents.filter((one) => one.at && (isOpenIncident(one) || (!taking && one.id === incident?.id))),
		[incidents, incident?.id, taking],
	)
}

function useNearby(): DispatchLook['nearby'] {
	const { state, at } = useDesk()
	const targets = useRecords('target')
	const waters = useRecords('water')
	const cameras = useRecords('camera')
	const wanted = state.tab === 'around' ? at : null
	return useMemo(
		() => (wanted ? nearbyDots(wanted, state.radius, { targets, waters, cameras }) : NONE),
		[wanted, state.radius, targets, waters, cameras],
	)
}
