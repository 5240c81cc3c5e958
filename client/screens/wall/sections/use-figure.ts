import { useMemo, useSyncExternalStore } from 'react'
import type { Kind } from '../../../../domain/record.ts'
import type { Replica } from '../../../session/replica.ts'
import { useSession } from '../../../session/use-session.ts'
import { useWall } from '../wall-state.ts'
import { pacedFigure } from './paced-figure.ts'

/**
 * A figure of the records of some kinds, at most a second old; null until the records are here, since what is not known
 * is not zero. `kinds` and `compute` are to stay the same from one drawing to the next.
 */
export function useFigure<T>(kinds: readonly Kind[], compute: (replica: Replica) => T): T | null {
	const { replica } = useSession()
	const { known } = useWall().points
	const figure = useMemo(() => pacedFigure(replica, kinds, compute), [replica, kinds, compute])
	const value = useSyncExternalStore(figure.subscribe, figure.get)
	return known ? value : null
}
