import { useMemo } from 'react'
import type { Of } from '../../../../domain/record.ts'
import { useRecords } from '../../../session/use-session.ts'
import { useMe } from '../../common/use-me.ts'

/** The record of the wall that this page is, or of the one that a desk wants to see with `?wall=`. */
export function useOwnWall(): Of<'wall'> | null {
	const me = useMe()
	const walls = useRecords('wall')
	const asked = useMemo(() => new URLSearchParams(location.search).get('wall'), [])
	const id = me?.role === 'wall' ? me.account : asked
	return useMemo(() => walls.find((wall) => wall.id === id) ?? null, [walls, id])
}
