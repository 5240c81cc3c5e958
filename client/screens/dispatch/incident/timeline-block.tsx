import './timeline.css'
import type { Of } from '../../../../domain/record.ts'
import { beijingTime } from '../../../../domain/time.ts'
import { useRecords } from '../../../session/use-session.ts'
import { useWords } from '../../../ui/words/use-words.ts'
import { clockText } from '../../common/time-text.ts'
import { useDesk } from '../desk.ts'
import { timelineLines } from './timeline-lines.ts'

/** What was done and what became known, the newest first; lines are only ever added. */
export function TimelineBlock({ incident }: { incident: Of<'incident'> }) {
	const { t } = useWords()
	const { now } = useDesk()
	const lines = timelineLines(incident.id, useRecords('journal'), now)
	const last = lines.find(({ tone }) => tone !== 'due')
	return (
		<section className="block timeline-block" aria-label={t('dispatch.parts.timeline')}>
			<h3>
				{t('dispatch.parts.timeline')}
				<a
					className="link"
					href={`/api/ledgers/incident.csv?id=${encodeURIComponent(incident.id)}`}
					download
					aria-label={t('dispatch.timeline.exportLabel')}
				>
					{t('dispatch.timeline.export')}
				</a>
				<span className="data-time">{last ? clockText(last.at) : ''}</span>
			</h3>
			{lines.length === 0 && <p className="hint">{t('dispatch.timeline.none')}</p>}
			<ol className="timeline-list" aria-live="polite" aria-relevant="additions">
				{lines.map(({ id, at, words, by, tone, day }) => (
					<li key={id} className={tone}>
						{day && <b>{day.slice(5)}</b>}
						<time dateTime={beijingTime(at)}>{clockText(at)}</time>
						<i />
						<span>
							{words}
							{tone === 'due' && <em>{t('dispatch.timeline.due')}</em>}
							{by && <em>{by}</em>}
						</span>
					</li>
				))}
			</ol>
		</section>
	)
}
