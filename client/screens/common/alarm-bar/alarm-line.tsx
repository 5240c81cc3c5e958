import './alarm-line.css'
import type { Of } from '../../../../domain/record.ts'
import { useWords } from '../../../ui/words/use-words.ts'
import { stampText } from '../time-text.ts'

/** What cries: its colour as a word, what it is, from where, when, and how often. */
export function AlarmLine({ alarm, today }: { alarm: Of<'alarm'>; today: string }) {
	const { t } = useWords()
	const { class: level, name, source, last_at, count, exercise } = alarm
	return (
		<>
			<b className={`alarm-class ${level}`}>{t(`remoteAlarms.colour.${level}`)}</b>
			<span className="alarm-text">
				<b>
					{exercise && <i>{t('remoteAlarms.exercise')}</i>}
					{name}
				</b>
				<span>
					{[source, last_at && stampText(last_at, today), count > 1 && `×${count}`].filter(Boolean).join(' · ')}
				</span>
			</span>
		</>
	)
}
