import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import type { Of } from '../../../../domain/record.ts'
import { useWall } from '../wall-state.ts'
import { AlarmSound } from './alarm-sound.ts'

type Alarm = Of<'alarm'>

/** `refused`: the browser lets nobody hear this page until somebody has touched it. */
export type SoundState = 'on' | 'muted' | 'refused'

/** Cries for the highest alarm that nobody has acknowledged. */
export function useAlarmSound(top: Alarm | null, side: Alarm | null): SoundState {
	const { wall } = useWall()
	const muted = wall?.muted ?? false
	const [sound] = useState(() => new AlarmSound())
	useEffect(() => () => sound.close(), [sound])
	const chimed = useRef<ReadonlySet<string>>(new Set())
	const first = top && !muted ? `${top.id} ${top.exercise ? 'P1-exercise' : 'P1'}` : null
	const second = side && !muted ? `${side.id} ${side.exercise ? 'P2-exercise' : 'P2'}` : null

	useEffect(() => {
		if (first === null) return sound.hush()
		if (!first.endsWith('exercise')) return sound.cry('P1')
		once(chimed, first, () => sound.cry('P1-exercise'))
	}, [first, sound])
	useEffect(() => {
		// The chime of a lower alarm never breaks into the cry of a higher one.
		if (first === null && second !== null)
			once(chimed, second, () => sound.cry(second.endsWith('exercise') ? 'P2-exercise' : 'P2'))
	}, [first, second, sound])

	const subscribe = useCallback((changed: () => void) => sound.listen(changed), [sound])
	const refused = useSyncExternalStore(subscribe, () => sound.refused)
	return muted ? 'muted' : refused ? 'refused' : 'on'
}

/** The last few that have sounded are enough: an alarm that is still there is among them. */
const REMEMBERED = 50
function once(sounded: { current: ReadonlySet<string> }, key: string, cry: () => void): void {
	if (sounded.current.has(key)) return
	sounded.current = new Set([...sounded.current, key].slice(-REMEMBERED))
	cry()
}
