import { useWords } from '../../../ui/words/use-words.ts'
import { CUT_KINDS } from './cut-kinds.ts'
import { CutOffNames } from './cut-off-names.tsx'
import type { TrialAnswer } from './use-trial.ts'

/** Whom a closure would cut off, before it is entered. */
export function CutOffLines({ answer: { state, cutOff } }: { answer: TrialAnswer }) {
	const { t } = useWords()
	if (state === 'asking') return <p className="hint">{t('dispatch.closures.asking')}</p>
	if (state === 'failed') return <p className="hint quality">{t('dispatch.closures.untold')}</p>
	if (CUT_KINDS.every((kind) => cutOff[kind].length === 0))
		return (
			<div className="cut-off" role="status">
				<span>{t('dispatch.closures.nobody')}</span>
			</div>
		)
	return <CutOffNames cutOff={cutOff} />
}
