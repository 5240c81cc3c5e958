import { useEffect, useState } from 'react'
import { useWords } from '../../../../ui/words/use-words.ts'
import { type Desk, useDesk } from '../../desk.ts'

/** What there is to say of the answer itself: not asked for yet, not come, old, or reckoned without the server. */
export function AnswerState({ nearest }: { nearest: Desk['nearest'] }) {
	const { at, again } = useDesk()
	const { t } = useWords()
	const slow = useSlow(nearest.state === 'asking')
	const { answer, state, alone } = nearest
	const time = answer?.computed_at.slice(11, 16) ?? ''
	if (!at) return <p className="ans-empty">{t('answers.noPlace')}</p>
	if (!answer && state !== 'failed') return <p className="ans-empty">{t('answers.asking')}</p>
	if (state !== 'failed') return slow && <p className="ans-failed soft">{t('answers.updating', { time })}</p>
	return (
		<p className="ans-failed quality">
			{t(alone ? 'answers.alone' : answer ? 'answers.old' : 'answers.failed', { time })}
			<button type="button" className="link" onClick={again}>
				{t('answers.again')}
			</button>
		</p>
	)
}

/** Most answers are there before anybody could read that they are asked for. */
const SLOW_MS = 1000

function useSlow(asking: boolean): boolean {
	const [slow, setSlow] = useState(false)
	useEffect(() => {
		const timer = asking ? setTimeout(() => setSlow(true), SLOW_MS) : undefined
		return () => {
			clearTimeout(timer)
			setSlow(false)
		}
	}, [asking])
	return slow
}
