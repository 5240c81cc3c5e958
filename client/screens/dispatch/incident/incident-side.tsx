import './incident.css'
import './rows.css'
import './block.css'
import { useWords } from '../../../ui/words/use-words.ts'
import { useDesk } from '../desk.ts'
import { IntakeForm } from '../intake/intake-form.tsx'
import { IncidentColumn } from './incident-column.tsx'
import { IncidentList } from './incident-list.tsx'

/** The left side of the desk: the call that is taken, the incident dealt with, or the list of those that are open. */
export function IncidentSide() {
	const { t } = useWords()
	const { state, incident } = useDesk()
	return (
		<aside className="incident-side" aria-label={t('dispatch.side')}>
			{state.call ? (
				<IntakeForm call={state.call} />
			) : incident ? (
				<IncidentColumn key={incident.id} incident={incident} />
			) : (
				<IncidentList />
			)}
		</aside>
	)
}
