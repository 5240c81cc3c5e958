import { type Dispatch, useState } from 'react'
import type { MapBoard } from '../../map/map-board.ts'
import { BasemapChip } from '../common/map/basemap-chip.tsx'
import { BasemapSwitch } from '../common/map/basemap-switch.tsx'
import { LayerSwitch } from '../common/map/layer-switch.tsx'
import { MapTools } from '../common/map/map-tools.tsx'
import { MapNotice } from '../common/map-notice.tsx'
import { ScaleBar } from '../common/scale-bar.tsx'
import type { Points } from '../common/use-points.ts'
import type { DeskStep } from './desk.ts'
import { MapFoot } from './map-foot.tsx'
import { MapStage } from './map-stage.tsx'
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
			<LayerSwitch
				lead={desk.lead}
				shown={desk.shown}
				points={points}
				onAct={({ act, key }) => dispatch({ step: act, key })}
			/>
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
