import { useState } from 'react'
import type { Of } from '../../../../domain/record.ts'
import { useWords } from '../../../ui/words/use-words.ts'
import { useMay } from '../../common/use-may.ts'
import { useDesk } from '../desk.ts'
import { useOnce } from '../form/use-once.ts'
import { journalLine } from './journal-line.ts'

const LONGEST = 300

/** One line for the timeline; what was wrong is corrected by another line. */
export function NoteInput({ incident }: { incident: Of<'incident'> }) {
	const { t } = useWords()
	const { send, now } = useDesk()
	const [words, setWords] = useState('')
	const may = useMay('journal', 'add')
	const write = useOnce(async () => {
		if (words.trim() === '') return
		const outcome = await send({ do: 'add', record: journalLine(incident, { words, sort: 'action', now }) })
		// What was refused is kept to be tried again, and what was typed meanwhile is another line.
		if (outcome.ok) setWords((typed) => (typed === words ? '' : typed))
	})
	if (!may) return null
	return (
		<form
			className="side-foot"
			onSubmit={(event) => {
				event.preventDefault()
				void write()
			}}
		>
			<input
				className="field"
				aria-label={t('dispatch.timeline.note')}
				placeholder={t('dispatch.timeline.noteHint')}
				maxLength={LONGEST}
				value={words}
				onChange={(event) => setWords(event.target.value)}
			/>
		</form>
	)
}
