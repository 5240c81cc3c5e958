import type { Of } from '../../../../domain/record.ts'
import { beijingTime } from '../../../../domain/time.ts'
import { optionWords } from '../../../map/type-words.ts'
import { Fact, Facts } from '../../../ui/card.tsx'
import { useWords } from '../../../ui/words/use-words.ts'
import { leftText } from '../../common/incident/elapsed-text.ts'
import { FIRST_REPORTS, type FirstReport, reportClock } from '../../common/incident/report-clock.ts'
import { MaskedPhone } from '../../common/reveal/masked-phone.tsx'
import { useDesk } from '../desk.ts'
import { recentText } from './recent-text.ts'

type Incident = Of<'incident'>
const HARMED = ['dead', 'missing', 'injured', 'trapped'] as const

/** When it was told and by whom, the first reports, and who is harmed. */
export function IncidentFacts({ incident }: { incident: Incident }) {
	const { t, pick } = useWords()
	const { now } = useDesk()
	const { received_at, source, caller_name, words, situation } = incident
	const from = optionWords('incident', 'source', source)
	const told = [received_at && recentText(received_at, now), caller_name ?? (from ? pick(from) : '')].filter(Boolean)
	return (
		<section className="block" aria-label={t('dispatch.facts.label')}>
			<Facts>
				<Fact label={t('dispatch.facts.received')} tone={received_at ? undefined : 'quality'}>
					{told.join(' ') || t('card.unknown')}
				</Fact>
				<Fact label={t('dispatch.facts.phone')} tone={incident.caller_phone ? undefined : 'quality'}>
					{incident.caller_phone ? (
						<MaskedPhone
							id={incident.id}
							field="caller_phone"
							value={incident.caller_phone}
							whose={caller_name ?? t('dispatch.intake.caller')}
							reason={t('dispatch.facts.reason', { name: incident.name })}
						/>
					) : (
						t('card.unknown')
					)}
				</Fact>
				{FIRST_REPORTS.map((report) => (
					<Report key={report.key} incident={incident} report={report} />
				))}
				{HARMED.some((key) => incident[key] !== undefined) && (
					<Fact label={t('dispatch.facts.harmed')}>
						{HARMED.map((key) => incident[key] ?? t('card.unknown')).join(' / ')}
					</Fact>
				)}
			</Facts>
			{(situation ?? words) && <p className="told">{situation ?? words}</p>}
		</section>
	)
}

/** A first report: done, due in so long, or overdue; one click says that it has gone up now. */
function Report({ incident, report }: { incident: Incident; report: FirstReport }) {
	const { t } = useWords()
	const { now, send } = useDesk()
	const clock = reportClock(incident, report, now)
	const stamp = incident[report.stamp]
	const tone = clock.state === 'overdue' || (clock.state === 'done' && clock.late) ? 'bad' : undefined
	return (
		<Fact label={t(`dispatch.facts.report.${report.key}`, { n: report.minutes })} tone={tone}>
			{clock.state === 'done' && stamp && t('dispatch.facts.reported', { time: recentText(stamp, now) })}
			{clock.state === 'due' && <b className="left">{t('dispatch.facts.left', { time: leftText(clock.leftMs) })}</b>}
			{clock.state === 'overdue' && t('dispatch.facts.overdue', { n: clock.minutes })}
			{clock.state === 'unknown' && t('card.unknown')}
			{(clock.state === 'due' || clock.state === 'overdue') && (
				<button
					type="button"
					className="link"
					onClick={() => send({ do: 'edit', id: incident.id, set: { [report.stamp]: beijingTime(now) } })}
				>
					{t('dispatch.facts.report.stamp')}
				</button>
			)}
		</Fact>
	)
}
