import './reveal.css'
import { useId, useState } from 'react'
import type { Id } from '../../../../domain/record.ts'
import { useWords } from '../../../ui/words/use-words.ts'
import { type RevealView, useReveal } from './use-reveal.ts'

type Props = {
	/** The record that holds the number, and the path of the number in it, such as `contacts.0.phone`. */
	id: Id
	field: string
	value: string | undefined
	/** Whose number it is, for those who hear the page. */
	whose: string
	/** What is written down unless another reason is given. */
	reason: string
}

/** A number to call: at once where it is told in full, else once a reason is given, and then only for a while. */
export function MaskedPhone({ id, field, value, whose, reason }: Props) {
	const { t } = useWords()
	const { view, ask, open, close } = useReveal(id, field)
	if (value === undefined) return <span className="masked">{t('answers.unknown')}</span>
	if (!/[*×]/.test(value)) return <CallLink number={value} />
	if (view.state === 'shown')
		return (
			<span className="masked">
				<CallLink number={view.value} />
				<button type="button" className="link" onClick={close}>
					{t('answers.reveal.hide')}
				</button>
			</span>
		)
	return (
		<span className="masked">
			<span>{value}</span>
			{view.state === 'masked' && (
				<button type="button" className="link" aria-label={t('answers.reveal.showOf', { name: whose })} onClick={open}>
					{t('answers.reveal.show')}
				</button>
			)}
			{view.state === 'reason' && <ReasonForm usual={reason} onAsk={ask} onClose={close} />}
			<RevealState view={view} again={open} />
		</span>
	)
}

const CallLink = ({ number }: { number: string }) => (
	<a className="call" href={`tel:${number}`}>
		{number}
	</a>
)

function ReasonForm(props: { usual: string; onAsk: (reason: string) => void; onClose: () => void }) {
	const { t } = useWords()
	const [reason, setReason] = useState(props.usual)
	const id = useId()
	return (
		<form
			className="reason"
			onSubmit={(event) => {
				event.preventDefault()
				if (reason.trim() !== '') props.onAsk(reason.trim())
			}}
			onKeyDown={(event) => {
				event.stopPropagation()
				if (event.key === 'Escape') props.onClose()
			}}
		>
			<label htmlFor={id}>{t('answers.reveal.reason')}</label>
			{/* biome-ignore lint/a11y/noAutofocus: it takes the place of the button that was pressed */}
			<input id={id} value={reason} maxLength={120} autoFocus onChange={(event) => setReason(event.target.value)} />
			<button type="submit" className="button small" disabled={reason.trim() === ''}>
				{t('answers.reveal.show')}
			</button>
		</form>
	)
}

function RevealState({ view, again }: { view: RevealView; again: () => void }) {
	const { t } = useWords()
	if (view.state === 'asking') return <span className="data-time">{t('answers.asking')}</span>
	if (view.state !== 'failed') return null
	return (
		<output className="bad">
			{t(view.status === 403 ? 'answers.reveal.forbidden' : 'answers.reveal.failed')}
			<button type="button" className="link" onClick={again}>
				{t('answers.again')}
			</button>
		</output>
	)
}
