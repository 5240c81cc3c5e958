import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { Icon } from '../../../ui/icon.tsx'
import { useWords } from '../../../ui/words/use-words.ts'
import { LOCAL } from '../use-basemap.ts'
import type { GroundView } from '../use-ground.ts'

/** What the points lie on: the local ground, or one of the online basemaps that are set up. */
export function BasemapSwitch({ view: { ground, basemap, choose } }: { view: GroundView }) {
	const { t, pick } = useWords()
	const [open, setOpen] = useState(false)
	const button = useRef<HTMLButtonElement>(null)
	if (ground.online.length === 0) return null
	const choices = [
		{ key: LOCAL, label: t('basemap.local') },
		...ground.online.map(({ key, label }) => ({ key, label: pick(label) })),
	]
	const close = () => {
		setOpen(false)
		button.current?.focus()
	}
	const take = (key: string) => {
		choose(key)
		close()
	}
	return (
		<fieldset
			className="basemap-switch"
			aria-label={t('basemap.label')}
			onBlur={(event) => {
				if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false)
			}}
		>
			<button
				ref={button}
				type="button"
				aria-label={t('basemap.choose')}
				title={t('basemap.choose')}
				aria-expanded={open}
				aria-haspopup="menu"
				onClick={() => setOpen(!open)}
			>
				<Icon name="map" size={17} />
			</button>
			{open && <Menu choices={choices} basemap={basemap} onTake={take} onClose={close} />}
		</fieldset>
	)
}

type Choice = { key: string; label: string }
type MenuProps = {
	choices: readonly Choice[]
	basemap: string
	onTake: (key: string) => void
	onClose: () => void
}

/** Begins at what is chosen; arrows go through it, Esc leaves it as it was. */
function Menu({ choices, basemap, onTake, onClose }: MenuProps) {
	const { t } = useWords()
	const menu = useRef<HTMLDivElement>(null)
	useEffect(() => menu.current?.querySelector<HTMLElement>('[aria-checked=true]')?.focus(), [])
	const press = (event: KeyboardEvent) => {
		const items = [...(menu.current?.querySelectorAll<HTMLElement>('[role=menuitemradio]') ?? [])]
		const at = items.findIndex((item) => item.matches(':focus'))
		const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
		if (event.key === 'Escape') onClose()
		else if (by) items.at((at + by) % items.length)?.focus()
		else return
		event.preventDefault()
	}
	return (
		<div
			ref={menu}
			className="basemap-menu"
			role="menu"
			tabIndex={-1}
			aria-label={t('basemap.label')}
			data-own-escape=""
			onKeyDown={press}
		>
			{choices.map(({ key, label }) => (
				<button key={key} type="button" role="menuitemradio" aria-checked={key === basemap} onClick={() => onTake(key)}>
					<span>{label}</span>
					{key === LOCAL ? <kbd>B</kbd> : null}
				</button>
			))}
		</div>
	)
}
