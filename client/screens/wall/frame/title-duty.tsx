import { useMemo } from 'react'
import { beijingTime } from '../../../../domain/time.ts'
import { useRecords } from '../../../session/use-session.ts'
import { useWords } from '../../../ui/words/use-words.ts'
import { shortName } from '../events/short-name.ts'
import { useWall } from '../wall-state.ts'
import { dutyShift } from './duty-shift.ts'
import { LineTag } from './line-tag.tsx'
import { useEverySecond } from './use-every-second.ts'

/** Who is on duty, the day, the clock of the server, and whether the line is up. */
export function TitleDuty({ compact }: { compact: boolean }) {
	return (
		<div className="title-duty">
			<LineTag />
			{!compact && <OnDuty />}
			<Clock compact={compact} />
		</div>
	)
}

function OnDuty() {
	const { t } = useWords()
	const { minute, points } = useWall()
	const shifts = useRecords('shift')
	const people = useRecords('person')
	const shift = useMemo(() => dutyShift(shifts, minute), [shifts, minute])
	const leader = people.find(({ id }) => id === shift?.leader_id)
	if (!points.known) return null
	if (!shift || !leader) return <span className="title-two quality">{t('wall.noShift')}</span>
	const name = [shortName(leader.name), leader.gov_title].filter(Boolean).join(' ')
	return (
		<div className="title-two">
			<span>{t('wall.leader', { name })}</span>
			{shift.duty_phone && <small>{t('wall.dutyPhone', { phone: shift.duty_phone })}</small>}
		</div>
	)
}

function Clock({ compact }: { compact: boolean }) {
	const { t } = useWords()
	const second = useEverySecond((now) => Math.floor(now / 1000))
	const now = beijingTime(second * 1000)
	const day = now.slice(0, 10)
	return (
		<>
			{!compact && (
				<div className="title-two title-day">
					<span>{day}</span>
					<small>{t(`wall.weekday.${new Date(`${day}T00:00:00Z`).getUTCDay()}`)}</small>
				</div>
			)}
			<time className="title-clock" dateTime={now}>
				{now.slice(11, 19)}
			</time>
		</>
	)
}
