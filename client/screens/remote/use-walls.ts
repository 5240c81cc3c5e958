import { useMemo } from 'react'
import type { Of } from '../../../domain/record.ts'
import { beijingTime } from '../../../domain/time.ts'
import { type WallNow, wallNow } from '../../../domain/wall-mode.ts'
import { useRecords } from '../../session/use-session.ts'
import { useNow } from '../common/use-now.ts'

/** A wall, and what it shows now for whatever reason. */
export type DrivenWall = { wall: Of<'wall'>; now: WallNow }

/** How soon a remote sees that a warning has run out. */
const LOOK_MS = 10_000

/** The walls of this person's scope, by name. */
export function useWalls(): readonly DrivenWall[] {
	const walls = useRecords('wall')
	const incidents = useRecords('incident')
	const warnings = useRecords('warning')
	const alarms = useRecords('alarm')
	const now = beijingTime(useNow(LOOK_MS))
	return useMemo(() => {
		const facts = { incidents, warnings, alarms }
		return walls
			.filter(({ lifecycle }) => lifecycle === 'active')
			.map((wall) => ({ wall, now: wallNow(wall, facts, now) }))
			.sort((a, b) => a.wall.name.localeCompare(b.wall.name, 'zh'))
	}, [walls, incidents, warnings, alarms, now])
}
