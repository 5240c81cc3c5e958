import { useEffect, useRef } from 'react'
import type { LonLat } from '../../../domain/geometry.ts'
import type { Replica } from '../../session/replica.ts'
import type { Padding } from '../board-camera.ts'
import type { BoardLook } from '../board-data.ts'
import { DESK } from '../density.ts'
import type { LaidGround } from '../ground/laid-ground.ts'
import { MapBoard } from '../map-board.ts'
import type { MapFace } from '../map-face.ts'
import { useFollow } from '../use-follow.ts'
import { type DispatchGestures, dispatchGestures } from './dispatch-gestures.ts'
import type { DispatchLook } from './dispatch-look.ts'
import { DispatchOverlay } from './dispatch-overlay.ts'
import { Pen } from './pen.ts'

/** What the page may do with the map: its board, and the pen that follows the hand. */
export type DispatchHand = { board: MapBoard; pen: Pen }

type Props = DispatchGestures & {
	replica: Replica
	faces: readonly MapFace[]
	ground: LaidGround
	look: DispatchLook
	/** Points that are set so far, of a line or of an area. */
	drawn: { points: readonly LonLat[]; closes: boolean; draws: boolean }
	/** A Beijing day. */
	today: string
	theme: string
	label: string
	padding: Padding
	onHand: (hand: DispatchHand | null) => void
}

/** Owns the GL map of the dispatch desk; renders nothing but the box that it lives in. */
export function DispatchMapView(props: Props) {
	const box = useRef<HTMLDivElement>(null)
	const made = useRef<Made | null>(null)
	const latest = useRef(props)
	latest.current = props
	const { replica, faces, ground, look, drawn, sets, theme, today, label, padding } = props

	// biome-ignore lint/correctness/useExhaustiveDependencies: the map is built once; everything else is told to it
	useEffect(() => {
		if (!box.current) return
		const map = make(box.current, latest)
		made.current = map
		latest.current.onHand(map)
		return () => {
			latest.current.onHand(null)
			made.current = null
			map.close()
		}
	}, [replica, faces])

	useEffect(() => made.current?.show(look), [look])
	useEffect(() => made.current?.pen.show(drawn), [drawn])
	useEffect(() => made.current?.hold(sets), [sets])
	useEffect(() => made.current?.board.lay(ground), [ground])
	useEffect(() => made.current?.board.map.getCanvas().setAttribute('aria-label', label), [label])
	useEffect(() => made.current?.board.camera.keepPadding(padding), [padding])
	useFollow(theme, () => made.current?.board.repaint())
	useFollow(today, () => made.current?.board.refill())
	return <div ref={box} className="map-view" />
}

type Made = DispatchHand & {
	show: (look: DispatchLook) => void
	/** A tool has been taken into the hand, or laid down. */
	hold: (tool: boolean) => void
	close: () => void
}

function make(box: HTMLElement, latest: { readonly current: Props }): Made {
	const { replica, faces, ground, look, drawn, padding } = latest.current
	const overlay = new DispatchOverlay(look)
	const board = new MapBoard(box, {
		replica,
		faces,
		ground,
		today: () => latest.current.today,
		look: boardLook(look),
		padding,
		density: DESK,
		overlay,
		interactive: true,
	})
	const pen = new Pen(board.map)
	pen.show(drawn)
	dispatchGestures(board, pen, () => latest.current)
	return {
		board,
		pen,
		show: (next) => {
			overlay.show(next)
			board.show(boardLook(next))
		},
		hold: (tool) => {
			if (!tool) pen.rest()
			board.map.getCanvas().style.cursor = tool ? 'crosshair' : ''
		},
		close: () => {
			pen.close()
			board.close()
		},
	}
}

/** The overlay draws what is chosen and pointed at: it may be of a kind that is on none of the four maps. */
const boardLook = ({ lead, shown }: DispatchLook): BoardLook => ({
	lead,
	shown,
	selected: null,
	pointed: null,
	moving: null,
	drafts: [],
})
