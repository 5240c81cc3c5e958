import { type Dispatch, useCallback, useMemo, useState } from 'react'
import type { Role } from '../../../domain/actor.ts'
import type { LonLat } from '../../../domain/geometry.ts'
import type { FoundPlace } from '../../../domain/ground.ts'
import { Places as Grounds } from '../../../domain/places.ts'
import { type AnyRecord, type Id, kindOfId } from '../../../domain/record.ts'
import { covers } from '../../../domain/region.ts'
import { GRANTS } from '../../../domain/rights.ts'
import { hasWebGl } from '../../map/gl-map.ts'
import { positionOf } from '../../map/map-face.ts'
import { ViewLink } from '../../map/view-link.ts'
import { useRecords, useSession } from '../../session/use-session.ts'
import { Camera } from './camera.ts'
import type { Desk, DeskStep } from './desk.ts'
import { FACES } from './four-maps.tsx'
import { type Pin, usePin } from './search/use-pin.ts'
import type { Stage } from './stage.ts'
import type { GroundView } from './use-ground.ts'
import { useMe } from './use-me.ts'
import { useMove } from './use-move.ts'
import type { Notes } from './use-notes.ts'
import { useToday } from './use-now.ts'
import { usePlaces } from './use-places.ts'

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
	const { replica } = useSession()
	const [camera] = useState(() => new Camera())
	const [link] = useState(() => new ViewLink())
	const [gl] = useState(hasWebGl)
	const { mayMove, townAt } = useGroundRules()
	const places = usePlaces()
	const today = useToday()
	const leaves = useCallback((id: Id, to: LonLat) => townAt(id, to) !== null, [townAt])
	const move = useMove(notes, leaves)
	const pin = usePin(camera)
	const { clear: unpin } = pin
	const { selected } = desk
	const back = useCallback(() => {
		camera.restore()
		dispatch({ step: 'select', id: null })
	}, [camera, dispatch])
	const pick = useCallback(
		// The same mark again goes back, as the same row does; the bare ground only closes the card.
		(id: Id | null) => {
			unpin()
			if (id !== null && id === selected) back()
			else dispatch({ step: 'select', id })
		},
		[selected, dispatch, back, unpin],
	)
	const openRow = useCallback(
		(id: Id) => {
			unpin()
			if (id === selected) return back()
			const record = replica.get(id)
			const at = record && positionOf(record)
			if (at) camera.visit(at)
			const key = FACES.find(({ kind }) => kind === kindOfId(id))?.key
			dispatch({ step: 'select', id, ...(key ? { key } : {}) })
		},
		[selected, dispatch, camera, replica, back, unpin],
	)
	const openFound = useOpenFound(dispatch, camera, pin)
	const township = useCallback((code: string) => camera.showTownship(code), [camera])
	const newTown = useMemo(() => {
		const code = move.carry && townAt(move.carry.id, move.carry.to)
		return code ? (places.townshipName(code) ?? null) : null
	}, [move.carry, townAt, places])
	const stage = { desk, move, camera, link, ground, pin, offered, gl, places, today, newTown, pick, township, mayMove }
	return { stage, openRow, openFound }
}

/** A found record opens its card on its map; anything else gets a mark of its own. */
function useOpenFound(dispatch: Dispatch<DeskStep>, camera: Camera, { drop, clear }: Pin) {
	const { replica } = useSession()
	return useCallback(
		(place: FoundPlace) => {
			const record = place.id === undefined ? undefined : replica.get(place.id)
			const key = record && FACES.find(({ kind }) => kind === record.kind)?.key
			if (!record || !key) {
				dispatch({ step: 'select', id: null })
				return drop(place)
			}
			clear()
			camera.visit(place.at)
			dispatch({ step: 'lead', key })
			dispatch({ step: 'select', id: record.id })
		},
		[replica, dispatch, camera, drop, clear],
	)
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
