import { useId, useState } from 'react'
import { useWords } from '../../../ui/words/use-words.ts'

type Props = {
	label: string
	act: string
	/** Without words it cannot be done. */
	needed: boolean
	onAct: (words: string) => void
	onBack: () => void
}
const LONGEST = 60

/** One line before a step that leads out of the ordinary: to whom, or why. */
export function ReasonForm({ label, act, needed, onAct, onBack }: Props) {
	const { t } = useWords()
	const [words, setWords] = useState('')
	const id = useId()
	return (
		<form
			className="need-form"
			data-own-escape=""
			onSubmit={(event) => {
				event.preventDefault()
				if (!needed || words.trim() !== '') onAct(words.trim())
			}}
			onKeyDown={(event) => event.key === 'Escape' && onBack()}
		>
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
			<div className="form-acts">
				<i className="grow" />
				<button type="button" className="button small" onClick={onBack}>
					{t('dispatch.back')}
				</button>
				<button type="submit" className="button small primary" disabled={needed && words.trim() === ''}>
					{act}
				</button>
			</div>
		</form>
	)
}
