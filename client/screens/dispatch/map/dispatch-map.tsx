import '../../common/map/map-box.css'
import '../../common/map/map-foot.css'
import './dispatch-map.css'
import { useCallback, useEffect, useMemo, useState } from 'react'
import type { Id } from '../../../../domain/record.ts'
import { type DispatchHand, DispatchMapView } from '../../../map/dispatch/dispatch-map-view.tsx'
import { useSession } from '../../../session/use-session.ts'
import { useTheme } from '../../../ui/theme.ts'
import { useWords } from '../../../ui/words/use-words.ts'
import { FACES } from '../../common/four-maps.tsx'
import { LayerSwitch } from '../../common/map/layer-switch.tsx'
import { useZoomedPast } from '../../common/map/use-zoomed-past.ts'
import { useDesk } from '../desk.ts'
import { ChosenCard } from './chosen-card.tsx'
import { shapeOf } from './drawing.ts'
import { MapFoot } from './map-foot.tsx'
import { ToolHint } from './map-notes.tsx'
import { MapSide } from './map-side.tsx'
import { useDeskView } from './use-desk-view.ts'
import { useDispatchLook } from './use-dispatch-look.ts'
import { useMapKeys } from './use-map-keys.ts'
import { useRoadUnder } from './use-road-under.ts'
import { useTool } from './use-tool.ts'

/** Room for the switch above, the legend below and the tools at the side. */
const PADDING = { top: 84, right: 150, bottom: 72, left: 64 }
/** From here on stores and forces that are in no ranking are shown beside it. */
const CLOSE_ZOOM = 13.2

/** The map in the middle of the desk: where it is, who is near by which road, what is closed. */
export function DispatchMap() {
	const { t } = useWords()
	const { state, dispatch, ground, points, gl, today } = useDesk()
	const { replica } = useSession()
	const theme = useTheme()
	const [hand, setHand] = useState<DispatchHand | null>(null)
	const board = hand?.board ?? null
	const close = useZoomedPast(board, CLOSE_ZOOM)
	const now = useDispatchLook(close)
	const view = useDeskView(board, now.look.ranked)
	const acts = useTool()
	useMapKeys({ hand, acts, view })
	const { tool, drawn } = state
	const sets = tool !== 'look'
	useEffect(() => (sets ? hand?.board.map.getCanvas().focus() : undefined), [sets, hand])
	const { road, point } = useRoadUnder(tool === 'close-road', (found) => hand?.pen.road(found?.lines ?? []))
	const pen = useMemo(
		() => ({ points: drawn, closes: shapeOf(tool) === 'area', draws: shapeOf(tool) !== null }),
		[drawn, tool],
	)
	const { pick, township } = usePick(view)
	return (
		<section className="map-box dispatch-map" aria-label={t('deskmap.label')}>
			{!gl && <p className="stage waiting">{t('deskmap.noWebGl')}</p>}
			{gl && ground.state === 'loading' && <p className="stage waiting">{t('map.loading')}</p>}
			{gl && ground.state !== 'loading' && (
				<div className="stage">
					<DispatchMapView
						replica={replica}
						faces={FACES}
						ground={ground.laid}
						look={now.look}
						drawn={pen}
						today={today}
						theme={theme}
						label={t('deskmap.map')}
						padding={PADDING}
						sets={sets}
						onHand={setHand}
						onPick={pick}
						onTownship={township}
						onSet={acts.set}
						onEnd={acts.end}
						onPoint={point}
					/>
				</div>
			)}
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

/** A click chooses what it hits, and lets go of it when it hits it again; an incident is taken in hand. */
function usePick(view: ReturnType<typeof useDeskView>) {
	const { state, dispatch } = useDesk()
	const { selected, call } = state
	const taking = call !== null
	const pick = useCallback(
		(id: Id) => {
			if (id === 'call' || id === 'trial') return
			if (id.startsWith('incident:') && !taking) dispatch({ step: 'incident', id })
			else dispatch({ step: 'select', id: id === selected ? null : id })
		},
		[selected, taking, dispatch],
	)
	const { camera } = view
	const township = useCallback((code: string) => camera.showTownship(code), [camera])
	return { pick, township }
}
