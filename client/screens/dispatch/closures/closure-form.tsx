import { useState } from 'react'
import type { Of } from '../../../../domain/record.ts'
import type { Trial } from '../../../../domain/roads.ts'
import { optionWords } from '../../../map/type-words.ts'
import { newId } from '../../../session/new-id.ts'
import { useWords } from '../../../ui/words/use-words.ts'
import { useDesk } from '../desk.ts'
import { FormActs } from '../form/form-acts.tsx'
import { SmallForm } from '../form/small-form.tsx'
import { ClosingFields } from './closing-fields.tsx'
import { type Closing, closureDraft } from './closure-draft.ts'
import { CutOffLines } from './cut-off-lines.tsx'
import { useTrial } from './use-trial.ts'

type Props = { incident: Of<'incident'>; trial: Trial }

const FIRST: Closing = { mode: 'closed', percent: 50, reason: 'flooded', hours: null }

/** A closure before it is entered: what it closes, whom it cuts off, why, and until when. */
export function ClosureForm({ incident, trial }: Props) {
	const { t, pick } = useWords()
	const { send, dispatch, now } = useDesk()
	const [closing, setClosing] = useState(FIRST)
	const answer = useTrial(trial, incident.exercise ?? false)
	const { road } = answer
	const set = (given: Partial<Closing>) => setClosing((before) => ({ ...before, ...given }))
	const leave = () => dispatch({ step: 'tool', tool: 'look' })
	const save = async () => {
		const name = [
			road || t('dispatch.closures.unnamed'),
			pick(optionWords('closure', 'mode', closing.mode) ?? ['', '', '']),
		].join(' ')
		const record = closureDraft(trial, closing, { id: newId('closure'), name, road: road ?? '', incident, now })
		if ((await send({ do: 'add', record })).ok) leave()
	}
	if (road === null)
		return (
			<p className="hint quality" role="status">
				{t('dispatch.closures.noRoad')}
			</p>
		)
	return (
		<SmallForm onSave={save} onBack={leave}>
			<b>{road || t('dispatch.closures.unnamed')}</b>
			<CutOffLines answer={answer} />
			<ClosingFields closing={closing} set={set} />
			<FormActs onBack={leave}>
				{/* biome-ignore lint/a11y/noAutofocus: the hands were drawing on the map, and Enter enters what they drew */}
				<button type="submit" className="button small primary" autoFocus>
					{t(closing.mode === 'closed' ? 'dispatch.closures.close' : 'dispatch.closures.slow')}
				</button>
			</FormActs>
		</SmallForm>
	)
}
