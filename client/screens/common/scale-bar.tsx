import { useEffect, useState } from 'react'
import { distanceM } from '../../../domain/geometry.ts'
import type { MapBoard } from '../../map/map-board.ts'
import { useWords } from '../../ui/words/use-words.ts'

const LENGTHS_M = [20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000]
const LONGEST_PX = 130

/** Metres to one pixel in the middle of the map. */
function metresPerPixel({ map }: MapBoard): number {
	const { clientWidth: w, clientHeight: h } = map.getContainer()
	const [a, b] = [map.unproject([w / 2 - 50, h / 2]), map.unproject([w / 2 + 50, h / 2])]
	return distanceM([a.lng, a.lat], [b.lng, b.lat]) / 100
}

export function ScaleBar({ board }: { board: MapBoard | null }) {
	const { t, distance } = useWords()
	const [perPixel, setPerPixel] = useState<number | null>(null)
	useEffect(() => {
		if (!board) return
		const measure = () => setPerPixel(metresPerPixel(board))
		measure()
		const subscriptions = [board.map.on('zoom', measure), board.map.on('resize', measure)]
		return () => {
			for (const subscription of subscriptions) subscription.unsubscribe()
		}
	}, [board])
	if (!perPixel) return null
	const metres = LENGTHS_M.findLast((length) => length / perPixel <= LONGEST_PX) ?? LENGTHS_M[0]!
	const w = Math.round(metres / perPixel)
	const label = distance(metres)
	return (
		<svg className="scale-bar" width={w + 4} height={26} role="img" aria-label={t('map.scale', { distance: label })}>
			<path d={`M2 18V24H${w + 2}V18M${w / 2 + 2} 20V24`} />
			<text x={2} y={12}>
				0
			</text>
			<text x={w + 2} y={12} textAnchor="end">
				{label}
			</text>
		</svg>
	)
}
