import { type Dispatch, type RefObject, useCallback } from 'react'
import type { Id } from '../../../domain/record.ts'
import type { Points } from '../common/use-points.ts'
import type { DeskStep } from './desk.ts'
import { DraftsEntry } from './drafts/drafts-entry.tsx'
import { DraftsPanel } from './drafts/drafts-panel.tsx'
import type { Drafts } from './drafts/use-drafts.ts'
import { ListPanel } from './list-panel.tsx'
import type { Stage } from './stage.ts'

type Props = {
	stage: Stage
	points: Points
	drafts: Drafts
	list: RefObject<HTMLDivElement | null>
	dispatch: Dispatch<DeskStep>
	onOpen: (id: Id) => void
}

/** Beside the map: the points of the leading map, or for a while those on offer. */
export function SidePanel({ stage, points, drafts, list, dispatch, onOpen }: Props) {
	const left = stage.ground.ground.pack?.drafts ?? 0
	const chooseTownship = useCallback(
		(code: string | null) => {
			dispatch({ step: 'township', code })
			if (code) stage.camera.showTownship(code)
			else if (!stage.camera.restore()) stage.camera.showAll()
		},
		[stage.camera, dispatch],
	)
	if (drafts.open)
		return (
			<DraftsPanel
				drafts={drafts}
				left={left}
				places={stage.places}
				today={stage.today}
				onShow={(at) => stage.camera.visit(at)}
			/>
		)
	return (
		<ListPanel
			desk={stage.desk}
			points={points[stage.desk.lead]}
			known={points.known}
			places={stage.places}
			today={stage.today}
			list={list}
			dispatch={dispatch}
			onOpen={onOpen}
			onTownship={chooseTownship}
			foot={<DraftsEntry count={left} onOpen={() => drafts.show(true)} />}
		/>
	)
}
