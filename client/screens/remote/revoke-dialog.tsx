import { useEffect, useId, useRef, useState } from 'react'
import { useWords } from '../../ui/words/use-words.ts'

type Props = { name: string; onRevoke: () => void; onBack: () => void }

/** Asks for a typed word, since a screen that was put out has to be paired anew where it hangs; the focus is on the way back. */
export function RevokeDialog({ name, onRevoke, onBack }: Props) {
	const { t } = useWords()
	const box = useRef<HTMLDialogElement>(null)
	const back = useRef<HTMLButtonElement>(null)
	const title = useId()
	const [typed, setTyped] = useState('')
	const word = t('remotePair.revokeWord')
	useEffect(() => {
		box.current?.showModal()
		back.current?.focus()
	}, [])
	return (
		<dialog ref={box} className="revoke" aria-labelledby={title} onCancel={onBack}>
			<h3 id={title}>{t('remotePair.revokeTitle', { name })}</h3>
			<p>{t('remotePair.revokeHelp', { word })}</p>
			<input
				className="text"
				aria-label={word}
				autoComplete="off"
				value={typed}
				onChange={(event) => setTyped(event.target.value)}
			/>
			<div className="acts">
				<button ref={back} type="button" className="button" onClick={onBack}>
					{t('remote.back')}
				</button>
				<button
					type="button"
					className="button danger filled"
					disabled={typed.trim().toLowerCase() !== word.toLowerCase()}
					onClick={onRevoke}
				>
					{t('remotePair.revokeAct')}
				</button>
			</div>
		</dialog>
	)
}
