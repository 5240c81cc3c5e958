import { type FigureGroup, isStale } from '../../../../domain/freshness.ts'
import { useLine } from '../../../session/use-session.ts'
import { useWords } from '../../../ui/words/use-words.ts'
import { clockText } from '../../common/time-text.ts'
import { useWall } from '../wall-state.ts'
import { timeTag } from './time-tag.ts'
import './section.css'

type Props = {
	/** Whose limit holds; null for what does not grow old, such as a log of the past. */
	group: FigureGroup | null
	/** A Beijing instant; null where no record has told one yet. */
	at: string | null
	/** What happened then, such as a roll-call. */
	note?: string | undefined
}

/** Are figures of that data time older than their limit? */
export function useStale({ group, at }: Pick<Props, 'group' | 'at'>): boolean {
	const { minute, points } = useWall()
	return points.known && group !== null && isStale(group, at, minute)
}

/** When the figures beside it were true. */
export function DataTime({ group, at, note }: Props) {
	const { today, points } = useWall()
	const { t } = useWords()
	const line = useLine()
	const stale = useStale({ group, at })
	const cut = line.line === 'stale' || line.line === 'failed' ? clockText(line.since) : null
	const { time, words } = timeTag({ at: points.known ? at : null, stale, cut, today })
	if (words) return <span className="data-time quality">{t(words, { time })}</span>
	return (
		<span className="data-time">
			{time}
			{note && ` ${note}`}
		</span>
	)
}
