import { useCallback, useMemo } from 'react'
import type { LonLat } from '../../../../domain/geometry.ts'
import { useDesk } from '../desk.ts'
import { finished, shapeOf, withPoint } from './drawing.ts'

/** What setting a place, ending and taking back mean with the tool in hand. */
export type ToolActs = {
	set: (at: LonLat) => void
	/** False where there is not enough yet. */
	end: () => boolean
	back: () => void
	leave: () => void
}

export function useTool(): ToolActs {
	const { state, dispatch, incident, send } = useDesk()
	const { tool, drawn } = state
	const set = useCallback(
		(at: LonLat) => {
			if (tool === 'place') dispatch({ step: 'call', call: { at, coord_source: 'pick' } })
			else if (tool === 'close-road') dispatch({ step: 'trial', trial: { at } })
			else if (shapeOf(tool)) dispatch({ step: 'draw', points: withPoint(drawn, at) })
		},
		[tool, drawn, dispatch],
	)
	const end = useCallback(() => {
		const geom = finished(tool, drawn)
		if (!geom) return false
		if (tool !== 'impact') {
			dispatch({ step: 'trial', trial: { geom } })
			dispatch({ step: 'draw', points: [] })
		} else if (incident) {
			void send({ do: 'edit', id: incident.id, set: { geom } })
			dispatch({ step: 'tool', tool: 'look' })
		}
		return true
	}, [tool, drawn, dispatch, incident, send])
	const back = useCallback(() => dispatch({ step: 'draw', points: drawn.slice(0, -1) }), [drawn, dispatch])
	const leave = useCallback(() => dispatch({ step: 'tool', tool: 'look' }), [dispatch])
	return useMemo(() => ({ set, end, back, leave }), [set, end, back, leave])
}
