import './connection-state.css'
import { useLine } from '../../session/use-session.ts'
import { Icon } from '../../ui/icon.tsx'
import { useWords } from '../../ui/words/use-words.ts'
import { clockText } from './time-text.ts'

/** Fresh, stale and failed never look alike: a broken feed must not pass for all clear. */
export function ConnectionState() {
	const { t } = useWords()
	const line = useLine()
	switch (line.line) {
		case 'connecting':
			return <output className="line quality">{t('line.connecting')}</output>
		case 'fresh':
			return (
				<output className="line">
					<Icon name="live" size={15} />
					{t('line.fresh')}
				</output>
			)
		case 'stale': {
			const time = clockText(line.since)
			return (
				<output className="line quality" title={t('line.staleHelp', { time })}>
					<Icon name="off" size={15} />
					{t('line.stale', { time })}
				</output>
			)
		}
		case 'failed':
			return (
				<output className="line bad">
					<Icon name="warn" size={15} />
					<span>
						{t('line.failed', { time: clockText(line.since) })} · {t(`line.${line.reason}`)}
					</span>
					<button type="button" className="button small" onClick={() => location.reload()}>
						{t('line.reload')}
					</button>
				</output>
			)
		default:
			throw new Error(`no such state: ${JSON.stringify(line satisfies never)}`)
	}
}
