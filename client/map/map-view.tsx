import { useEffect, useRef } from 'react'
import type { LonLat } from '../../domain/geometry.ts'
import type { Id } from '../../domain/record.ts'
import type { Replica } from '../session/replica.ts'
import type { Padding } from './board-camera.ts'
import type { BoardLook } from './board-data.ts'
import { DESK } from './density.ts'
import { dragMarks } from './gestures/drag-mark.ts'
import type { LaidGround } from './ground/laid-ground.ts'
import { MapBoard } from './map-board.ts'
import type { MapFace } from './map-face.ts'
import { NO_OVERLAY } from './overlay.ts'
import { useFollow } from './use-follow.ts'
import type { ViewLink } from './view-link.ts'

export type MapViewProps = {
	replica: Replica
	faces: readonly MapFace[]
	ground: LaidGround
	look: BoardLook
	/** A Beijing day. */
	today: string
	theme: string
	label: string
	padding: Padding
	link: ViewLink
	/** The board of this map while it is there. */
	onBoard?: (board: MapBoard | null) => void
	onPick: (id: Id | null) => void
	onTownship: (code: string) => void
	mayMove: (id: Id) => boolean
	onMove: (id: Id, to: LonLat) => void
	onDrop: (id: Id) => void
	onCancel: (id: Id) => void
}

/** Owns one GL map; renders nothing but the box that it lives in. */
export function MapView(props: MapViewProps) {
	const box = useRef<HTMLDivElement>(null)
	const board = useRef<MapBoard | null>(null)
	const latest = useRef(props)
	latest.current = props
	const { replica, faces, ground, look, theme, today, link, label } = props

	// biome-ignore lint/correctness/useExhaustiveDependencies: the map is built once; everything else is told to it
	useEffect(() => {
		if (!box.current) return
		const made = new MapBoard(box.current, {
			replica,
			faces,
			ground,
			today: () => latest.current.today,
			look,
			padding: props.padding,
			density: DESK,
			overlay: NO_OVERLAY,
			interactive: true,
		})
		const undo = [link.join(made.map), listen(made, latest)]
		board.current = made
		latest.current.onBoard?.(made)
		return () => {
			latest.current.onBoard?.(null)
			for (const step of undo) step()
			board.current = null
			made.close()
		}
	}, [replica, faces, link])

	useEffect(() => board.current?.show(look), [look])
	useEffect(() => board.current?.lay(ground), [ground])
	useEffect(() => board.current?.map.getCanvas().setAttribute('aria-label', label), [label])
	useFollow(theme, () => board.current?.repaint())
	useFollow(today, () => board.current?.refill())
	return <div ref={box} className="map-view" />
}

function listen(board: MapBoard, latest: { readonly current: MapViewProps }): () => void {
	const { map } = board
	map.on('click', (event) => {
		const { onPick, onTownship } = latest.current
		const hit = board.hitAt(event.point)
		if (hit.hit === 'township') onTownship(hit.code)
		else onPick(hit.hit === 'mark' ? hit.id : null)
	})
	map.on('mousemove', (event) => {
		if (map.dragPan.isEnabled())
			map.getCanvas().style.cursor = board.hitAt(event.point).hit === 'ground' ? '' : 'pointer'
	})
	return dragMarks(map, {
		grab: (point) => {
			const hit = board.hitAt(point)
			const { look, mayMove } = latest.current
			return hit.hit === 'mark' && hit.id === look.selected && mayMove(hit.id) ? hit.id : null
		},
		move: (id, to) => latest.current.onMove(id, to),
		drop: (id) => latest.current.onDrop(id),
		cancel: (id) => latest.current.onCancel(id),
	})
}
