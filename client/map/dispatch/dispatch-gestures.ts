import type { Map as GlMap, MapMouseEvent } from 'maplibre-gl'
import type { LonLat } from '../../../domain/geometry.ts'
import type { Id } from '../../../domain/record.ts'
import type { MapBoard } from '../map-board.ts'
import type { Pen } from './pen.ts'

export type DispatchGestures = {
	/** Does a click set something, or does it look at what is there? */
	sets: boolean
	onPick: (id: Id) => void
	onTownship: (code: string) => void
	onSet: (at: LonLat) => void
	/** The second click of two ends what is drawn. */
	onEnd: () => void
	/** The pointer rests or moves over a place, while something is being set; null once it has left. */
	onPoint: (at: LonLat | null) => void
}

const placeOf = ({ lngLat: { lng, lat } }: MapMouseEvent): LonLat => [lng, lat]
/** How often a mouse has been pressed in a row. */
const pressed = ({ originalEvent }: MapMouseEvent): number => originalEvent.detail

/** What clicks and the pointer do on the map of the desk, by what its page wants at that moment. */
export function dispatchGestures(board: MapBoard, pen: Pen, now: () => DispatchGestures): void {
	const { map } = board
	map.on('click', (event) => {
		const { sets, onSet } = now()
		if (!sets) look(board, event, now())
		// The second click of two is an end, not another point.
		else if (pressed(event) < 2) onSet(placeOf(event))
	})
	map.on('dblclick', (event) => {
		if (!now().sets) return
		event.preventDefault()
		now().onEnd()
	})
	map.on('mousemove', (event) => move(map, board, pen, event, now()))
	map.on('mouseout', () => {
		pen.point(null)
		now().onPoint(null)
	})
}

function look(board: MapBoard, event: MapMouseEvent, { onPick, onTownship }: DispatchGestures): void {
	const hit = board.hitAt(event.point)
	if (hit.hit === 'mark') onPick(hit.id)
	else if (hit.hit === 'township') onTownship(hit.code)
}

function move(map: GlMap, board: MapBoard, pen: Pen, event: MapMouseEvent, { sets, onPoint }: DispatchGestures): void {
	const canvas = map.getCanvas()
	if (sets) {
		canvas.style.cursor = 'crosshair'
		pen.point(placeOf(event))
		onPoint(placeOf(event))
	} else if (!map.isMoving()) canvas.style.cursor = board.hitAt(event.point).hit === 'ground' ? '' : 'pointer'
}
