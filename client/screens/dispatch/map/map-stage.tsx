import { useCallback, useMemo } from 'react'
import type { LonLat } from '../../../../domain/geometry.ts'
import type { Id } from '../../../../domain/record.ts'
import type { DispatchLook } from '../../../map/dispatch/dispatch-look.ts'
import { type DispatchHand, DispatchMapView } from '../../../map/dispatch/dispatch-map-view.tsx'
import { useSession } from '../../../session/use-session.ts'
import { useTheme } from '../../../ui/theme.ts'
import { useWords } from '../../../ui/words/use-words.ts'
import { FACES } from '../../common/four-maps.tsx'
import { useDesk } from '../desk.ts'
import { shapeOf } from './drawing.ts'
import type { DeskView } from './use-desk-view.ts'
import type { ToolActs } from './use-tool.ts'

/** Room for the switch above, the legend below and the tools at the side. */
const PADDING = { top: 84, right: 150, bottom: 72, left: 64 }

type Props = {
	look: DispatchLook
	view: DeskView
	acts: ToolActs
	onHand: (hand: DispatchHand | null) => void
	onPoint: (at: LonLat | null) => void
}

/** The map itself, or words in its place. */
export function MapStage({ look, view, acts, onHand, onPoint }: Props) {
	const { t } = useWords()
	const { state, ground, gl, today } = useDesk()
	const { replica } = useSession()
	const theme = useTheme()
	const { tool, drawn } = state
	const pen = useMemo(
		() => ({ points: drawn, closes: shapeOf(tool) === 'area', draws: shapeOf(tool) !== null }),
		[drawn, tool],
	)
	const { pick, township } = usePick(view)
	if (!gl) return <p className="stage waiting">{t('deskmap.noWebGl')}</p>
	if (ground.state === 'loading') return <p className="stage waiting">{t('map.loading')}</p>
	return (
		<div className="stage">
			<DispatchMapView
				{...{ replica, look, today, theme, onHand, onPoint }}
				faces={FACES}
				ground={ground.laid}
				drawn={pen}
				label={t('deskmap.map')}
				padding={PADDING}
				sets={tool !== 'look'}
				onPick={pick}
				onTownship={township}
				onSet={acts.set}
				onEnd={acts.end}
			/>
		</div>
	)
}

/** A click chooses what it hits, and lets go of it when it hits it again; an incident is taken in hand. */
function usePick(view: DeskView) {
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
