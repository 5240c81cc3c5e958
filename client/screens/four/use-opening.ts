import { type Dispatch, useCallback } from 'react'
import type { FoundPlace } from '../../../domain/ground.ts'
import { type Id, kindOfId } from '../../../domain/record.ts'
import { positionOf } from '../../map/map-face.ts'
import { useSession } from '../../session/use-session.ts'
import { FACES } from '../common/four-maps.tsx'
import type { Camera } from '../common/map/camera.ts'
import type { Desk, DeskStep } from './desk.ts'
import type { Pin } from './search/use-pin.ts'

type Given = { desk: Desk; dispatch: Dispatch<DeskStep>; camera: Camera; pin: Pin }

/** What a mark on the map and a row of the list do: open, or close and go back. */
export function useOpening({ desk: { selected }, dispatch, camera, pin: { clear: unpin } }: Given) {
	const { replica } = useSession()
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
	return { pick, openRow }
}

/** A found record opens its card on its map; anything else gets a mark of its own. */
export function useOpenFound({ dispatch, camera, pin: { drop, clear } }: Omit<Given, 'desk'>) {
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
