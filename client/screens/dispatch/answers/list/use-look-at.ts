import { useCallback, useMemo, useRef } from 'react'
import type { Id } from '../../../../../domain/record.ts'
import { positionOf } from '../../../../map/map-face.ts'
import { useSession } from '../../../../session/use-session.ts'
import { useDesk } from '../../desk.ts'

/** A row pointed at is pointed at on the map; a row opened is chosen and brought into view, and closed by the same act. */
export function useLookAt() {
	const { state, dispatch, camera } = useDesk()
	const { replica } = useSession()
	const selected = useRef(state.selected)
	selected.current = state.selected
	const point = useCallback((id: Id | null) => dispatch({ step: 'point', id }), [dispatch])
	const open = useCallback(
		(id: Id) => {
			if (selected.current === id) return dispatch({ step: 'select', id: null })
			dispatch({ step: 'select', id })
			const record = replica.get(id)
			const at = record && positionOf(record)
			if (at) camera.current?.visit(at)
		},
		[dispatch, replica, camera],
	)
	return useMemo(() => ({ point, open }), [point, open])
}
