import { useLine } from '../../session/use-session.ts'
import { useWords } from '../../ui/words/use-words.ts'
import { clockText } from '../common/time-text.ts'

/** Of when the figures beside it are; sand once the line is not fresh any more. */
export function DataTime() {
	const { t } = useWords()
	const line = useLine()
	switch (line.line) {
		case 'connecting':
			return <span className="data-time">{t('line.connecting')}</span>
		case 'fresh':
			return (
				<time className="data-time" title={t('line.data')}>
					{clockText(line.heardAt)}
				</time>
			)
		case 'stale':
			return <span className="data-time quality">{t('line.stale', { time: clockText(line.since) })}</span>
		case 'failed':
			return <span className="data-time quality">{t('line.failed', { time: clockText(line.since) })}</span>
		default:
			throw new Error(`no such state: ${JSON.stringify(line satisfies never)}`)
	}
}
