import './command-bar.css'
import { type ChangeEvent, type KeyboardEvent, type RefObject, useEffect, useId, useRef, useState } from 'react'
import { useWords } from '../../../ui/words/use-words.ts'
import type { Suggestion } from './suggestion.ts'
import { suggestions } from './suggestions.ts'
import { useSpeaking } from './use-speaking.ts'

/** Every act of the desk by its name; the focus goes back to where it was. */
export function CommandBar({ onClose }: { onClose: () => void }) {
	const { t } = useWords()
	const [line, setLine] = useState('')
	const [active, setActive] = useState(0)
	const list = useId()
	const input = useFocusMeanwhile()
	const found = suggestions(line, useSpeaking())
	const run = (suggestion: Suggestion | undefined) => {
		if (!suggestion) return
		onClose()
		void suggestion.run()
	}
	const press = (event: KeyboardEvent) => {
		if (event.nativeEvent.isComposing) return
		if (event.key === 'Escape') onClose()
		else if (event.key === 'ArrowDown') setActive((i) => Math.min(i + 1, found.length - 1))
		else if (event.key === 'ArrowUp') setActive((i) => Math.max(i - 1, 0))
		else if (event.key === 'Enter') run(found[active])
		else return
		event.preventDefault()
		event.stopPropagation()
	}
	const type = (event: ChangeEvent<HTMLInputElement>) => {
		setLine(event.target.value)
		setActive(0)
	}
	return (
		<div className="command-bar" role="dialog" aria-label={t('dispatch.command.open')} data-own-escape="">
			<input
				ref={input}
				className="field"
				role="combobox"
				autoComplete="off"
				spellCheck={false}
				aria-label={t('dispatch.command.label')}
				aria-expanded={true}
				aria-controls={list}
				aria-activedescendant={found[active] ? `${list}-${active}` : undefined}
				placeholder={t('dispatch.command.hint')}
				value={line}
				onChange={type}
				onKeyDown={press}
				onBlur={onClose}
			/>
			<Found id={list} found={found} active={active} onActive={setActive} onTake={run} />
			<p>{t(found.length > 0 ? 'dispatch.command.keys' : 'dispatch.command.none')}</p>
		</div>
	)
}

/** Holds the focus as long as it is there, and gives it back to whoever had it. */
function useFocusMeanwhile(): RefObject<HTMLInputElement | null> {
	const input = useRef<HTMLInputElement>(null)
	useEffect(() => {
		const before = document.activeElement
		input.current?.focus()
		return () => {
			if (before instanceof HTMLElement && document.activeElement === document.body) before.focus()
		}
	}, [])
	return input
}

type FoundProps = {
	id: string
	found: readonly Suggestion[]
	active: number
	onActive: (i: number) => void
	onTake: (suggestion: Suggestion) => void
}
function Found({ id, found, active, onActive, onTake }: FoundProps) {
	const { t } = useWords()
	return (
		<div id={id} role="listbox" aria-label={t('dispatch.command.open')}>
			{found.map((suggestion, i) => (
				// biome-ignore lint/a11y/useKeyWithClickEvents: the field takes the keys
				// biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus
				<div
					key={suggestion.key}
					id={`${id}-${i}`}
					role="option"
					aria-selected={i === active}
					onPointerMove={() => onActive(i)}
					// The field must not lose the focus before the click is over.
					onPointerDown={(event) => event.preventDefault()}
					onClick={() => onTake(suggestion)}
				>
					<span>{suggestion.label}</span>
					<small>{suggestion.hint}</small>
				</div>
			))}
		</div>
	)
}
