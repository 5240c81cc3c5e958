import { useCallback } from 'react'
import type { FoundPlace } from '../../../../domain/ground.ts'
import { type Call, useDesk } from '../desk.ts'

/** How a place is known that was found by search. */
const sourceOf = ({ sort, read_as }: FoundPlace): Call['coord_source'] =>
	sort === 'division' ? 'centroid' : read_as ? `import_${read_as}` : 'pick'

/** What a search found: the place of a call while one is taken, an incident to be dealt with, else somewhere to look at. */
export function useOpenFound(): (place: FoundPlace) => void {
	const { state, dispatch, camera } = useDesk()
	const taking = state.call !== null
	return useCallback(
		(place: FoundPlace) => {
			const { at, sort, name, id } = place
			camera.current?.visit(at)
			const found = sort === 'position' ? '' : name
			if (taking) dispatch({ step: 'call', call: { at, coord_source: sourceOf(place), found } })
			else if (id?.startsWith('incident:')) dispatch({ step: 'incident', id })
			else if (id) dispatch({ step: 'select', id })
		},
		[taking, dispatch, camera],
	)
}
