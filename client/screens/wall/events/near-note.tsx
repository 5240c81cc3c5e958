import { useWords } from '../../../ui/words/use-words.ts'
import { clockText } from '../../common/time-text.ts'
import type { NearestView } from './nearest-line.ts'

/** Says so where the ways could not be worked out, or not lately. */
export function NearNote({ near: { answer, failing } }: { near: NearestView }) {
	const { t } = useWords()
	if (!failing) return answer ? null : <p className="ev-quiet">{t('events.near.asking')}</p>
	if (!answer) return <p className="quality">{t('events.near.failed')}</p>
	return <p className="quality">{t('events.near.old', { time: clockText(Date.parse(answer.computed_at)) })}</p>
}
