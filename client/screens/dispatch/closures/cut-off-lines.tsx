import type { Id } from '../../../../domain/record.ts'
import { useSession } from '../../../session/use-session.ts'
import { useWords } from '../../../ui/words/use-words.ts'
import type { TrialAnswer } from './use-trial.ts'

/** So many are named; the rest is counted. */
const NAMED = 4
const KINDS = ['villages', 'forces', 'depots'] as const

/** Whom a closure would cut off, before it is entered. */
export function CutOffLines({ answer: { state, cutOff } }: { answer: TrialAnswer }) {
	const { t } = useWords()
	const { replica } = useSession()
	const names = (ids: readonly Id[]) => {
		const known = ids.slice(0, NAMED).map((id) => replica.get(id)?.name ?? t('card.unknown'))
		return known.join('、') + (ids.length > NAMED ? t('dispatch.closures.more', { n: ids.length - NAMED }) : '')
	}
	if (state === 'asking') return <p className="hint">{t('dispatch.closures.asking')}</p>
	if (state === 'failed') return <p className="hint quality">{t('dispatch.closures.untold')}</p>
	const hit = KINDS.filter((kind) => cutOff[kind].length > 0)
	return (
		<div className="cut-off" role="status">
			{hit.length === 0 && <span>{t('dispatch.closures.nobody')}</span>}
			{hit.map((kind) => (
				<span key={kind} className="bad">
					{t(`dispatch.closures.cut.${kind}`, { n: cutOff[kind].length, names: names(cutOff[kind]) })}
				</span>
			))}
		</div>
	)
}
