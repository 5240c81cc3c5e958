import type { Of } from '../../../../domain/record.ts'
import { useWords } from '../../../ui/words/use-words.ts'
import { leftText } from '../../common/incident/elapsed-text.ts'
import { type FirstReport, reportClock } from '../../common/incident/report-clock.ts'
import { BarChip } from './bar-chip.tsx'

type Props = { incident: Of<'incident'>; report: FirstReport; now: number }

/** Whether a first report has gone up, and how much time is left for it. */
export function ReportChip({ incident, report, now }: Props) {
	const { t } = useWords()
	const clock = reportClock(incident, report, now)
	const label = t(`events.report.${report.key}`)
	switch (clock.state) {
		case 'unknown':
			return <BarChip label={label}>{t('events.unknown')}</BarChip>
		case 'due':
			return (
				<BarChip label={label} tone="ev-due">
					{leftText(clock.leftMs)}
					<small>{t('events.report.left')}</small>
				</BarChip>
			)
		case 'overdue':
			return (
				<BarChip label={label} tone="bad">
					{t('unit.min', { n: clock.minutes })}
					<small>{t('events.report.overdue')}</small>
				</BarChip>
			)
		case 'done':
			return (
				<BarChip label={label} tone={clock.late ? 'bad' : ''}>
					{t('unit.min', { n: clock.minutes })}
					<small>{t('events.report.done')}</small>
				</BarChip>
			)
		default:
			throw new Error(`no such state: ${JSON.stringify(clock satisfies never)}`)
	}
}
