import { type Dispatch, useCallback, useMemo, useState } from 'react'
import type { LonLat } from '../../../domain/geometry.ts'
import type { FoundPlace } from '../../../domain/ground.ts'
import type { AnyRecord, Id } from '../../../domain/record.ts'
import { hasWebGl } from '../../map/gl-map.ts'
import { ViewLink } from '../../map/view-link.ts'
import { Camera } from '../common/map/camera.ts'
import type { Notes } from '../common/shell/use-notes.ts'
import type { GroundView } from '../common/use-ground.ts'
import { useToday } from '../common/use-now.ts'
import { usePlaces } from '../common/use-places.ts'
import type { Desk, DeskStep } from './desk.ts'
import { usePin } from './search/use-pin.ts'
import type { Stage } from './stage.ts'
import { useGroundRules } from './use-ground-rules.ts'
import { useMove } from './use-move.ts'
import { useOpenFound, useOpening } from './use-opening.ts'

type Given = {
	desk: Desk
	dispatch: Dispatch<DeskStep>
	notes: Notes
	ground: GroundView
	offered: readonly AnyRecord[]
}
/** The stage, and what a row of the list does: visit and open, or close and go back. */
export type StageAndRow = { stage: Stage; openRow: (id: Id) => void; openFound: (place: FoundPlace) => void }

export function useStage({ desk, dispatch, notes, ground, offered }: Given): StageAndRow {
	const [camera] = useState(() => new Camera())
	const [link] = useState(() => new ViewLink())
	const [gl] = useState(hasWebGl)
	const { mayMove, townAt } = useGroundRules()
	const places = usePlaces()
	const today = useToday()
	const leaves = useCallback((id: Id, to: LonLat) => townAt(id, to) !== null, [townAt])
	const move = useMove(notes, leaves)
	const pin = usePin(camera)
	const { pick, openRow } = useOpening({ desk, dispatch, camera, pin })
	const openFound = useOpenFound({ dispatch, camera, pin })
	const township = useCallback((code: string) => camera.showTownship(code), [camera])
	const newTown = useMemo(() => {
		const code = move.carry && townAt(move.carry.id, move.carry.to)
		return code ? (places.townshipName(code) ?? null) : null
	}, [move.carry, townAt, places])
	const stage = { desk, move, camera, link, ground, pin, offered, gl, places, today, newTown, pick, township, mayMove }
	return { stage, openRow, openFound }
}
