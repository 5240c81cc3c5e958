import { isUnacknowledged } from '../../../domain/kinds/alarm.ts'
import { isOpenIncident } from '../../../domain/kinds/incident.ts'
import type { Of } from '../../../domain/record.ts'
import { optionWords } from '../../map/type-words.ts'
import { useRecords } from '../../session/use-session.ts'
import { useWords } from '../../ui/words/use-words.ts'
import { AlarmLine } from '../common/alarm-bar/alarm-line.tsx'
import { useAcknowledge } from '../common/alarm-bar/use-acknowledge.ts'
import { waitingAlarms } from '../common/alarm-bar/waiting-alarms.ts'
import { stampText } from '../common/time-text.ts'
import { useMay } from '../common/use-may.ts'
import type { Part } from './part.ts'
import { switchToIncident } from './wall-intents.ts'

const ROWS = 5

/** What cries, and whom it is left to. */
export function AlarmsPart({ driver, today }: Pick<Part, 'driver'> & { today: string }) {
	const { t } = useWords()
	const waiting = waitingAlarms(useRecords('alarm').filter(isUnacknowledged))
	const may = useMay('alarm', 'status')
	const acknowledge = useAcknowledge((text) => driver.say(text, true))
	if (waiting.length === 0) return null
	return (
		<section className="part" aria-live="polite">
			<h2>{t('remote.alarms')}</h2>
			<ul className="event-rows">
				{waiting.slice(0, ROWS).map((alarm) => (
					<li key={alarm.id}>
						<AlarmLine alarm={alarm} today={today} />
						{may && (
							<button type="button" className="button primary" onClick={() => acknowledge(alarm.id)}>
								{t('remoteAlarms.acknowledge')}
							</button>
						)}
					</li>
				))}
			</ul>
			{waiting.length > ROWS && <p className="hint">{t('remoteAlarms.more', { count: waiting.length - ROWS })}</p>}
		</section>
	)
}

/** What is being dealt with: the walls can be turned to it. */
export function IncidentsPart({ targets, driver, words, today }: Part & { today: string }) {
	const { t } = useWords()
	const open = useRecords('incident')
		.filter(isOpenIncident)
		.sort((a, b) => (b.received_at ?? '').localeCompare(a.received_at ?? ''))
	const walls = targets.map(({ wall }) => wall)
	return (
		<section className="part">
			<h2>{t('remote.incidents')}</h2>
			{open.length === 0 && <p className="hint">{t('remote.noIncidents')}</p>}
			<ul className="event-rows">
				{open.map((incident) => (
					<li key={incident.id}>
						<IncidentLine incident={incident} today={today} />
						<button
							type="button"
							className="button"
							disabled={walls.length === 0}
							onClick={() =>
								driver.drive(
									switchToIncident(walls, incident.id),
									words.onWalls(t('remote.did.incident', { to: incident.name }), walls.length),
								)
							}
						>
							{t('remote.switch')}
						</button>
					</li>
				))}
			</ul>
		</section>
	)
}

function IncidentLine({ incident, today }: { incident: Of<'incident'>; today: string }) {
	const { t, pick } = useWords()
	const { name, status, received_at, exercise } = incident
	const about = [pick(optionWords('incident', 'status', status)!), received_at && stampText(received_at, today)]
	return (
		<span className="alarm-text">
			<b>
				{exercise && <i>{t('remoteAlarms.exercise')}</i>}
				{name}
			</b>
			<span>{about.filter(Boolean).join(' · ')}</span>
		</span>
	)
}
