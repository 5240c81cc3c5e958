import type { Id } from '../../../../domain/record.ts'
import { useSession } from '../../../session/use-session.ts'
import { useWords } from '../../../ui/words/use-words.ts'
import { CUT_KINDS } from './cut-kinds.ts'
import type { TrialAnswer } from './use-trial.ts'

/** So many are named, as many as lie in a valley; the rest is counted. */
const NAMED = 8

/** Who is cut off, by name; nothing where nobody is. */
export function CutOffNames({ cutOff }: { cutOff: TrialAnswer['cutOff'] }) {
	const { t } = useWords()
	const { replica } = useSession()
	const names = (ids: readonly Id[]) => {
		const known = ids.slice(0, NAMED).map((id) => replica.get(id)?.name ?? t('card.unknown'))
		return (
			known.join(t('answers.comma')) +
			(ids.length > NAMED ? t('dispatch.closures.more', { n: ids.length - NAMED }) : '')
		)
	}
	const hit = CUT_KINDS.filter((kind) => cutOff[kind].length > 0)
	if (hit.length === 0) return null
	return (
		<div className="cut-off" role="status">
			{hit.map((kind) => (
				<span key={kind} className="bad">
					{t(`dispatch.closures.cut.${kind}`, { n: cutOff[kind].length, names: names(cutOff[kind]) })}
				</span>
			))}
		</div>
	)
}
