import { useMemo } from 'react'
import { newest } from '../../../../domain/freshness.ts'
import type { MapKey } from '../../../map/map-face.ts'
import { useWall } from '../wall-state.ts'

/** When what a map counts was last told. */
export function useDataAt(map: MapKey): string | null {
	const { points } = useWall()
	const counted = points[map]
	return useMemo(() => newest([...counted].map(({ updated_at }) => updated_at)), [counted])
}
