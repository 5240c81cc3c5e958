import { useEffect, useRef } from 'react'
import type { LonLat } from '../../../../domain/geometry.ts'
import type { MapBoard } from '../../../map/map-board.ts'
import { followMap } from '../follow-map.ts'

/** Pixels between a mark and the card beside it. */
const GAP = 40
const EDGE = 12

/** Keeps an element beside a place of the map: to its right, else to its left, always inside the map. */
export function useBeside(board: MapBoard | null, at: LonLat | undefined) {
	const element = useRef<HTMLDivElement>(null)
	useEffect(() => {
		if (!board || !at) return
		const place = () => {
			const card = element.current
			if (!card) return
			const { clientWidth: w, clientHeight: h } = board.map.getContainer()
			const { x, y } = board.map.project(at)
			const right = x + GAP + card.offsetWidth + EDGE <= w
			const left = right ? x + GAP : x - GAP - card.offsetWidth
			const clamp = (value: number, most: number) => Math.round(Math.max(EDGE, Math.min(value, most - EDGE)))
			card.style.transform = `translate(${clamp(left, w - card.offsetWidth)}px, ${clamp(y - 64, h - card.offsetHeight)}px)`
			card.style.visibility = x < -GAP || y < -GAP || x > w + GAP || y > h + GAP ? 'hidden' : 'visible'
		}
		return followMap(board, place)
	})
	return element
}
