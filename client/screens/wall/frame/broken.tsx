import './broken.css'
import { beijingTime } from '../../../../domain/time.ts'
import { useLine, useSession } from '../../../session/use-session.ts'
import { useWords } from '../../../ui/words/use-words.ts'
import { clockText } from '../../common/time-text.ts'
import { useEverySecond } from './use-every-second.ts'

/** In place of a picture that could not be drawn: the clock, of when the data are, and when it is built anew. */
export function Broken({ until }: { until: number }) {
	const { t } = useWords()
	const session = useSession()
	const line = useLine()
	const second = useEverySecond((now) => Math.floor(now / 1000))
	const left = Math.max(0, Math.ceil((until - performance.now()) / 1000))
	const time = line.line === 'stale' || line.line === 'failed' ? clockText(line.since) : clockText(session.serverNow())
	return (
		<main className="wall-broken">
			<time>{beijingTime(second * 1000).slice(11, 19)}</time>
			<h1>{t('wall.broken', { left })}</h1>
			<p>{t('wall.brokenData', { time })}</p>
		</main>
	)
}
