import { useMemo } from 'react'
import type { Of } from '../../../../domain/record.ts'
import type { Stop, WallPages } from '../layout/stops.ts'
import type { WallPage } from '../wall-state.ts'
import { holdsOf, stopAt, type Turn } from './carousel.ts'
import { useEverySecond } from './use-every-second.ts'

/** What is shown of all that takes turns; another object only when the page changes. */
export function useStop(
	pages: WallPages,
	scene: WallPage | 'carousel',
	wall: Of<'wall'> | null,
	ringing: readonly number[],
): { stop: Stop; turn: Turn | null } {
	const holds = useMemo(() => holdsOf(wall, ringing), [wall, ringing])
	const at = (now: number) => stopAt(pages, scene, { wall, now, holds })
	const all = useMemo(() => pages.flat(), [pages])
	const key = useEverySecond((now) => {
		const { stop, turn } = at(now)
		return JSON.stringify([stop ? all.indexOf(stop) : 0, turn && { ...turn, until: String(turn.until) }])
	})
	return useMemo(() => {
		const [index, turn] = JSON.parse(key) as [number, { index: number; count: number; until: string } | null]
		return { stop: all[index]!, turn: turn && { ...turn, until: Number(turn.until) } }
	}, [key, all])
}
