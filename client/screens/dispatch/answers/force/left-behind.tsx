import type { Id } from '../../../../../domain/record.ts'
import type { CoverageAnswer, CoverageAsk } from '../../../../../domain/roads.ts'
import { useRecords } from '../../../../session/use-session.ts'
import { useWords } from '../../../../ui/words/use-words.ts'
import { useDesk } from '../../desk.ts'
import { COVER_MIN } from '../around/use-sections.ts'
import { useAsked } from '../parts/use-asked.ts'
import { newlyUncovered } from './newly-uncovered.ts'

/** Which villages nobody reaches in time any more, once all of this force has gone. */
export function LeftBehind({ force }: { force: Id }) {
	const { conditions, nearest } = useDesk()
	const { t } = useWords()
	const regions = useRecords('region')
	const version = nearest.answer?.computed_at ?? null
	const ask: CoverageAsk = { minutes: COVER_MIN, kind: 'force', conditions }
	const now = useAsked<CoverageAnswer>('/api/coverage', ask, version)
	const then = useAsked<CoverageAnswer>('/api/coverage', { ...ask, without: [force] }, version)
	if (now.state === 'failed' || then.state === 'failed')
		return <p className="quality">{t('answers.force.coverUnknown')}</p>
	if (!now.answer || !then.answer) return <p className="data-time">{t('answers.asking')}</p>
	const lost = newlyUncovered(now.answer, then.answer)
	if (lost.length === 0) return <p className="data-time">{t('answers.force.coverSame', { n: COVER_MIN })}</p>
	const names = lost.slice(0, 3).map((id) => regions.find((region) => region.id === id)?.name ?? id)
	return (
		<p className="quality">
			{t('answers.force.coverLost', { n: lost.length, minutes: COVER_MIN })}
			{t('answers.force.namely', { names: `${names.join(t('answers.comma'))}${lost.length > 3 ? '…' : ''}` })}
		</p>
	)
}
