import { LEVELS } from '../../../../domain/level.ts'
import type { Of } from '../../../../domain/record.ts'
import { optionWords } from '../../../map/type-words.ts'
import { useRecords } from '../../../session/use-session.ts'
import { useWords } from '../../../ui/words/use-words.ts'
import { stampText } from '../../common/time-text.ts'
import { useNow } from '../../common/use-now.ts'
import type { Span } from '../layout/rect.ts'
import { WholeParts } from '../sections/whole-parts.tsx'
import { useWall } from '../wall-state.ts'
import { BarChip } from './bar-chip.tsx'
import { elapsedText } from './elapsed-text.ts'
import { IncidentMark } from './incident-mark.tsx'
import { ReportChip } from './report-chip.tsx'
import { FIRST_REPORTS } from './report-clock.ts'
import { shortName } from './short-name.ts'

type Props = { incident: Of<'incident'>; over: boolean; height: number; spans: readonly Span[] }

/** What it is, how long it has lasted, and whether its first reports have gone up; nothing of it lies on a seam. */
export function IncidentBar({ incident, over, height, spans }: Props) {
	const { t } = useWords()
	const tall = height > 100
	const columns = spans.map(({ from, to }) => `${to - from}px`).join(' ')
	const style = spans.length > 1 ? { height, gridTemplateColumns: columns } : { height }
	return (
		<header className={tall ? 'ev-bar tall' : spans.length > 1 ? 'ev-bar split' : 'ev-bar'} style={style}>
			<div className="ev-bar-what">
				<i className="ev-edge" />
				<IncidentMark type={incident.type} size={48} />
				<b className="ev-name">{incident.name}</b>
				{incident.exercise && <span className="ev-tag">{t('events.exercise')}</span>}
				{spans.length < 3 && <Where incident={incident} over={over} />}
			</div>
			{spans.length > 2 && (
				<div className="ev-bar-where" style={{ gridColumnEnd: spans.length }}>
					<Where incident={incident} over={over} />
				</div>
			)}
			<div className="ev-chips">
				<Chips incident={incident} over={over} />
			</div>
		</header>
	)
}

function Where({ incident, over }: { incident: Of<'incident'>; over: boolean }) {
	const { t, pick } = useWords()
	const { places } = useWall()
	const type = optionWords('incident', 'type', incident.type)
	const status = optionWords('incident', 'status', incident.status)
	if (over) return <b className="ev-over">{t('events.over', { status: status ? pick(status) : '' })}</b>
	const parts = [places.nameOf(incident.region_code), type ? pick(type) : '', incident.code ?? '']
	return <WholeParts parts={parts} className="ev-where" />
}

function Chips({ incident, over }: { incident: Of<'incident'>; over: boolean }) {
	const { t, pick } = useWords()
	const { today } = useWall()
	const now = useNow(1000)
	const people = useRecords('person')
	const commander = people.find(({ id }) => id === incident.commander_id)
	const received = Date.parse(incident.received_at ?? '')
	const { response, response_at, status_at } = incident
	const until = over && status_at ? Date.parse(status_at) : now
	return (
		<>
			<BarChip label={t('events.elapsed')}>{Number.isNaN(received) ? '–' : elapsedText(until - received)}</BarChip>
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
