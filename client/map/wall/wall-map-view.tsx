import { useEffect, useRef } from 'react'
import type { Replica } from '../../session/replica.ts'
import type { Padding } from '../board-camera.ts'
import type { BoardLook } from '../board-data.ts'
import { WALL } from '../density.ts'
import type { LaidGround } from '../ground/laid-ground.ts'
import { MapBoard } from '../map-board.ts'
import type { MapFace } from '../map-face.ts'
import type { ViewLink } from '../view-link.ts'
import { SeamStrips } from './seam-strips.ts'
import type { WallLook } from './wall-look.ts'
import { WallOverlay } from './wall-overlay.ts'
import { watchLoss } from './watch-loss.ts'

export type WallMapViewProps = {
	replica: Replica
	faces: readonly MapFace[]
	ground: LaidGround
	look: WallLook
	/** A Beijing day. */
	today: string
	label: string
	/** Room kept free at the edges when the map fits something into its box. */
	padding: Padding
	link: ViewLink
	/** Pixels of the page to one of the map's box: the wall is enlarged as a whole, and the map is drawn sharp for that. */
	scale: number
	/** The board of this map while it is there; its camera moves the map. */
	onBoard?: (board: MapBoard | null) => void
	/** The map lost the graphics card and does not get it back: build it anew, under another `key`. */
	onLost?: () => void
}

/** One map of a wall. Nobody touches it: it shows what it is told. */
export function WallMapView(props: WallMapViewProps) {
	const box = useRef<HTMLDivElement>(null)
	const made = useRef<Made | null>(null)
	const latest = useRef(props)
	latest.current = props
	const { replica, faces, ground, look, today, link, label, scale, padding } = props

	// biome-ignore lint/correctness/useExhaustiveDependencies: the map is built once; everything else is told to it
	useEffect(() => {
		if (!box.current) return
		const map = make(box.current, latest)
		made.current = map
		latest.current.onBoard?.(map.board)
		const leave = link.join(map.board.map)
		return () => {
			latest.current.onBoard?.(null)
			leave()
			made.current = null
			map.close()
		}
	}, [replica, faces, link])

	useEffect(() => made.current?.show(look), [look])
	useEffect(() => made.current?.board.lay(ground), [ground])
	useEffect(() => made.current?.board.map.getCanvas().setAttribute('aria-label', label), [label])
	useEffect(() => made.current?.board.map.setPixelRatio(scale * window.devicePixelRatio), [scale])
	useEffect(() => made.current?.board.camera.keepPadding(padding), [padding])
	const day = useRef(today)
	useEffect(() => {
		if (day.current !== today) made.current?.board.refill()
		day.current = today
	}, [today])
	return <div ref={box} className="map-view" />
}

type Made = { board: MapBoard; show: (look: WallLook) => void; close: () => void }

function make(box: HTMLElement, latest: { readonly current: WallMapViewProps }): Made {
	const { replica, faces, ground, look, padding, scale } = latest.current
	const overlay = new WallOverlay(look)
	const board = new MapBoard(box, {
		replica,
		faces,
		ground,
		today: () => latest.current.today,
		look: boardLook(look),
		padding,
		density: WALL,
		overlay,
		interactive: false,
		pixelRatio: scale * window.devicePixelRatio,
	})
	const seams = new SeamStrips(board.map, look.seams)
	const unwatch = watchLoss(board.map, () => latest.current.onLost?.())
	return {
		board,
		show: (next) => {
			overlay.show(next)
			seams.show(next.seams)
			board.show(boardLook(next))
		},
		close: () => {
			unwatch()
			seams.close()
			board.close()
		},
	}
}

/**
 * The overlay draws what is in the middle: it may be of a kind that is on none of the four maps. While something is lit
 * or an incident is followed, everything else steps back.
 */
const boardLook = ({ lead, shown, lit, impact }: WallLook): BoardLook => ({
	lead,
	shown: lit.length > 0 || impact ? [] : shown,
	selected: null,
	pointed: null,
	moving: null,
	drafts: [],
})
