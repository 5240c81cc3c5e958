import { useRecords } from '../../../../session/use-session.ts'
import { useWords } from '../../../../ui/words/use-words.ts'
import { clockText } from '../../../common/time-text.ts'
import { useDesk } from '../../desk.ts'
import { AnswerState } from '../parts/answer-state.tsx'
import { detourOf } from '../parts/detour-of.ts'
import { Marked } from '../parts/marked.tsx'
import { supplySentence } from './supply-sentence.ts'
import type { Supply } from './use-supply.ts'

/** The answer in one sentence, what it rests on, and the step that would do where it does not. */
export function SupplyAnswer({ supply }: { supply: Supply }) {
	const { state, dispatch, now, nearest } = useDesk()
	const say = useWords()
	const depots = useRecords('depot')
	const { plan, had, sources, out } = supply
	const { item_code: item, qty, within_min } = state.wanted
	if (!plan) return <AnswerState nearest={nearest} />
	const ranked = sources.filter(({ available }) => available > 0)
	const sentence = supplySentence(
		{
			...{ item, qty, within_min, plan },
			promised: had,
			stocked: sources.length + out.length > 0,
			anyDepot: depots.length > 0,
			nameOf: (id) => depots.find((depot) => depot.id === id)?.name ?? say.t('answers.unknown'),
			rankOf: (id) => ranked.findIndex(({ depot }) => depot.id === id) + 1 || null,
			clock: (minutes) => clockText(now + minutes * 60_000),
		},
		say,
	)
	const relax = () => plan.relaxed && dispatch({ step: 'want', wanted: { within_min: plan.relaxed.within_min } })
	return (
		<div className="ans-sum" aria-live="polite">
			<h2>
				<Marked text={sentence.head} />
			</h2>
			<p>
				<Marked text={sentence.tail} onAct={relax} />
			</p>
			<Grounds supply={supply} />
			<AnswerState nearest={nearest} />
		</div>
	)
}

/** What the roads have to do with it. */
function Grounds({ supply: { sources, out, chosen } }: { supply: Supply }) {
	const { nearest } = useDesk()
	const { t } = useWords()
	const ways = sources.filter(({ available }) => available > 0).map(({ near }) => near)
	const round = ways.filter((near) => detourOf(near) > 0).length
	const through = ways.filter((near) => near.through_hazard).length
	const cut = out.filter(({ why }) => why === 'cut-off').length
	const guessed = sources.some(({ near, depot }) => near.estimate && (chosen[depot.id] ?? 0) > 0)
	const words = [
		...(round > 0 ? [t('answers.supply.round', { n: round })] : []),
		...(through > 0 ? [t('answers.supply.through', { n: through })] : []),
		...(cut > 0 ? [t('answers.supply.cut', { n: cut })] : []),
		...(guessed && !nearest.alone ? [t('answers.supply.guessed')] : []),
		...(nearest.answer?.ignores_closures ? [t('answers.supply.ignores')] : []),
	]
	return words.length > 0 ? <p className="quality">{words.join(t('answers.comma'))}</p> : null
}
