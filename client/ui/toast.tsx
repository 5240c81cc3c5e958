import { type ReactNode, useEffect } from 'react'
import { Icon } from './icon.tsx'

export type Note = { key: number; text: string; bad?: boolean; action?: { label: string; run: () => void } }

/** One line, one action. What failed stays until it is closed. */
export function Toast({
	note,
	seconds,
	closeLabel,
	onClose,
}: {
	note: Note
	seconds: number
	closeLabel: string
	onClose?: () => void
}) {
	// biome-ignore lint/correctness/useExhaustiveDependencies: the time runs from the note, not from each drawing of it
	useEffect(() => {
		if (note.bad || !onClose) return
		const timer = setTimeout(onClose, seconds * 1000)
		return () => clearTimeout(timer)
	}, [note.key])
	return (
		<output className={note.bad ? 'toast bad' : 'toast'}>
			<Icon name={note.bad ? 'warn' : 'check'} />
			<span>{note.text}</span>
			{note.action && (
				<button type="button" className="link" onClick={note.action.run}>
					{note.action.label}
				</button>
			)}
			{onClose && (
				<button type="button" className="bare" aria-label={closeLabel} onClick={onClose}>
					<Icon name="x" size={14} />
				</button>
			)}
		</output>
	)
}

/** A question over the map, for what others will see; the focus is on the act. */
export function ConfirmBar(props: {
	title: string
	children: ReactNode
	act: string
	back: string
	onAct: () => void
	onBack: () => void
}) {
	return (
		<div className="confirm" role="alertdialog" aria-label={props.title}>
			<h3>{props.title}</h3>
			<p>{props.children}</p>
			<div className="confirm-actions">
				<button type="button" className="button" onClick={props.onBack}>
					{props.back}
				</button>
				{/* biome-ignore lint/a11y/noAutofocus: the question takes the place of the drag that the hands were doing */}
				<button type="button" className="button primary" autoFocus onClick={props.onAct}>
					{props.act}
				</button>
			</div>
		</div>
	)
}
