import { Icon } from '../../../ui/icon.tsx'
import { useWords } from '../../../ui/words/use-words.ts'
import { hasPoints } from '../sections/has-points.ts'
import { useWall } from '../wall-state.ts'
import { useEverySecond } from './use-every-second.ts'

/** Above the legend: that the view is held by its remote, and when the page changes. */
export function MapLines() {
	const { t } = useWords()
	const { wall, turn, points } = useWall()
	const held = wall?.frozen ? 'frozen' : wall?.view?.center || wall?.focus ? 'locked' : null
	return (
		<div className="map-lines">
			{held && (
				<span>
					<Icon name="lock" size={20} />
					{t(`wall.${held}`)}
				</span>
			)}
			{points.known && !hasPoints(points) && <span className="quality">{t('wall.noPoints')}</span>}
			{turn && <TurnLine {...turn} />}
		</div>
	)
}

function TurnLine({ index, count, until }: { index: number; count: number; until: number }) {
	const { t } = useWords()
	const left = useEverySecond((now) => Math.max(0, Math.ceil((until - now) / 1000)))
	const page = index + 1
	return (
		<span>
			<Icon name="play" size={20} />
			{Number.isFinite(until) ? t('wall.turn', { page, count, left }) : t('wall.turnHeld', { page, count })}
		</span>
	)
}
