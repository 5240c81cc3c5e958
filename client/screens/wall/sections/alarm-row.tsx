import { type AlarmClass, alarm as alarmKind, isUnacknowledged } from '../../../../domain/kinds/alarm.ts'
import type { Of } from '../../../../domain/record.ts'
import type { Grade } from '../../../map/symbols/mark.ts'
import { MarkPicture } from '../../../map/symbols/mark-picture.tsx'
import { optionWords } from '../../../map/type-words.ts'
import { useWords } from '../../../ui/words/use-words.ts'
import { stampText } from '../../common/time-text.ts'
import { lastAt } from '../figures/alarm-figure.ts'
import { useWall } from '../wall-state.ts'

const GRADE_OF: Readonly<Record<AlarmClass, Grade>> = { P1: 'major', P2: 'larger', P3: 'general', P4: 'low' }

/** One alarm: when, the hexagon of its class and type, where and what, how far it has been dealt with. */
export function AlarmRow({ alarm }: { alarm: Of<'alarm'> }) {
	const { today } = useWall()
	const { t } = useWords()
	const { name, type, count, exercise } = alarm
	const character = alarmKind.type?.characters[type] ?? ''
	return (
		<li className="row">
			<span className="row-time">{stampText(lastAt(alarm), today)}</span>
			<MarkPicture mark={{ layer: 'sensor', grade: GRADE_OF[alarm.class], character }} size={42} />
			<span className="row-words">{name}</span>
			{count > 1 && <span className="row-time">{`×${count}`}</span>}
			{exercise && <span className="chip">{t('sections.exercise')}</span>}
			<StateChip alarm={alarm} />
		</li>
	)
}

/** What waits for a desk says for how long; of the two upper classes it is an exception, and pink. */
function StateChip({ alarm }: { alarm: Of<'alarm'> }) {
	const { minute } = useWall()
	const { t, pick } = useWords()
	const words = optionWords('alarm', 'status', alarm.status)
	const waits = isUnacknowledged(alarm)
	const waited = waits ? Math.floor((minute - Date.parse(alarm.first_at ?? lastAt(alarm))) / 60_000) : 0
	const urgent = waits && (alarm.class === 'P1' || alarm.class === 'P2')
	return (
		<span className={urgent ? 'chip bad' : waits || alarm.status === 'handling' ? 'chip on' : 'chip'}>
			{words && pick(words)}
			{waited > 0 && ` ${t('unit.min', { n: waited })}`}
		</span>
	)
}
