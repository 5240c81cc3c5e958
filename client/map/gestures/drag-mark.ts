import type { Map as GlMap, MapMouseEvent, MapTouchEvent } from 'maplibre-gl'
import type { LonLat } from '../../../domain/geometry.ts'
import type { Id } from '../../../domain/record.ts'

export type Drag = {
	/** The mark under the pointer, if it may be moved. */
	grab(at: { x: number; y: number }): Id | null
	move(id: Id, to: LonLat): void
	drop(id: Id): void
	cancel(id: Id): void
}
type Pointer = MapMouseEvent | MapTouchEvent

/** Less than this many pixels is a click of an unsteady hand. */
const SLACK = 4

/** Press on a mark, draw it, let go. The map itself stays where it is meanwhile. Returns the way out. */
export function dragMarks(map: GlMap, drag: Drag): () => void {
	let held: { id: Id; x: number; y: number; moved: boolean } | null = null

	const release = (end: 'drop' | 'cancel') => {
		if (!held) return
		const { id, moved } = held
		held = null
		map.dragPan.enable()
		map.getCanvas().style.cursor = ''
		if (moved) drag[end](id)
	}
	const down = (event: Pointer) => {
		const id = drag.grab(event.point)
		if (!id) return
		held = { id, ...event.point, moved: false }
		map.dragPan.disable()
	}
	const move = (event: Pointer) => {
		if (!held) return
		const { x, y } = event.point
		if (!held.moved && Math.hypot(x - held.x, y - held.y) < SLACK) return
		held.moved = true
		map.getCanvas().style.cursor = 'grabbing'
		drag.move(held.id, [event.lngLat.lng, event.lngLat.lat])
	}
	const up = () => release('drop')
	const key = (event: KeyboardEvent) => {
		if (event.key !== 'Escape' || !held) return
		event.stopPropagation()
		release('cancel')
	}

	const subscriptions = [
		map.on('mousedown', down),
		map.on('touchstart', down),
		map.on('mousemove', move),
		map.on('touchmove', move),
		map.on('touchend', up),
	]
	// The pointer may leave the map before it lets go.
	window.addEventListener('mouseup', up)
	window.addEventListener('keydown', key, true)
	return () => {
		for (const subscription of subscriptions) subscription.unsubscribe()
		window.removeEventListener('mouseup', up)
		window.removeEventListener('keydown', key, true)
	}
}
