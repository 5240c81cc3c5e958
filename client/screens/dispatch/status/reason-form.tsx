import { useId, useState } from 'react'
import { FormActs } from '../form/form-acts.tsx'
import { SmallForm } from '../form/small-form.tsx'

type Props = {
	label: string
	act: string
	/** Without words it cannot be done. */
	needed: boolean
	onAct: (words: string) => Promise<void>
	onBack: () => void
}
const LONGEST = 60

/** One line before a step that leads out of the ordinary: to whom, or why. */
export function ReasonForm({ label, act, needed, onAct, onBack }: Props) {
	const [words, setWords] = useState('')
	const id = useId()
	const told = words.trim()
	const lacks = needed && told === ''
	return (
		<SmallForm onSave={async () => !lacks && onAct(told)} onBack={onBack}>
			<label htmlFor={id}>{label}</label>
			<input
				id={id}
				className="field"
				// biome-ignore lint/a11y/noAutofocus: it takes the place of the button that was pressed
				autoFocus
				maxLength={LONGEST}
				value={words}
				onChange={(event) => setWords(event.target.value)}
			/>
			<FormActs onBack={onBack}>
				<button type="submit" className="button small primary" disabled={lacks}>
					{act}
				</button>
			</FormActs>
		</SmallForm>
	)
}
