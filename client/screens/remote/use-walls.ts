import { useMemo } from 'react'
import type { Of } from '../../../domain/record.ts'
import { beijingTime } from '../../../domain/time.ts'
import { type WallNow, wallNow } from '../../../domain/wall-mode.ts'
import { useRecords } from '../../session/use-session.ts'
import { useNow } from '../common/use-now.ts'

/** A wall, and what it shows now for whatever reason. */
export type DrivenWall = { wall: Of<'wall'>; now: WallNow }

/** The walls of this person's scope, by name. */
export function useWalls(): readonly DrivenWall[] {
	const walls = useRecords('wall')
	const incidents = useRecords('incident')
	const warnings = useRecords('warning')
	const alarms = useRecords('alarm')
	const minute = beijingTime(useNow(10_000))
	return useMemo(() => {
		const facts = { incidents, warnings, alarms }
		return walls
			.filter(({ lifecycle }) => lifecycle === 'active')
			.map((wall) => ({ wall, now: wallNow(wall, facts, minute) }))
			.sort((a, b) => a.wall.name.localeCompare(b.wall.name, 'zh'))
	}, [walls, incidents, warnings, alarms, minute])
}
