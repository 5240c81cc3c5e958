import { useRef, useState } from 'react'
import { Icon } from '../../ui/icon.tsx'
import { useWords } from '../../ui/words/use-words.ts'
import { LOCAL } from './use-basemap.ts'
import type { GroundView } from './use-ground.ts'

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
	const take = (key: string) => {
		choose(key)
		setOpen(false)
		button.current?.focus()
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
			{open && (
				<div className="basemap-menu" role="menu" aria-label={t('basemap.label')}>
					{choices.map(({ key, label }) => (
						<button
							key={key}
							type="button"
							role="menuitemradio"
							aria-checked={key === basemap}
							onClick={() => take(key)}
						>
							<span>{label}</span>
							{key === LOCAL ? <kbd>B</kbd> : null}
						</button>
					))}
				</div>
			)}
		</fieldset>
	)
}
