import { useRecords } from '../../../session/use-session.ts'
import { useWords } from '../../../ui/words/use-words.ts'
import { type Call, useDesk } from '../desk.ts'
import { journalLine } from '../incident/journal-line.ts'
import { sameNearby } from './same-nearby.ts'

/** An incident that this call may be about: to be told there instead of twice. */
export function SameOffer({ call }: { call: Call }) {
	const { t, distance } = useWords()
	const { dispatch, send, now } = useDesk()
	const incidents = useRecords('incident')
	const same = call.sent ? null : sameNearby(call, incidents)
	if (!same) return null
	const { incident, metres } = same
	const join = async () => {
		const told = [call.caller_name, call.caller_phone, call.words].map((text) => text.trim()).filter(Boolean)
		const words = [t('dispatch.intake.again'), ...told].join(' · ')
		const outcome = await send({ do: 'add', record: journalLine(incident, { words, sort: 'call', now }) })
		if (outcome.ok) dispatch({ step: 'incident', id: incident.id })
	}
	return (
		<div className="same-offer" role="status">
			<span>{t('dispatch.intake.same', { distance: distance(metres), name: incident.name })}</span>
			<button type="button" className="button small" onClick={join}>
				{t('dispatch.intake.join')}
			</button>
		</div>
	)
}
