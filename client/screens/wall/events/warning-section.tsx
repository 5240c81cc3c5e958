import { LEVELS } from '../../../../domain/level.ts'
import type { Of } from '../../../../domain/record.ts'
import { optionWords } from '../../../map/type-words.ts'
import { useWords } from '../../../ui/words/use-words.ts'
import { stampText } from '../../common/time-text.ts'
import { type Box, Section } from '../sections/section.tsx'
import { useWall } from '../wall-state.ts'
import { inkOf } from './warned-areas.ts'

/** The warning itself: colour as a word, event, who issued it, for how long and where. */
export function WarningSection({ box, warning }: { box: Box; warning: Of<'warning'> }) {
	const { t, pick } = useWords()
	const { today, places, now } = useWall()
	const { colour, event, sender, sent_at, expires_at, nature, areas, headline, status } = warning
	const words = optionWords('warning', 'event', event)
	const named = areas.map((area) => places.nameOf(area.padEnd(12, '0'))).filter(Boolean)
	const times = [
		sent_at ? t('events.warning.sent', { time: stampText(sent_at, today) }) : '',
		expires_at ? t('events.warning.until', { time: stampText(expires_at, today) }) : t('events.warning.open'),
	]
	return (
		<Section
			box={box}
			title={t('events.warning.title')}
			group={null}
			at={warning.received_at ?? warning.updated_at}
			aside={nature === 'actual' ? null : <span className="ev-tag">{t(`events.nature.${nature}`)}</span>}
		>
			<div className="ev-warning">
				<i className={`ev-square ${inkOf(warning)}`}>{t(`events.colour.${colour.level}`)}</i>
				<div className="grow">
					<b className="ev-cut">
						{words ? pick(words) : ''}
						{pick(LEVELS.warning[colour.level])}
						{t('events.warning.word')}
					</b>
					<p className="ev-soft ev-cut">{[sender, ...times].filter(Boolean).join(' · ')}</p>
				</div>
			</div>
			{now.over ? (
				<b>
					{t('events.over', {
						status: t(status === 'cancelled' ? 'events.warning.cancelled' : 'events.warning.ended'),
					})}
				</b>
			) : (
				<p className="ev-cut">{headline ?? ''}</p>
			)}
			<p className="ev-two ev-soft">{t('events.warning.areas', { n: areas.length, names: named.join('、') })}</p>
		</Section>
	)
}
