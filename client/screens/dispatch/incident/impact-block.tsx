import { useState } from 'react'
import { circleOf } from '../../../../domain/answers/areas.ts'
import type { Surface } from '../../../../domain/geometry.ts'
import type { RoadWeather } from '../../../../domain/kinds/incident.ts'
import type { Of } from '../../../../domain/record.ts'
import { optionWords } from '../../../map/type-words.ts'
import { Icon } from '../../../ui/icon.tsx'
import { useWords } from '../../../ui/words/use-words.ts'
import { useMay } from '../../common/use-may.ts'
import { useDesk } from '../desk.ts'
import { PlumeForm } from './plume-form.tsx'

const WEATHERS: readonly RoadWeather[] = ['dry', 'heavy_rain', 'snow']
const RADII_M = [500, 1000, 3000] as const

/** The area that is hit, what lies downwind, and what the roads are like: every time on the road follows from them. */
export function ImpactBlock({ incident }: { incident: Of<'incident'> }) {
	const { t, pick, distance } = useWords()
	const { state, dispatch, send } = useDesk()
	const [open, setOpen] = useState(false)
	const [plume, setPlume] = useState(false)
	const may = useMay('incident', 'edit')
	const { id, at, geom, road_weather = 'dry' } = incident
	const wordsOf = (weather: RoadWeather) => pick(optionWords('incident', 'road_weather', weather) ?? ['', '', ''])
	const area = (geom: Surface | null) => {
		void send({ do: 'edit', id, set: { geom } })
		dispatch({ step: 'tool', tool: 'look' })
	}
	const drawing = state.tool === 'impact'
	const sums = [
		t(geom ? 'dispatch.impact.set' : 'dispatch.impact.unset'),
		incident.plume ? t('dispatch.impact.plume') : '',
		wordsOf(road_weather),
		state.emergency ? t('dispatch.impact.siren') : '',
	].filter(Boolean)
	return (
		<section className="block" aria-label={t('dispatch.impact.label')}>
			<h3>
				<button type="button" className="unfold" aria-expanded={open} onClick={() => setOpen(!open)}>
					{t('dispatch.impact.label')}
					<Icon name="down" size={12} />
				</button>
				<span>{sums.join(' · ')}</span>
			</h3>
			{open && may && (
				<div className="acts">
					<button
						type="button"
						className="button small"
						aria-pressed={drawing}
						onClick={() => dispatch({ step: 'tool', tool: drawing ? 'look' : 'impact' })}
					>
						{t('dispatch.impact.draw')}
					</button>
					{at &&
						RADII_M.map((metres) => (
							<button key={metres} type="button" className="button small" onClick={() => area(circleOf(at, metres))}>
								{distance(metres)}
							</button>
						))}
					<button type="button" className="button small" aria-pressed={plume} onClick={() => setPlume(!plume)}>
						{t('dispatch.impact.plume')}
					</button>
					{geom && (
						<button type="button" className="button small" onClick={() => area(null)}>
							{t('dispatch.impact.clear')}
						</button>
					)}
				</div>
			)}
			{open && plume && <PlumeForm incident={incident} onDone={() => setPlume(false)} />}
			{open && (
				<div className="acts">
					<fieldset className="segments" aria-label={t('dispatch.impact.weather')} disabled={!may}>
						{WEATHERS.map((weather) => (
							<button
								key={weather}
								type="button"
								aria-pressed={weather === road_weather}
								onClick={() => send({ do: 'edit', id, set: { road_weather: weather } })}
							>
								{wordsOf(weather)}
							</button>
						))}
					</fieldset>
					<label className="tick">
						<input
							type="checkbox"
							checked={state.emergency}
							onChange={(event) => dispatch({ step: 'emergency', on: event.target.checked })}
						/>
						{t('dispatch.impact.siren')}
					</label>
				</div>
			)}
		</section>
	)
}
