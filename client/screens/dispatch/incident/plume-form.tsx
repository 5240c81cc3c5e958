import { useState } from 'react'
import type { Of } from '../../../../domain/record.ts'
import { useRecords } from '../../../session/use-session.ts'
import { useWords } from '../../../ui/words/use-words.ts'
import { useDesk } from '../desk.ts'
import { FormActs } from '../form/form-acts.tsx'
import { NumberField } from '../form/number-field.tsx'
import { SmallForm } from '../form/small-form.tsx'
import { readPlume } from './read-plume.ts'
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
	const sector = readPlume(wind, reach)
	const set = async (to: Of<'incident'>['plume'] | null) => {
		if ((await send({ do: 'edit', id: incident.id, set: { plume: to } })).ok) onDone()
	}
	return (
		<SmallForm onSave={async () => sector && set(sector)} onBack={onDone}>
			<div className="pair">
				<NumberField label={t('dispatch.impact.wind')} value={wind} onValue={setWind} />
				<NumberField label={t('dispatch.impact.reach')} value={reach} onValue={setReach} />
			</div>
			<FormActs remove={plume && { words: t('dispatch.impact.clear'), act: () => set(null) }} onBack={onDone}>
				<button type="submit" className="button small primary" disabled={!sector}>
					{t('dispatch.save')}
				</button>
			</FormActs>
		</SmallForm>
	)
}
