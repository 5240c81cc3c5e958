import { useCallback, useSyncExternalStore } from 'react'
import { ClosedRoadsLine, type ClosedRoadsTold } from './closed-roads-line.ts'

const line = new ClosedRoadsLine()

/** The pieces of road that closures close, asked for once for all who show them; `key` is that of the closures. */
export function useClosedRoadsTold(key: string): ClosedRoadsTold {
	const subscribe = useCallback((changed: () => void) => line.listen(key, changed), [key])
	return useSyncExternalStore(subscribe, () => line.told)
}
