import { useCallback, useMemo, useSyncExternalStore } from 'react'
import type { LonLat } from '../../../../domain/geometry.ts'
import type { Of } from '../../../../domain/record.ts'
import { ClosedRoadsLine } from './closed-roads-line.ts'
import { closurePlace } from './closure-place.ts'
import { useClosuresInForce } from './use-closures-in-force.ts'

/** A closure in force, where its sign stands, and the pieces of road that it closes; none while nobody has told. */
export type ClosedRoadNow = { closure: Of<'closure'>; at: LonLat; lines: readonly (readonly LonLat[])[] }

const line = new ClosedRoadsLine()

/** The closures in force that stand somewhere, with their roads, asked for once for all who show them. */
export function useClosedRoads(): ClosedRoadNow[] {
	const { closures, key } = useClosuresInForce()
	const subscribe = useCallback((changed: () => void) => line.listen(key, changed), [key])
	const answer = useSyncExternalStore(subscribe, () => line.answer)
	return useMemo(() => {
		const pieces = new Map(answer?.closures.map(({ id, lines }) => [id, lines]))
		return closures.flatMap((closure) => {
			const at = closurePlace(closure)
			return at ? [{ closure, at, lines: pieces.get(closure.id) ?? [] }] : []
		})
	}, [closures, answer])
}
