import type { ReactNode } from 'react'
import type { FigureGroup } from '../../../../domain/freshness.ts'
import { useWords } from '../../../ui/words/use-words.ts'
import { DataTime, useStale } from './data-time.tsx'
import './section.css'

/** Units that a section may fill. */
export type Box = { width: number; height: number }
type Props = {
	box: Box
	title: string
	/** Beside the title: what the figure below is. */
	sub?: string
	group: FigureGroup | null
	at: string | null
	/** What happened at the data time, such as a roll-call. */
	note?: string
	/** Before the data time. */
	aside?: ReactNode
	/** Rows for which there was no room. */
	left?: number
	/** What these rows are. */
	leftWords?: 'leftOut' | 'leftTownships' | 'leftItems'
	children: ReactNode
}

/** One part of a panel: title, data time, figures, rows; a rule divides it from the next. */
export function Section({ box, title, sub, group, at, note, aside, left = 0, leftWords = 'leftOut', children }: Props) {
	const { t } = useWords()
	const stale = useStale({ group, at })
	return (
		<section className={stale ? 'section stale' : 'section'} style={box}>
			<header>
				<h2>{title}</h2>
				{sub && <span className="section-sub">{sub}</span>}
				<span className="grow" />
				{aside}
				<DataTime group={group} at={at} note={note} />
			</header>
			{children}
			{left > 0 && <p className="left-out">{t(`sections.${leftWords}`, { n: left })}</p>}
		</section>
	)
}
