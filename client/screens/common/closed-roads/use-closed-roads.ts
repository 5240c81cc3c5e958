import { useMemo } from 'react'
import type { LonLat } from '../../../../domain/geometry.ts'
import type { Of } from '../../../../domain/record.ts'
import { closurePlace } from './closure-place.ts'
import { useClosedRoadsTold } from './use-closed-roads-told.ts'
import { useClosuresInForce } from './use-closures-in-force.ts'

/** A closure in force, where its sign stands, and the pieces of road that it closes; none while nobody has told. */
export type ClosedRoadNow = { closure: Of<'closure'>; at: LonLat; lines: readonly (readonly LonLat[])[] }

/** The closures in force that stand somewhere, with their roads, asked for once for all who show them. */
export function useClosedRoads(): ClosedRoadNow[] {
	const { closures, key } = useClosuresInForce()
	const { answer } = useClosedRoadsTold(key)
	return useMemo(() => {
		const pieces = new Map(answer?.closures.map(({ id, lines }) => [id, lines]))
		return closures.flatMap((closure) => {
			const at = closurePlace(closure)
			return at ? [{ closure, at, lines: pieces.get(closure.id) ?? [] }] : []
		})
	}, [closures, answer])
}
