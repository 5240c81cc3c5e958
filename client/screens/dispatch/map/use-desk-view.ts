import { useCallback, useEffect, useRef, useState } from 'react'
import { type Box, boxOf, type LonLat } from '../../../../domain/geometry.ts'
import type { RankedMark } from '../../../map/dispatch/dispatch-look.ts'
import type { MapBoard } from '../../../map/map-board.ts'
import { positionOf } from '../../../map/map-face.ts'
import { circleAround } from '../../../map/overlay-parts/circle-around.ts'
import { Camera } from '../../common/map/camera.ts'
import { useDesk } from '../desk.ts'
import { firstPlaces } from './first-places.ts'
import { fitRule } from './fit-rule.ts'

/** So many of the ranking come into view with the place. */
const FIRST = 5
/** What is shown of the ground where nothing is ranked. */
const AROUND_M = 4000
/** A view that nobody has touched for so long is free again, while nothing is being dealt with. */
const IDLE_MS = 120_000
/** Not nearer than this, or the ground around would be out of sight. */
const NEAREST_ZOOM = 13

export type DeskView = { camera: Camera; locked: boolean; setLocked: (locked: boolean) => void }

const viewOf = ({ map }: MapBoard): Box => {
	const bounds = map.getBounds()
	return [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()]
}

/** Where the map looks: the operator's hand locks it, and nothing but a person moves it then. */
export function useDeskView(board: MapBoard | null, ranked: readonly RankedMark[]): DeskView {
	const { camera: given, state, incident, at, nearest } = useDesk()
	const [camera] = useState(() => new Camera())
	const [locked, setLocked] = useState(false)
	const lock = useRef(locked)
	lock.current = locked
	useEffect(() => (board ? camera.join(board) : undefined), [board, camera])
	useEffect(() => {
		if (!board) return
		const held = (event: object) => {
			if ('originalEvent' in event && event.originalEvent) setLocked(true)
		}
		// A hand that interrupts a flight does not begin a movement anew.
		const heard = (['movestart', 'dragstart', 'wheel'] as const).map((name) => board.map.on(name, held))
		return () => {
			for (const one of heard) one.unsubscribe()
		}
	}, [board])
	useEffect(() => {
		given.current = {
			visit: (to) => camera.visit(to),
			fit: (points) => {
				const box = boxOf(points)
				if (box && board && !lock.current) board.camera.fit(box, undefined, NEAREST_ZOOM)
			},
		}
		return () => {
			given.current = null
		}
	}, [given, camera, board])
	const subject = state.call ? 'call' : (incident?.id ?? null)
	useIdle(board, locked && subject === null && at === null, setLocked)
	useFit({
		board,
		subject,
		at,
		ranked,
		answered: nearest.answer !== null,
		locked,
		unlock: useCallback(() => setLocked(false), []),
	})
	return { camera, locked, setLocked }
}

function useIdle(board: MapBoard | null, waits: boolean, setLocked: (locked: boolean) => void): void {
	useEffect(() => {
		if (!board || !waits) return
		let timer = setTimeout(() => setLocked(false), IDLE_MS)
		const moved = board.map.on('moveend', () => {
			clearTimeout(timer)
			timer = setTimeout(() => setLocked(false), IDLE_MS)
		})
		return () => {
			clearTimeout(timer)
			moved.unsubscribe()
		}
	}, [board, waits, setLocked])
}

type Fitting = {
	board: MapBoard | null
	subject: string | null
	at: LonLat | null
	ranked: readonly RankedMark[]
	answered: boolean
	locked: boolean
	unlock: () => void
}

/** Brings the first of a ranking into view when something new is turned to, and follows them while nobody has a hand on the map. */
function useFit({ board, subject, at, ranked, answered, locked, unlock }: Fitting): void {
	const fitted = useRef<string | null>(null)
	if (subject === null) fitted.current = null
	useEffect(() => {
		if (!board || !at) return
		const placeOf = (id: string) => {
			const record = board.data.replica.get(id)
			return record && positionOf(record)
		}
		const first = firstPlaces(ranked, FIRST, placeOf)
		const places = [at, ...(first.length === 0 && answered ? circleAround(at, AROUND_M) : first)]
		const box = fitRule({ subject, fitted: fitted.current, locked, places, view: viewOf(board) })
		if (!box) return
		if (fitted.current !== subject) unlock()
		fitted.current = subject
		board.camera.fit(box, undefined, NEAREST_ZOOM)
	}, [board, subject, at, ranked, answered, locked, unlock])
}
