import type { MapBoard } from '../../map/map-board.ts'
import type { MapKey } from '../../map/map-face.ts'
import { MARKS_FROM_ZOOM } from '../../map/scales.ts'
import { MiniPicture } from '../../map/symbols/mini-picture.tsx'
import { useWords } from '../../ui/words/use-words.ts'
import { faceOf, LEGENDS } from '../common/four-maps.tsx'
import { useZoomedPast } from '../common/map/use-zoomed-past.ts'
import { DataLegend } from './data-legend.tsx'
import type { Desk } from './desk.ts'

/** What the marks in view mean: the leading map in full, the others by their silhouette. */
export function MapFoot({ board, desk }: { board: MapBoard | null; desk: Desk }) {
	const { t } = useWords()
	const single = useZoomedPast(board, MARKS_FROM_ZOOM)
	if (desk.shown.length === 0) return <p className="map-legend">{t('layers.none')}</p>
	const Legend = LEGENDS[desk.lead]
	const others = desk.shown.filter((key) => key !== desk.lead)
	return (
		<section className="map-legend" aria-label={t('legend.label')}>
			{!single && (
				<span>
					<MiniPicture layer={faceOf(desk.lead).layer} size={15} outlined />
					{t('legend.totals')}
				</span>
			)}
			<Legend />
			{others.map((key: MapKey) => (
				<span key={key}>
					<MiniPicture layer={faceOf(key).layer} size={14} />
					{t(`mapsShort.${key}`)}
				</span>
			))}
			{single && <DataLegend />}
		</section>
	)
}
