import { type Dispatch, useState } from 'react'
import type { MapBoard } from '../../map/map-board.ts'
import { MapNotice } from '../common/map-notice.tsx'
import { ScaleBar } from '../common/scale-bar.tsx'
import type { Points } from '../common/use-points.ts'
import { BasemapChip } from './basemap-chip.tsx'
import { BasemapSwitch } from './basemap-switch.tsx'
import type { DeskStep } from './desk.ts'
import { LayerSwitch } from './layer-switch.tsx'
import { MapFoot } from './map-foot.tsx'
import { MapStage } from './map-stage.tsx'
import { MapTools } from './map-tools.tsx'
import type { Stage } from './stage.ts'

/** Room for the switch above and the legend below. */
const PADDING = { top: 74, right: 40, bottom: 76, left: 30 }

type Props = { stage: Stage; points: Points; demo: boolean; dispatch: Dispatch<DeskStep> }

/** All four maps in one: one leads, the others stand beside it. */
export function LayeredView({ stage, points, demo, dispatch }: Props) {
	const [board, setBoard] = useState<MapBoard | null>(null)
	const { desk, camera } = stage
	return (
		<section className="map-box">
			<MapStage stage={stage} lead={desk.lead} shown={desk.shown} padding={PADDING} onBoard={setBoard} />
			<LayerSwitch desk={desk} points={points} dispatch={dispatch} />
			{stage.gl && (
				<div className="map-side">
					<MapTools camera={camera} />
					<BasemapSwitch view={stage.ground} />
				</div>
			)}
			<div className="map-foot">
				{stage.gl && <MapFoot board={board} desk={desk} />}
				<i className="grow" />
				<div className="map-corner">
					<BasemapChip view={stage.ground} />
					<ScaleBar board={board} />
					<MapNotice demo={demo} laid={stage.ground.laid} />
				</div>
			</div>
		</section>
	)
}
