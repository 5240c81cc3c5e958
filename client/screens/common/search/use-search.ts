import { useCallback, useEffect, useRef, useState } from 'react'
import type { LonLat } from '../../../../domain/geometry.ts'
import type { FoundPlace } from '../../../../domain/ground.ts'
import { askPlaces } from './ask-places.ts'

/** `found` holds the answers to `query`; while another question is under way the old ones stay. */
export type Found =
	| { state: 'idle' }
	| { state: 'asking'; query: string; items: readonly FoundPlace[] }
	| { state: 'found'; query: string; items: readonly FoundPlace[] }
	| { state: 'failed'; query: string }
export type Search = { found: Found; ask: (query: string) => void }

/** Long enough to skip most letters of a fast typist, too short to be felt. */
const PAUSE_MS = 80
const IDLE: Found = { state: 'idle' }
const itemsOf = (found: Found): readonly FoundPlace[] => ('items' in found ? found.items : [])

/** Asks the server while somebody types; an answer that is overtaken by a newer question is given up. */
export function useSearch(near: () => LonLat | null): Search {
	const [found, setFound] = useState<Found>(IDLE)
	const timer = useRef(0)
	const underWay = useRef<AbortController | null>(null)
	const stop = useCallback(() => {
		clearTimeout(timer.current)
		underWay.current?.abort()
	}, [])
	useEffect(() => stop, [stop])
	const ask = useCallback(
		(typed: string) => {
			stop()
			const query = typed.trim()
			if (query === '') return setFound(IDLE)
			setFound((before) => ({ state: 'asking', query, items: itemsOf(before) }))
			const abort = new AbortController()
			underWay.current = abort
			timer.current = window.setTimeout(() => {
				askPlaces(query, near(), abort.signal).then(
					(items) => !abort.signal.aborted && setFound({ state: 'found', query, items }),
					() => !abort.signal.aborted && setFound({ state: 'failed', query }),
				)
			}, PAUSE_MS)
		},
		[near, stop],
	)
	return { found, ask }
}
