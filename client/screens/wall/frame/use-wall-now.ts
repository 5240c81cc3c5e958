import { useMemo, useState } from 'react'
import { isUnacknowledged } from '../../../../domain/kinds/alarm.ts'
import type { Of } from '../../../../domain/record.ts'
import { beijingTime } from '../../../../domain/time.ts'
import { type WallNow, wallNow } from '../../../../domain/wall-mode.ts'
import { useRecords, useSession } from '../../../session/use-session.ts'

/** The mode in force, and since when the alarms ring that nobody has acknowledged, in epoch milliseconds. */
export function useWallNow(wall: Of<'wall'> | null, minute: number): { now: WallNow; ringing: readonly number[] } {
	const session = useSession()
	const incidents = useRecords('incident')
	const warnings = useRecords('warning')
	const alarms = useRecords('alarm')
	const [opened] = useState(() => beijingTime(session.serverNow()))
	const now = useMemo(() => {
		const shown = wall ?? { mode: 'normal' as const, mode_at: opened }
		return wallNow(shown, { incidents, warnings, alarms }, beijingTime(minute))
	}, [wall, opened, incidents, warnings, alarms, minute])
	const same = useSame(now)
	const ringing = useMemo(
		() => alarms.filter(rings).map(({ first_at, last_at }) => Date.parse(first_at ?? last_at ?? '') || 0),
		[alarms],
	)
	return { now: same, ringing }
}

const rings = (alarm: Of<'alarm'>): boolean => (alarm.class === 'P1' || alarm.class === 'P2') && isUnacknowledged(alarm)

/** The same object as long as it says the same. */
function useSame<T>(value: T): T {
	const [kept, keep] = useState(value)
	if (JSON.stringify(kept) === JSON.stringify(value)) return kept
	keep(value)
	return value
}
