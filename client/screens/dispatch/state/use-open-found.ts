import { useCallback } from 'react'
import type { FoundPlace } from '../../../../domain/ground.ts'
import { useDesk } from '../desk.ts'
import { placeOfFound } from './place-of-found.ts'

/** What a search found: the place of a call while one is taken, an incident to be dealt with, else somewhere to look at. */
export function useOpenFound(): (place: FoundPlace) => void {
	const { state, dispatch, camera } = useDesk()
	const taking = state.call !== null
	return useCallback(
		(place: FoundPlace) => {
			const { at, id } = place
			camera.current?.visit(at)
			if (taking) dispatch({ step: 'call', call: placeOfFound(place) })
			else if (id?.startsWith('incident:')) dispatch({ step: 'incident', id })
			else if (id) dispatch({ step: 'select', id })
		},
		[taking, dispatch, camera],
	)
}
