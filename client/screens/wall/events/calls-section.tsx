import { newest } from '../../../../domain/freshness.ts'
import { useWords } from '../../../ui/words/use-words.ts'
import { stampText } from '../../common/time-text.ts'
import { type Box, Section } from '../sections/section.tsx'
import { useWall } from '../wall-state.ts'
import { type CalloutRow, calloutSum } from './callout-rows.ts'

type Props = { box: Box; rows: number; called: readonly CalloutRow[] }

/** How many have answered the call-out, and who has not, and for how long. */
export function CallsSection({ box, rows, called }: Props) {
	const { t, number } = useWords()
	const { answered, total } = calloutSum(called)
	const open = called.filter(({ group }) => group !== 'answered')
	return (
		<Section
			box={box}
			title={t('events.calls.title')}
			sub={total > 0 ? t('events.calls.rate', { n: number(answered), total: number(total) }) : ''}
			group="callout"
			at={newest(called.map(({ callout }) => callout.status_at ?? callout.updated_at))}
			left={open.length - rows}
		>
			{total === 0 && <p className="ev-quiet">{t('events.calls.none')}</p>}
			{total > 0 && open.length === 0 && <p className="ev-quiet">{t('events.calls.all')}</p>}
			{open.slice(0, rows).map((row) => (
				<Row key={row.callout.id} {...row} />
			))}
		</Section>
	)
}

function Row({ callout, group, minutes }: CalloutRow) {
	const { t } = useWords()
	const { today } = useWall()
	return (
		<div className="ev-row ev-call">
			<b className={group === 'late' ? 'bad' : ''}>{callout.name}</b>
			<b className={group === 'late' ? 'bad' : ''}>{minutes === null ? '–' : t('unit.min', { n: minutes })}</b>
			<span className="ev-soft ev-cut grow">{callout.escalation ?? callout.role ?? ''}</span>
			<span className="ev-quiet">
				{callout.due_at ? t('events.calls.due', { time: stampText(callout.due_at, today) }) : ''}
			</span>
		</div>
	)
}
