import { newest } from '../../../../domain/freshness.ts'
import { optionWords } from '../../../map/type-words.ts'
import { useRecords } from '../../../session/use-session.ts'
import { useWords } from '../../../ui/words/use-words.ts'
import { stampText } from '../../common/time-text.ts'
import { type Box, Section } from '../sections/section.tsx'
import { useWall } from '../wall-state.ts'
import type { CalloutRow, CalloutSum } from './callout-rows.ts'
import { shortName } from './short-name.ts'

type Props = { box: Box; rows: readonly CalloutRow[]; sum: CalloutSum; all: readonly CalloutRow[] }

/** The rate of answers, then one by one who was called out, those who are overdue first. */
export function BoardCalls({ box, rows, sum: { answered, total, late }, all }: Props) {
	const { t, number } = useWords()
	const share = total === 0 ? 0 : (answered / total) * 100
	return (
		<Section
			box={box}
			title={t('events.calls.title')}
			sub={late > 0 ? t('events.calls.late', { n: number(late) }) : ''}
			group="callout"
			at={newest(all.map(({ callout }) => callout.status_at ?? callout.updated_at))}
			left={all.length - rows.length}
		>
			<div className="ev-rate">
				<b>{total === 0 ? '–' : `${Math.floor(share)} %`}</b>
				<span className="ev-soft">{t('events.calls.answered')}</span>
				<span className="grow" />
				<b className="ev-of">
					{number(answered)} / {number(total)}
				</b>
			</div>
			<div className="ev-meter">
				<i style={{ width: `${share}%` }} />
			</div>
			{total === 0 && <p className="ev-quiet">{t('events.calls.none')}</p>}
			{rows.map((row) => (
				<Row key={row.callout.id} {...row} />
			))}
		</Section>
	)
}

function Row({ callout, group, minutes }: CalloutRow) {
	const { t, pick } = useWords()
	const { today, places } = useWall()
	const people = useRecords('person')
	const person = people.find(({ id }) => id === callout.person_id)
	const status = optionWords('callout', 'status', callout.status)
	const tone = group === 'late' ? 'bad' : group === 'answered' ? 'ev-quiet' : ''
	const minutesText = minutes === null ? '–' : t('unit.min', { n: minutes })
	const post = [callout.role, person && shortName(person.name), places.townshipName(callout.region_code)]
	return (
		<div className="ev-called">
			<div className="ev-line">
				<b className="ev-cut grow">{callout.name}</b>
				<span className={tone}>{status ? pick(status) : ''}</span>
				<b className={tone}>
					{t(group === 'answered' ? 'events.calls.took' : 'events.calls.waits', { minutes: minutesText })}
				</b>
			</div>
			<div className="ev-line ev-soft">
				<span className="ev-cut grow">{post.filter(Boolean).join(' · ')}</span>
				<span className="ev-cut">
					{callout.escalation ??
						(group === 'answered' || !callout.due_at
							? ''
							: t('events.calls.due', { time: stampText(callout.due_at, today) }))}
				</span>
			</div>
		</div>
	)
}
