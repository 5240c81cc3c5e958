import { newest } from '../../../../domain/freshness.ts'
import { optionWords } from '../../../map/type-words.ts'
import { useWords } from '../../../ui/words/use-words.ts'
import { stampText } from '../../common/time-text.ts'
import { type Box, Section } from '../sections/section.tsx'
import { useWall } from '../wall-state.ts'
import type { ClosedRow } from './closed-rows.ts'
import { closedWords } from './closed-words.ts'

type Props = { box: Box; rows: number; closed: readonly ClosedRow[] }

/** Which roads are closed or slow about the incident, why, and until when. */
export function ClosedSection({ box, rows, closed }: Props) {
	const { t } = useWords()
	return (
		<Section
			box={box}
			title={t('events.roads.title')}
			group={null}
			at={newest(closed.map(({ closure }) => closure.updated_at))}
			left={closed.length - rows}
		>
			{closed.slice(0, rows).map((row) => (
				<Row key={row.closure.id} {...row} />
			))}
		</Section>
	)
}

function Row({ closure }: ClosedRow) {
	const say = useWords()
	const { t, pick } = say
	const { today } = useWall()
	const reason = optionWords('closure', 'reason', closure.reason)
	const { until, status_at } = closure
	return (
		<div className="ev-row">
			<b className={closure.mode === 'closed' ? 'bad' : ''}>{closedWords(closure, say)}</b>
			<span className="ev-soft ev-cut grow">{reason ? pick(reason) : ''}</span>
			<span className="ev-quiet">
				{until
					? t('events.roads.until', { time: stampText(until, today) })
					: status_at
						? t('events.roads.since', { time: stampText(status_at, today) })
						: ''}
			</span>
		</div>
	)
}
