import { useLine } from '../../session/use-session.ts'
import { useWords } from '../../ui/words/use-words.ts'
import { useServerClock } from '../common/use-server-clock.ts'

/** Of when the figures beside it are; sand once the line is not fresh any more. */
export function DataTime() {
	const { t } = useWords()
	const line = useLine()
	const clock = useServerClock()
	switch (line.line) {
		case 'connecting':
			return <span className="data-time">{t('line.connecting')}</span>
		case 'fresh':
			return (
				<time className="data-time" title={t('line.data')}>
					{clock(line.heardAt)}
				</time>
			)
		case 'stale':
			return <span className="data-time quality">{t('line.stale', { time: clock(line.since) })}</span>
		case 'failed':
			return <span className="data-time quality">{t('line.failed', { time: clock(line.since) })}</span>
		default:
			throw new Error(`no such state: ${JSON.stringify(line satisfies never)}`)
	}
}
