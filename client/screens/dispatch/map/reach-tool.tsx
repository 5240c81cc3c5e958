import { useRef, useState } from 'react'
import { Icon } from '../../../ui/icon.tsx'
import { useWords } from '../../../ui/words/use-words.ts'
import { useDesk } from '../desk.ts'

const MINUTES = [10, 20, 30, 45] as const

/** Draws the roads that are driven within so many minutes from the place. */
export function ReachTool() {
	const { t } = useWords()
	const { state, dispatch, at } = useDesk()
	const [open, setOpen] = useState(false)
	const button = useRef<HTMLButtonElement>(null)
	const choose = (minutes: number | null) => {
		dispatch({ step: 'reach', minutes })
		setOpen(false)
		button.current?.focus()
	}
	const name = t('deskmap.tool.reach')
	return (
		<fieldset
			className="reach-tool"
			aria-label={name}
			data-own-escape={open ? '' : undefined}
			onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && setOpen(false)}
			onKeyDown={(event) => event.key === 'Escape' && open && choose(state.reach)}
		>
			<button
				ref={button}
				type="button"
				aria-label={name}
				title={at ? name : t('deskmap.tool.noPlace')}
				aria-pressed={state.reach !== null}
				aria-expanded={open}
				disabled={!at}
				onClick={() => setOpen(!open)}
			>
				<Icon name="clock" size={17} />
			</button>
			{open && <Minutes chosen={state.reach} onChoose={choose} />}
		</fieldset>
	)
}

function Minutes({ chosen, onChoose }: { chosen: number | null; onChoose: (minutes: number | null) => void }) {
	const { t } = useWords()
	return (
		<div className="reach-menu segments">
			{MINUTES.map((minutes) => (
				<button
					key={minutes}
					type="button"
					aria-pressed={chosen === minutes}
					onClick={() => onChoose(chosen === minutes ? null : minutes)}
				>
					{t('unit.min', { n: minutes })}
				</button>
			))}
			<button type="button" disabled={chosen === null} onClick={() => onChoose(null)}>
				{t('deskmap.tool.reachOff')}
			</button>
		</div>
	)
}
