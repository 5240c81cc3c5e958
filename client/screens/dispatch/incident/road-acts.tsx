import type { RoadWeather } from '../../../../domain/kinds/incident.ts'
import type { Of } from '../../../../domain/record.ts'
import { optionWords } from '../../../map/type-words.ts'
import { useWords } from '../../../ui/words/use-words.ts'
import { useMay } from '../../common/use-may.ts'
import { useDesk } from '../desk.ts'

const WEATHERS: readonly RoadWeather[] = ['dry', 'heavy_rain', 'snow']

/** What the roads are like, for every desk; and whether this one reckons with siren and lights. */
export function RoadActs({ incident: { id, road_weather = 'dry' } }: { incident: Of<'incident'> }) {
	const { t, pick } = useWords()
	const { state, dispatch, send } = useDesk()
	const may = useMay('incident', 'edit')
	return (
		<div className="acts">
			<fieldset className="segments" aria-label={t('dispatch.impact.weather')} disabled={!may}>
				{WEATHERS.map((weather) => (
					<button
						key={weather}
						type="button"
						aria-pressed={weather === road_weather}
						onClick={() => send({ do: 'edit', id, set: { road_weather: weather } })}
					>
						{pick(optionWords('incident', 'road_weather', weather) ?? ['', '', ''])}
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
	)
}
