import { Icon } from '../../../ui/icon.tsx'
import { useWords } from '../../../ui/words/use-words.ts'
import { useWall } from '../wall-state.ts'
import { useEverySecond } from './use-every-second.ts'

/** Above the legend: who holds the view, and when the page changes. */
export function MapLines() {
	const { t } = useWords()
	const { wall, turn } = useWall()
	const held = wall?.frozen ? 'frozen' : wall?.view?.center || wall?.focus ? 'locked' : null
	const who = personOf(wall?.updated_by)
	return (
		<div className="map-lines">
			{held && (
				<span>
					<Icon name="lock" size={20} />
					{who ? t(`wall.${held}`, { who }) : t(`wall.${held}Alone`)}
				</span>
			)}
			{turn && <TurnLine {...turn} />}
		</div>
	)
}

/** Who wrote a record: a name, but nothing where it is only the key of an account. */
const personOf = (by: string | undefined): string | null => (by && !by.includes(':') ? by : null)

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
