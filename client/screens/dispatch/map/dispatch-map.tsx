import '../../common/map/map-box.css'
import '../../common/map/map-foot.css'
import './dispatch-map.css'
import { useEffect, useState } from 'react'
import type { DispatchHand } from '../../../map/dispatch/dispatch-map-view.tsx'
import { useWords } from '../../../ui/words/use-words.ts'
import { LayerSwitch } from '../../common/map/layer-switch.tsx'
import { useZoomedPast } from '../../common/map/use-zoomed-past.ts'
import { useDesk } from '../desk.ts'
import { ChosenCard } from './chosen-card.tsx'
import { MapFoot } from './map-foot.tsx'
import { ToolHint } from './map-notes.tsx'
import { MapSide } from './map-side.tsx'
import { MapStage } from './map-stage.tsx'
import { useDeskView } from './use-desk-view.ts'
import { useDispatchLook } from './use-dispatch-look.ts'
import { useMapKeys } from './use-map-keys.ts'
import { useRoadUnder } from './use-road-under.ts'
import { useTool } from './use-tool.ts'

/** From here on stores and forces that are in no ranking are shown beside it. */
const CLOSE_ZOOM = 13.2

/** The map in the middle of the desk: where it is, who is near by which road, what is closed. */
export function DispatchMap() {
	const { t } = useWords()
	const { state, dispatch, points, gl } = useDesk()
	const [hand, setHand] = useState<DispatchHand | null>(null)
	const board = hand?.board ?? null
	const close = useZoomedPast(board, CLOSE_ZOOM)
	const now = useDispatchLook(close)
	const view = useDeskView(board, now.look.ranked)
	const acts = useTool()
	useMapKeys({ hand, acts, view })
	const { tool } = state
	const sets = tool !== 'look'
	useEffect(() => (sets ? hand?.board.map.getCanvas().focus() : undefined), [sets, hand])
	const { road, point } = useRoadUnder(tool === 'close-road', (found) => hand?.pen.road(found?.lines ?? []))
	return (
		<section className="map-box dispatch-map" aria-label={t('deskmap.label')}>
			<MapStage look={now.look} view={view} acts={acts} onHand={setHand} onPoint={point} />
			<ChosenCard board={board} view={view} />
			<LayerSwitch
				lead={state.lead}
				shown={state.shown}
				points={points}
				onAct={({ act, key }) => dispatch({ step: act === 'only' ? 'lead' : act, key })}
			/>
			<ToolHint road={road} />
			{gl && <MapSide view={view} />}
			<MapFoot board={board} view={view} now={now} />
		</section>
	)
}
