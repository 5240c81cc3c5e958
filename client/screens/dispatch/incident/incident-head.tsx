import { LEVELS } from '../../../../domain/level.ts'
import type { Of } from '../../../../domain/record.ts'
import { Icon } from '../../../ui/icon.tsx'
import { useWords } from '../../../ui/words/use-words.ts'
import { IncidentMark } from '../../common/incident/incident-mark.tsx'
import { stampText } from '../../common/time-text.ts'
import { useDesk } from '../desk.ts'
import { StatusActions } from '../status/status-actions.tsx'
import { WarningChips } from './warning-chips.tsx'

/** What it is, where, and how far it has come. */
export function IncidentHead({ incident }: { incident: Of<'incident'> }) {
	const { t, pick } = useWords()
	const { today } = useDesk()
	const { response, response_at, level, exercise } = incident
	return (
		<section className={exercise ? 'block incident-head exercise-hatch' : 'block incident-head'}>
			<Title incident={incident} />
			<div className="chips">
				{exercise && <b className="chip exercise-chip">{t('dispatch.mode.exercise')}</b>}
				<WarningChips incident={incident} />
				<span className="chip">
					{response
						? t('dispatch.head.response', {
								level: pick(LEVELS.response[response.level]),
								time: response_at ? stampText(response_at, today) : '',
							})
						: pick(LEVELS.event[level.level])}
				</span>
			</div>
			<StatusActions incident={incident} />
		</section>
	)
}

/** Its name and number, between the way to it on the map and the way back to the list. */
function Title({ incident }: { incident: Of<'incident'> }) {
	const { t } = useWords()
	const { dispatch, places, camera } = useDesk()
	const { at, name, code, region_code, type } = incident
	const place = places.nameOf(region_code)
	return (
		<header>
			<button
				type="button"
				className="mark-button"
				aria-label={t('dispatch.head.visit')}
				title={t('dispatch.head.visit')}
				disabled={!at}
				onClick={() => at && camera.current?.visit(at)}
			>
				<IncidentMark type={type} size={38} />
			</button>
			<div className="grow">
				<h2>{name}</h2>
				<p>
					{place}
					{place && code && ' · '}
					{code && <span className="code">{code}</span>}
				</p>
			</div>
			<button
				type="button"
				className="bare"
				aria-label={t('dispatch.head.others')}
				title={`${t('dispatch.head.others')} · I`}
				onClick={() => dispatch({ step: 'incident', id: null })}
			>
				<Icon name="x" />
			</button>
		</header>
	)
}
