import { useEffect, useState } from 'react'
import type { MapBoard } from '../../../map/map-board.ts'
import type { MapKey } from '../../../map/map-face.ts'
import { MARKS_FROM_ZOOM } from '../../../map/scales.ts'
import { MiniPicture } from '../../../map/symbols/mini-picture.tsx'
import { useWords } from '../../../ui/words/use-words.ts'
import { faceOf, LEGENDS } from '../../common/four-maps.tsx'

type Props = { board: MapBoard | null; lead: MapKey; others: readonly MapKey[] }

/** What the marks mean: the leading map in full, the others by their silhouette. */
export function MapLegend({ board, lead, others }: Props) {
	const { t } = useWords()
	const single = useSingleMarks(board)
	const Legend = LEGENDS[lead]
	return (
		<section className="map-legend" aria-label={t('legend.label')}>
			{!single && (
				<span>
					<MiniPicture layer={faceOf(lead).layer} size={18} outlined />
					{t('legend.totals')}
				</span>
			)}
			<Legend />
			{others
				.filter((key) => key !== lead)
				.map((key) => (
					<span key={key}>
						<MiniPicture layer={faceOf(key).layer} size={17} />
						{t(`mapsShort.${key}`)}
					</span>
				))}
		</section>
	)
}

/** Is the map so near that it shows single marks and not the figures of the townships? */
function useSingleMarks(board: MapBoard | null): boolean {
	const [single, setSingle] = useState(false)
	useEffect(() => {
		if (!board) return
		const look = () => setSingle(board.map.getZoom() >= MARKS_FROM_ZOOM)
		look()
		const zoomed = board.map.on('zoom', look)
		return () => zoomed.unsubscribe()
	}, [board])
	return single
}
