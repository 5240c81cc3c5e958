import { useCallback, useEffect, useMemo, useState } from 'react'
import type { Conditions } from '../../../../domain/conditions.ts'
import type { LonLat } from '../../../../domain/geometry.ts'
import type { NearestAsk } from '../../../../domain/nearest.ts'
import { useLine, useSession } from '../../../session/use-session.ts'
import { nearestAlone } from '../../common/nearest/nearest-alone.ts'
import type { NearestNow } from '../desk.ts'
import { NearWatch } from './near-watch.ts'
import { touchesRanking } from './touches-ranking.ts'

const FIND = { depot: 1000, force: 1000, shelter: 200, target: 50 } as const
/** So many of each come with the way that they take. */
const LINES = 8

/** What is nearest to a place, and a way to ask again at once. */
export function useNearestNow(at: LonLat | null, conditions: Conditions): [now: NearestNow, again: () => void] {
	const session = useSession()
	const { line } = useLine()
	const [, redraw] = useState(0)
	const [watch] = useState(
		() =>
			new NearWatch({
				alone: ({ from }) => nearestAlone(from, session.replica, session.serverNow()),
				told: () => redraw((n) => n + 1),
			}),
	)
	const key = at && JSON.stringify({ from: at, find: FIND, lines: LINES, conditions } satisfies NearestAsk)
	useEffect(() => watch.question(key ? (JSON.parse(key) as NearestAsk) : null), [watch, key])
	useEffect(() => () => watch.stop(), [watch])
	useEffect(() => session.replica.listen((changes) => changes.some(touchesRanking) && watch.again()), [session, watch])
	// What happened while the line was down was not told.
	useEffect(() => (line === 'fresh' ? watch.again() : undefined), [line, watch])
	const again = useCallback(() => watch.again(), [watch])
	const { now } = watch
	return useMemo(() => [now, again], [now, again])
}
