import type { MapBoard } from '../../map/map-board.ts'

/** Places something that stands on the page at a spot of the map, now and whenever the view changes; returns the end of it. */
export function followMap({ map }: MapBoard, place: () => void): () => void {
	place()
	const moved = map.on('move', place)
	const resized = map.on('resize', place)
	return () => {
		moved.unsubscribe()
		resized.unsubscribe()
	}
}
