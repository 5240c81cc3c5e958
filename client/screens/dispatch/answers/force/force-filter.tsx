import { describeKind } from '../../../../../domain/describe.ts'
import { useWords } from '../../../../ui/words/use-words.ts'
import { useDesk } from '../../desk.ts'
import { Stepper } from '../parts/stepper.tsx'

const SKILLS = Object.entries(describeKind('force').find(({ key }) => key === 'skills')?.field.options ?? {})
const MOST_PEOPLE = 1000

/** What is asked of a force: what it can do, and how many there must be. */
export function ForceFilter() {
	const { state, dispatch } = useDesk()
	const { t, pick } = useWords()
	const { skills, minPeople } = state
	const toggled = (key: string) => (skills.includes(key) ? skills.filter((one) => one !== key) : [...skills, key])
	return (
		<div className="force-filter">
			<fieldset className="ans-chips" aria-label={t('answers.force.skills')}>
				{SKILLS.map(([key, words]) => (
					<button
						key={key}
						type="button"
						className="chip"
						aria-pressed={skills.includes(key)}
						onClick={() => dispatch({ step: 'skills', skills: toggled(key) })}
					>
						{pick(words)}
					</button>
				))}
			</fieldset>
			<div className="least">
				<span>{t('answers.force.least')}</span>
				<Stepper
					label={t('answers.force.leastLong')}
					qty={minPeople}
					most={MOST_PEOPLE}
					onQty={(people) => dispatch({ step: 'minPeople', people })}
				/>
			</div>
		</div>
	)
}
