import { useState } from 'react'
import { circleOf } from '../../../../domain/answers/areas.ts'
import type { Surface } from '../../../../domain/geometry.ts'
import type { Of } from '../../../../domain/record.ts'
import { useWords } from '../../../ui/words/use-words.ts'
import { useMay } from '../../common/use-may.ts'
import { useDesk } from '../desk.ts'
import { PlumeForm } from './plume-form.tsx'

const RADII_M = [500, 1000, 3000] as const

/** The area that is hit: drawn by hand, a circle, or what lies downwind. */
export function AreaActs({ incident }: { incident: Of<'incident'> }) {
	const { t, distance } = useWords()
	const { state, dispatch, send } = useDesk()
	const [plume, setPlume] = useState(false)
	const may = useMay('incident', 'edit')
	const { id, at, geom } = incident
	const drawing = state.tool === 'impact'
	const area = (surface: Surface | null) => {
		void send({ do: 'edit', id, set: { geom: surface } })
		dispatch({ step: 'tool', tool: 'look' })
	}
	const act = (key: string, words: string, run: () => void, pressed?: boolean) => (
		<button key={key} type="button" className="button small" aria-pressed={pressed} onClick={run}>
			{words}
		</button>
	)
	if (!may) return null
	return (
		<>
			<div className="acts">
				{act('draw', t('dispatch.impact.draw'), () => toggle(), drawing)}
				{at && RADII_M.map((metres) => act(`${metres}`, distance(metres), () => area(circleOf(at, metres))))}
				{act('plume', t('dispatch.impact.plume'), () => setPlume(!plume), plume)}
				{geom && act('clear', t('dispatch.impact.clear'), () => area(null))}
			</div>
			{plume && <PlumeForm incident={incident} onDone={() => setPlume(false)} />}
		</>
	)

	function toggle(): void {
		dispatch({ step: 'tool', tool: drawing ? 'look' : 'impact' })
	}
}
