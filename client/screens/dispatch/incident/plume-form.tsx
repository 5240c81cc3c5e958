import { type FormEvent, useState } from 'react'
import type { Of } from '../../../../domain/record.ts'
import { useRecords } from '../../../session/use-session.ts'
import { useWords } from '../../../ui/words/use-words.ts'
import { useDesk } from '../desk.ts'
import { windDegrees } from './wind-degrees.ts'

type Props = { incident: Of<'incident'>; onDone: () => void }

const REACH_M = 3000

/** The sector downwind: where the wind comes from, taken from the weather until somebody on the spot knows better. */
export function PlumeForm({ incident, onDone }: Props) {
	const { t } = useWords()
	const { send } = useDesk()
	const told = windDegrees(useRecords('weather')[0]?.wind_from)
	const { plume } = incident
	const [wind, setWind] = useState(String(plume?.wind_from_deg ?? told ?? ''))
	const [reach, setReach] = useState(String(plume?.reach_m ?? REACH_M))
	const wind_from_deg = wind === '' ? Number.NaN : Number(wind)
	const reach_m = Number(reach)
	const good =
		Number.isInteger(wind_from_deg) && wind_from_deg >= 0 && wind_from_deg < 360 && reach_m >= 50 && reach_m <= 50_000
	const save = async (event: FormEvent) => {
		event.preventDefault()
		if (good && (await set({ wind_from_deg, reach_m: Math.round(reach_m) }))) onDone()
	}
	const set = async (sector: Of<'incident'>['plume'] | null) =>
		(await send({ do: 'edit', id: incident.id, set: { plume: sector } })).ok
	return (
		<form className="need-form" onSubmit={save}>
			<div className="pair">
				<label>
					<span>{t('dispatch.impact.wind')}</span>
					<input className="field" inputMode="numeric" value={wind} onChange={(event) => setWind(event.target.value)} />
				</label>
				<label>
					<span>{t('dispatch.impact.reach')}</span>
					<input
						className="field"
						inputMode="numeric"
						value={reach}
						onChange={(event) => setReach(event.target.value)}
					/>
				</label>
			</div>
			<div className="form-acts">
				{plume && (
					<button type="button" className="button small" onClick={async () => (await set(null)) && onDone()}>
						{t('dispatch.impact.clear')}
					</button>
				)}
				<i className="grow" />
				<button type="button" className="button small" onClick={onDone}>
					{t('dispatch.back')}
				</button>
				<button type="submit" className="button small primary" disabled={!good}>
					{t('dispatch.save')}
				</button>
			</div>
		</form>
	)
}
