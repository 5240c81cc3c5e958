import { useCallback, useEffect, useRef, useState } from 'react'
import { distanceM, type LonLat } from '../../../../domain/geometry.ts'
import type { RoadThere } from '../../../../domain/roads.ts'
import { askRoad } from '../closures/ask-roads.ts'

/** Between two questions, in milliseconds. */
const PAUSE_MS = 150
/** A pointer that has moved less still means the same road. */
const SAME_M = 3

type Under = { road: RoadThere | null; point: (at: LonLat | null) => void }

/** The road that would be closed at the pointer, asked for at the pace of the server and never for every pixel. */
export function useRoadUnder(on: boolean, told: (road: RoadThere | null) => void): Under {
	const [road, setRoad] = useState<RoadThere | null>(null)
	const latest = useRef({ told, wanted: null as LonLat | null, asked: null as LonLat | null, busy: false })
	latest.current.told = told
	const take = useCallback((found: RoadThere | null) => {
		setRoad(found)
		latest.current.told(found)
	}, [])
	const next = useCallback(async () => {
		const { current } = latest
		const at = current.wanted
		if (current.busy || !at || (current.asked && distanceM(current.asked, at) < SAME_M)) return
		current.busy = true
		current.asked = at
		// A question that fails says nothing of the road: whoever clicks is told by the form.
		const found = await askRoad(at, AbortSignal.timeout(5000)).catch(() => null)
		if (current.wanted) take(found)
		await new Promise((done) => setTimeout(done, PAUSE_MS))
		current.busy = false
		void next()
	}, [take])
	const point = useCallback(
		(at: LonLat | null) => {
			latest.current.wanted = at
			if (at) void next()
			else take(null)
		},
		[next, take],
	)
	useEffect(() => {
		if (on) return
		latest.current.wanted = null
		latest.current.asked = null
		take(null)
	}, [on, take])
	return { road, point }
}
