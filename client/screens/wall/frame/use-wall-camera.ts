import { useEffect, useRef } from 'react'
import type { Box, LonLat } from '../../../../domain/geometry.ts'
import type { Of } from '../../../../domain/record.ts'
import type { MapBoard } from '../../../map/map-board.ts'
import type { Attend } from '../events/attend.ts'

/** A thing alone is shown with so much ground around it, in degrees: about a kilometre and a half. */
const AROUND = 0.015
/** From nearer than that nobody in a room knows where a thing lies. */
const NEAREST_ZOOM = 13.4

type Wall = Of<'wall'> | null

/**
 * Moves the map of a wall: to an alarm that rings, else where the remote has put it, else to what is in hand, else
 * over the whole district. What has been looked at once is not flown to again, and a frozen wall stays where it is.
 */
export function useWallCamera(board: MapBoard | null, wall: Wall, attend: Attend | null): void {
	const target = targetOf(wall, attend)
	const name = JSON.stringify(target)
	const latest = useRef(target)
	latest.current = target
	const before = useRef<{ board: MapBoard; name: string } | null>(null)
	useEffect(() => {
		if (!board || (before.current?.board === board && before.current.name === name)) return
		before.current = { board, name }
		move(board, latest.current)
	}, [board, name])
}

type Target =
	| { to: 'stay' }
	| { to: 'all' }
	| { to: 'view'; center: LonLat; zoom: number }
	| { to: 'box'; id: string; box: Box }

function targetOf(wall: Wall, attend: Attend | null): Target {
	const { center, zoom } = wall?.view ?? {}
	if (attend?.why !== 'alarm' && center && zoom !== undefined) return { to: 'view', center, zoom }
	if (wall?.frozen) return { to: 'stay' }
	if (attend) return { to: 'box', id: attend.id, box: boxOf([attend.at, ...attend.around]) }
	return { to: 'all' }
}

function boxOf(points: readonly LonLat[]): Box {
	const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
	return [Math.min(...xs) - AROUND, Math.min(...ys) - AROUND, Math.max(...xs) + AROUND, Math.max(...ys) + AROUND]
}

function move({ camera }: MapBoard, target: Target): void {
	switch (target.to) {
		case 'stay':
			return
		case 'all':
			camera.showAll()
			return
		case 'view':
			camera.fly(target)
			return
		case 'box':
			camera.fit(target.box, undefined, NEAREST_ZOOM)
			return
		default:
			throw new Error(`no such target: ${JSON.stringify(target satisfies never)}`)
	}
}
