import { useCallback, useRef } from 'react'
import { type Gate, oneAtATime } from './one-at-a-time.ts'

/** An act that writes, as it may be pressed: a second press waits for nothing and does nothing. */
export function useOnce(act: () => Promise<unknown>): () => Promise<void> {
	const gate = useRef<Gate>({ busy: false })
	const latest = useRef(act)
	latest.current = act
	return useCallback(() => oneAtATime(gate.current, () => latest.current()), [])
}
