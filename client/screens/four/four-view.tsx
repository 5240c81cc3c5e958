import type { Dispatch } from 'react'
import { MAP_KEYS, type MapKey } from '../../map/map-face.ts'
import { BasemapChip } from '../common/map/basemap-chip.tsx'
import { MapNotice } from '../common/map-notice.tsx'
import type { Points } from '../common/use-points.ts'
import type { DeskStep } from './desk.ts'
import { FiguresPanel } from './figures-panel.tsx'
import { MapStage } from './map-stage.tsx'
import type { Stage } from './stage.ts'

/** Room for the figures above the northernmost township and for the notice below. */
const PADDING = { top: 22, right: 14, bottom: 46, left: 14 }
const ONLY: Readonly<Record<MapKey, readonly MapKey[]>> = {
	risk: ['risk'],
	supply: ['supply'],
	force: ['force'],
	command: ['command'],
}

type Props = { stage: Stage; points: Points; demo: boolean; dispatch: Dispatch<DeskStep> }

/** Each map by itself beside its figures; all four always show the same part of the district. */
export function FourView({ stage, points, demo, dispatch }: Props) {
	const open = (key: MapKey) => {
		dispatch({ step: 'lead', key })
		dispatch({ step: 'view', view: 'layered' })
	}
	return (
		<div className="four">
			{MAP_KEYS.map((key, i) => (
				<section key={key} className="quad">
					<div className="quad-map">
						<MapStage stage={stage} lead={key} shown={ONLY[key]} padding={PADDING} />
						<div className="map-corner">
							{i === MAP_KEYS.length - 1 && <BasemapChip view={stage.ground} />}
							<MapNotice demo={demo} laid={stage.ground.laid} />
						</div>
					</div>
					<FiguresPanel map={key} points={points} today={stage.today} onLead={() => open(key)} />
				</section>
			))}
		</div>
	)
}
