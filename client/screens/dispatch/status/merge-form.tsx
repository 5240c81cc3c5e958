import { distanceM } from '../../../../domain/geometry.ts'
import type { Of } from '../../../../domain/record.ts'
import { useRecords } from '../../../session/use-session.ts'
import { useWords } from '../../../ui/words/use-words.ts'
import { useDesk } from '../desk.ts'
import { FormActs } from '../form/form-acts.tsx'
import { openIncidents } from '../incident/open-incidents.ts'

type Props = { incident: Of<'incident'>; onDone: () => void }

/** Which other incident this one is: the nearest first; all that was promised and sent goes over to it. */
export function MergeForm({ incident, onDone }: Props) {
	const { t, distance } = useWords()
	const { send, dispatch } = useDesk()
	const away = ({ at }: Of<'incident'>) => (at && incident.at ? distanceM(at, incident.at) : Number.POSITIVE_INFINITY)
	const others = openIncidents(useRecords('incident'))
		.filter(({ id, exercise }) => id !== incident.id && (exercise ?? false) === (incident.exercise ?? false))
		.sort((a, b) => away(a) - away(b))
	const merge = async (into: Of<'incident'>) => {
		if ((await send({ do: 'merge', id: incident.id, into: into.id })).ok) dispatch({ step: 'incident', id: into.id })
	}
	return (
		<div className="need-form">
			<span>{t(others.length > 0 ? 'dispatch.status.ask.merged' : 'dispatch.status.ask.none')}</span>
			{others.map((other) => (
				<button key={other.id} type="button" className="merge-row" onClick={() => merge(other)}>
					<b>{other.name}</b>
					<span>{Number.isFinite(away(other)) ? distance(away(other)) : ''}</span>
				</button>
			))}
			<FormActs onBack={onDone} />
		</div>
	)
}
