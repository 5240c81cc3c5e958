import { type Dispatch, useCallback, useMemo, useState } from 'react'
import type { Role } from '../../../domain/actor.ts'
import type { LonLat } from '../../../domain/geometry.ts'
import { Places as Grounds } from '../../../domain/places.ts'
import { type Id, kindOfId } from '../../../domain/record.ts'
import { covers } from '../../../domain/region.ts'
import { GRANTS } from '../../../domain/rights.ts'
import { hasWebGl } from '../../map/gl-map.ts'
import { positionOf } from '../../map/map-face.ts'
import { ViewLink } from '../../map/view-link.ts'
import { useRecords, useSession } from '../../session/use-session.ts'
import { Camera } from './camera.ts'
import type { Desk, DeskStep } from './desk.ts'
import { FACES } from './four-maps.tsx'
import type { Stage } from './stage.ts'
import type { GroundView } from './use-ground.ts'
import { useMe } from './use-me.ts'
import { useMove } from './use-move.ts'
import type { Notes } from './use-notes.ts'
import { useToday } from './use-now.ts'
import { usePlaces } from './use-places.ts'

type Given = { desk: Desk; dispatch: Dispatch<DeskStep>; notes: Notes; ground: GroundView }
/** The stage, and what a row of the list does: visit and open, or close and go back. */
export type StageAndRow = { stage: Stage; openRow: (id: Id) => void }

export function useStage({ desk, dispatch, notes, ground }: Given): StageAndRow {
	const { replica } = useSession()
	const [camera] = useState(() => new Camera())
	const [link] = useState(() => new ViewLink())
	const [gl] = useState(hasWebGl)
	const { mayMove, townAt } = useGroundRules()
	const places = usePlaces()
	const today = useToday()
	const leaves = useCallback((id: Id, to: LonLat) => townAt(id, to) !== null, [townAt])
	const move = useMove(notes, leaves)
	const { selected } = desk
	const back = useCallback(() => {
		camera.restore()
		dispatch({ step: 'select', id: null })
	}, [camera, dispatch])
	const pick = useCallback(
		// The same mark again goes back, as the same row does; the bare ground only closes the card.
		(id: Id | null) => (id !== null && id === selected ? back() : dispatch({ step: 'select', id })),
		[selected, dispatch, back],
	)
	const openRow = useCallback(
		(id: Id) => {
			if (id === selected) return back()
			const record = replica.get(id)
			const at = record && positionOf(record)
			if (at) camera.visit(at)
			const key = FACES.find(({ kind }) => kind === kindOfId(id))?.key
			dispatch({ step: 'select', id, ...(key ? { key } : {}) })
		},
		[selected, dispatch, camera, replica, back],
	)
	const township = useCallback((code: string) => camera.showTownship(code), [camera])
	const newTown = useMemo(() => {
		const code = move.carry && townAt(move.carry.id, move.carry.to)
		return code ? (places.townshipName(code) ?? null) : null
	}, [move.carry, townAt, places])
	const stage = { desk, move, camera, link, ground, gl, places, today, newTown, pick, township, mayMove }
	return { stage, openRow }
}

/** What this browser can tell beforehand; the server decides. */
function useGroundRules() {
	const { replica } = useSession()
	const me = useMe()
	const regions = useRecords('region')
	const grounds = useMemo(() => Grounds.of(regions), [regions])
	const mayMove = useCallback(
		(id: Id) => {
			const record = replica.get(id)
			if (!me || !record) return false
			return (
				(GRANTS[me.role as Role]?.[record.kind]?.includes('edit') ?? false) && covers(me.scopes, record.region_code)
			)
		},
		[me, replica],
	)
	/** The nine digits of the other township that a place lies in, or null when it is the record's own. */
	const townAt = useCallback(
		(id: Id, to: LonLat) => {
			const own = replica.get(id)?.region_code.slice(0, 9)
			const code = grounds.at(to)?.slice(0, 9)
			return code && code !== own ? code : null
		},
		[grounds, replica],
	)
	return { mayMove, townAt }
}
