import './figures.css'
import type { Figure } from '../../map/figure.ts'
import type { MapKey } from '../../map/map-face.ts'
import { GradeChip } from '../../map/symbols/grade-chip.tsx'
import { MarkPicture } from '../../map/symbols/mark-picture.tsx'
import { MiniPicture } from '../../map/symbols/mini-picture.tsx'
import { useWords } from '../../ui/words/use-words.ts'
import { faceOf } from '../common/four-maps.tsx'
import { useFigures } from '../common/use-figures.ts'
import type { Points } from '../common/use-points.ts'
import { DataTime } from './data-time.tsx'

type Props = { map: MapKey; points: Points; today: string; onLead: () => void }

/** What one map says in numbers; its rows are its legend at the same time. */
export function FiguresPanel({ map, points, today, onLead }: Props) {
	const { t, number } = useWords()
	const figures = useFigures(map, points, today)
	return (
		<section className="figures" aria-label={t('figures.label', { map: t(`maps.${map}`) })}>
			<button
				type="button"
				className="figures-title"
				onClick={onLead}
				title={t('layers.lead', { map: t(`maps.${map}`) })}
			>
				<MiniPicture layer={faceOf(map).layer} size={17} />
				<h2>{t(`maps.${map}`)}</h2>
			</button>
			<p className="figures-count">
				<b>{points.known ? number(points[map].length) : t('card.none')}</b>
				<span>{t(`points.${map}`)}</span>
				<i className="grow" />
				<DataTime />
			</p>
			<dl>
				{figures.map((figure) => (
					<div key={figure.key}>
						<dt>
							<FigureMark figure={figure} />
							<span>{t(figure.key)}</span>
						</dt>
						<dd className={figure.tone}>
							{points.known ? number(figure.value) : t('card.none')}
							{points.known && figure.of !== undefined && <small> / {number(figure.of)}</small>}
						</dd>
					</div>
				))}
			</dl>
		</section>
	)
}

function FigureMark({ figure: { mark } }: { figure: Figure }) {
	if (!mark) return null
	return (
		<span className="figure-mark">
			{mark.grade ? <GradeChip grade={mark.grade} size={13} /> : <MarkPicture mark={mark} size={15} />}
		</span>
	)
}
