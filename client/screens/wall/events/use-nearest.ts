import { useCallback, useEffect, useSyncExternalStore } from 'react'
import type { NearestAsk } from '../../../../domain/nearest.ts'
import { useClosuresInForce } from '../../common/closed-roads/use-closures-in-force.ts'
import { NearestLine, type NearestView } from './nearest-line.ts'

/** Questions that are remembered with their last answers: more than a wall has places in a shift. */
const KEPT = 32
const NOTHING: NearestView = { answer: null, failing: false }
const lines = new Map<string, NearestLine>()

/** The line of a question, and the question itself as a key; lines that nobody listens to go when there are too many. */
function lineOf(key: string): NearestLine {
	const kept = lines.get(key)
	if (kept) return kept
	for (const [old, line] of lines) if (lines.size >= KEPT && line.idle) lines.delete(old)
	const made = new NearestLine(JSON.parse(key) as NearestAsk)
	lines.set(key, made)
	return made
}

/**
 * What is nearest by road, asked once for all who ask the same, and again every few minutes and whenever roads are
 * closed or opened; null asks nothing.
 */
export function useNearest(ask: NearestAsk | null): NearestView {
	const { key: roads } = useClosuresInForce()
	const key = ask && JSON.stringify(ask)
	const subscribe = useCallback((changed: () => void) => (key ? lineOf(key).listen(changed) : () => {}), [key])
	useEffect(() => {
		if (key) lineOf(key).reckonWith(roads)
	}, [key, roads])
	return useSyncExternalStore(subscribe, () => (key ? lineOf(key).view : NOTHING))
}
