import { LEVELS } from '../../../../domain/level.ts'
import type { Of } from '../../../../domain/record.ts'
import { useRecords } from '../../../session/use-session.ts'
import { useWords } from '../../../ui/words/use-words.ts'
import { elapsedText } from '../../common/incident/elapsed-text.ts'
import { FIRST_REPORTS } from '../../common/incident/report-clock.ts'
import { stampText } from '../../common/time-text.ts'
import { useNow } from '../../common/use-now.ts'
import { useWall } from '../wall-state.ts'
import { BarChip } from './bar-chip.tsx'
import { ReportChip } from './report-chip.tsx'
import { shortName } from './short-name.ts'

type Props = { incident: Of<'incident'>; over: boolean }

/** How long it has lasted. */
export function ElapsedChip({ incident: { received_at, status_at }, over }: Props) {
	const { t } = useWords()
	const now = useNow(1000)
	const received = Date.parse(received_at ?? '')
	const until = over && status_at ? Date.parse(status_at) : now
	return <BarChip label={t('events.elapsed')}>{Number.isNaN(received) ? '–' : elapsedText(until - received)}</BarChip>
}

/** The response, whether the first reports have gone up, and who commands there. */
export function IncidentChips({ incident }: Pick<Props, 'incident'>) {
	const { t, pick } = useWords()
	const { today } = useWall()
	const now = useNow(1000)
	const people = useRecords('person')
	const commander = people.find(({ id }) => id === incident.commander_id)
	const { response, response_at } = incident
	return (
		<>
			<BarChip label={t('events.response')}>
				{response ? pick(LEVELS.response[response.level]) : t('events.noResponse')}
				{response && response_at && <small>{stampText(response_at, today)}</small>}
			</BarChip>
			{FIRST_REPORTS.map((report) => (
				<ReportChip key={report.key} incident={incident} report={report} now={now} />
			))}
			<BarChip label={t('events.commander')}>
				{commander ? shortName(commander.name) : t('events.unknown')}
				{commander?.gov_title && <small>{commander.gov_title}</small>}
			</BarChip>
		</>
	)
}
