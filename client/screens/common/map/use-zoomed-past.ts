import { useEffect, useState } from 'react'
import type { MapBoard } from '../../../map/map-board.ts'

/** Is the map zoomed in as far as that? */
export function useZoomedPast(board: MapBoard | null, zoom: number): boolean {
	const [past, setPast] = useState(false)
	useEffect(() => {
		if (!board) return
		const look = () => setPast(board.map.getZoom() >= zoom)
		look()
		const zoomed = board.map.on('zoom', look)
		return () => zoomed.unsubscribe()
	}, [board, zoom])
	return past
}
