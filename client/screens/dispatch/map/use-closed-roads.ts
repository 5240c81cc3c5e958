import { useMemo } from 'react'
import type { ClosedRoad } from '../../../map/dispatch/dispatch-look.ts'
import { useWords } from '../../../ui/words/use-words.ts'
import { useClosedRoadsTold } from '../../common/closed-roads/use-closed-roads-told.ts'
import { useClosuresInForce } from '../../common/closed-roads/use-closures-in-force.ts'
import { askRoad } from '../closures/ask-roads.ts'
import { useDesk } from '../desk.ts'
import { closedLook } from './closed-look.ts'
import { useAsked } from './use-asked.ts'

const NO_LINES: never[] = []
export type ClosedNow = {
	closed: readonly ClosedRoad[]
	/** Another text whenever a closure is another one, or this desk has written one. */
	key: string
	/** The pieces are not told; `at` is when they were last, as an instant in Beijing time. */
	failing: boolean
	at: string | null
}

/** Roads that are closed or slow, and the one on trial, each with its pieces. */
export function useClosedRoads(): ClosedNow {
	const { state, written } = useDesk()
	const say = useWords()
	const { closures, key: inForce } = useClosuresInForce()
	const key = inForce && `${inForce} ${written}`
	const { answer, failing } = useClosedRoadsTold(key)
	const { trial } = state
	const tried = trial?.at
	const road = useAsked(tried ? { subject: tried.join(), key: tried.join() } : null, (signal) =>
		askRoad(tried!, signal),
	)
	const closed = useMemo(() => {
		const told = trial && {
			at: trial.at ?? null,
			geom: trial.geom ?? null,
			lines: road.answer?.lines ?? NO_LINES,
		}
		return closedLook(closures, answer, told, say)
	}, [closures, answer, trial, road.answer, say])
	return { closed, key, failing, at: answer?.computed_at ?? null }
}
