import type { Dispatch } from 'react'
import { MAP_KEYS } from '../../map/map-face.ts'
import type { Points } from '../common/use-points.ts'
import type { DeskStep } from './desk.ts'
import { FiguresPanel } from './figures-panel.tsx'

type Props = { points: Points; today: string; dispatch: Dispatch<DeskStep> }

/** The figures of all four maps in a column of their own, where the page is wide enough. */
export function AllFigures({ points, today, dispatch }: Props) {
	return (
		<aside className="all-figures">
			{MAP_KEYS.map((key) => (
				<FiguresPanel
					key={key}
					map={key}
					points={points}
					today={today}
					onLead={() => dispatch({ step: 'lead', key })}
				/>
			))}
		</aside>
	)
}
