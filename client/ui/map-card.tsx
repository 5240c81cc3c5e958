import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'

type Props = {
	picture: ReactNode
	title: string
	place: string
	code: string
	facts: ReactNode
	actions: ReactNode
	foot: string
	closeLabel: string
	onClose: () => void
}

/** What a mark stands for, beside it: mark, name, place, four facts, actions, data time. */
export function MapCard({ picture, title, place, code, facts, actions, foot, closeLabel, onClose }: Props) {
	return (
		<section className="map-card" aria-label={title}>
			<header>
				{picture}
				<div className="grow">
					<h3>{title}</h3>
					<p>
						{place} <span className="code">{code}</span>
					</p>
				</div>
				<button type="button" className="bare" aria-label={closeLabel} title={`${closeLabel} · Esc`} onClick={onClose}>
					<Icon name="x" />
				</button>
			</header>
			{facts}
			<footer>
				{actions}
				<span className="data-time">{foot}</span>
			</footer>
		</section>
	)
}
