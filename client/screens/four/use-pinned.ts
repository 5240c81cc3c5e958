import { useEffect, useRef } from 'react'
import type { LonLat } from '../../../domain/geometry.ts'
import type { MapBoard } from '../../map/map-board.ts'
import { followMap } from '../common/follow-map.ts'

/** Keeps the middle of an element's lower edge on a place of the map. */
export function usePinned(board: MapBoard, at: LonLat) {
	const element = useRef<HTMLDivElement>(null)
	useEffect(() => {
		const place = () => {
			const pin = element.current
			if (!pin) return
			const { x, y } = board.map.project(at)
			pin.style.transform = `translate(${Math.round(x - pin.offsetWidth / 2)}px, ${Math.round(y - pin.offsetHeight)}px)`
		}
		return followMap(board, place)
	}, [board, at])
	return element
}
