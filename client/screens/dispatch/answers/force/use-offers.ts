import { useMemo } from 'react'
import { offersOf } from '../../../../../domain/answers/offers.ts'
import { useRecords } from '../../../../session/use-session.ts'
import { useDesk } from '../../desk.ts'

const NONE: never[] = []
const MINUTE_MS = 60_000

/** Who could be sent, from the records and the ways as they are now. */
export function useOffers() {
	const { state, nearest, points, now } = useDesk()
	const tasks = useRecords('task')
	const near = nearest.answer?.near.force ?? NONE
	const { skills, minPeople } = state
	// Night and rest are told by the minute: the rows need not be worked out every second.
	const minute = Math.floor(now / MINUTE_MS) * MINUTE_MS
	return useMemo(
		() => offersOf({ skills, minPeople }, { near, forces: points.force, tasks, now: minute }),
		[skills, minPeople, near, points.force, tasks, minute],
	)
}
