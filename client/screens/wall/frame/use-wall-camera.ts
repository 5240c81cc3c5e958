import { useEffect, useRef } from 'react'
import type { Box } from '../../../../domain/geometry.ts'
import { positionOf } from '../../../../domain/place-record.ts'
import type { MapBoard } from '../../../map/map-board.ts'
import type { Aim } from '../../../map/wall/view-lock.ts'
import { useSession } from '../../../session/use-session.ts'
import type { Attend } from '../events/attend.ts'
import { useWall } from '../wall-state.ts'
import { boxAround, isOutgrown, viewFacts } from './view-facts.ts'

/** From nearer than that nobody in a room knows where a thing lies. */
const NEAREST_ZOOM = 13.4

/** What a map was last sent to. */
type Sent = { board: MapBoard; box: Box | null }

/**
 * Moves the map of a wall to where the lock says that it is meant to look. What is looked at may grow, and is then
 * fitted again; what the remote has said exactly stays as it is.
 */
export function useWallCamera(board: MapBoard | null, attend: Attend | null): void {
	const { wall, viewLock } = useWall()
	const { replica } = useSession()
	const facts = viewFacts(wall, attend)
	const latest = useRef({ facts, attend })
	latest.current = { facts, attend }
	const sent = useRef<Sent | null>(null)
	const news = JSON.stringify([facts, attend])
	// biome-ignore lint/correctness/useExhaustiveDependencies: the news are what may move the map
	useEffect(() => {
		if (!board) return
		const { facts, attend } = latest.current
		const aimed = viewLock.next(facts, board.camera.goal)
		const { aim } = viewLock
		const id = 'id' in aim ? aim.id : null
		const box = boxAround(attend?.id === id ? attend : { at: id ? positionOf(replica.get(id) ?? null) : undefined })
		const before = sent.current?.board === board ? sent.current : null
		const grown = box !== null && (!before?.box || isOutgrown(before.box, box))
		// A map that was just built begins with the whole district.
		if (!aimed && before && !(grown && viewLock.follows && mayFollow(aim, facts.frozen))) return
		sent.current = { board, box }
		if (before || aim.aim !== 'home') move(board, aim, box)
	}, [board, news, viewLock, replica])
}

/** What was chosen is kept in view; what came by itself moves no frozen wall. */
const mayFollow = ({ aim }: Aim, frozen: boolean): boolean => aim === 'focus' || !frozen

function move({ camera }: MapBoard, aim: Aim, box: Box | null): void {
	switch (aim.aim) {
		case 'home':
			camera.showAll()
			return
		case 'view':
		case 'back':
			camera.fly(aim.view)
			return
		case 'focus':
		case 'event':
			// What has no place, or is gone, leaves the map where it is.
			if (box) camera.fit(box, undefined, NEAREST_ZOOM)
			return
		default:
			throw new Error(`no such aim: ${JSON.stringify(aim satisfies never)}`)
	}
}
