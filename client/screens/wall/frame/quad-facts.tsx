import type { MapKey } from '../../../map/map-face.ts'
import { GradeChip } from '../../../map/symbols/grade-chip.tsx'
import { MarkPicture } from '../../../map/symbols/mark-picture.tsx'
import { MiniPicture } from '../../../map/symbols/mini-picture.tsx'
import { useWords } from '../../../ui/words/use-words.ts'
import { faceOf } from '../../common/four-maps.tsx'
import { useFigures } from '../../common/use-figures.ts'
import { DataTime } from '../sections/data-time.tsx'
import { hasPoints } from '../sections/has-points.ts'
import { isPart } from '../sections/is-part.ts'
import { useWall } from '../wall-state.ts'
import { useDataAt } from './use-data-at.ts'

/** Units: title and count, and one figure of a single column. */
const HEAD = 112
const ROW = 44

type Props = { map: MapKey; width: number; height: number }

/** What one map says in numbers; the figures for which there is no room are left to its own page. */
export function QuadFacts({ map, width, height }: Props) {
	const { t, number } = useWords()
	const { points, today, wall } = useWall()
	const known = hasPoints(points)
	const figures = useFigures(map, points, today)
	const measured = (key: string) => key !== 'figures.belowMinimum' || !isPart(wall)
	const columns = Math.max(1, Math.floor(width / 240))
	const shown = figures.slice(0, Math.max(1, Math.floor((height - HEAD) / ROW)) * columns)
	return (
		<>
			<header>
				<MiniPicture layer={faceOf(map).layer} size={20} />
				<h2>{t(`maps.${map}`)}</h2>
			</header>
			<p>
				<b>{known ? number(points[map].length) : '–'}</b>
				<span>{t(`points.${map}`)}</span>
				<i className="grow" />
				<DataTime group={map} at={useDataAt(map)} />
			</p>
			<dl style={{ gridTemplateColumns: `repeat(${columns}, 1fr)` }}>
				{shown.map(({ key, value, of, tone, mark }) => (
					<div key={key}>
						<dt>
							{mark?.grade && <GradeChip grade={mark.grade} size={16} />}
							{mark && !mark.grade && <MarkPicture mark={mark} size={18} />}
							{t(key)}
						</dt>
						<dd className={measured(key) ? tone : undefined}>
							{known && measured(key) ? number(value) : '–'}
							{known && of !== undefined && <small> / {number(of)}</small>}
						</dd>
					</div>
				))}
			</dl>
		</>
	)
}
