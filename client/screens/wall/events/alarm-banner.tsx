import './alarm.css'
import './board.css'
import './rows.css'
import { ALARM_CLASSES } from '../../../../domain/kinds/alarm.ts'
import type { Of } from '../../../../domain/record.ts'
import { useRecords } from '../../../session/use-session.ts'
import { useWords } from '../../../ui/words/use-words.ts'
import { stampText } from '../../common/time-text.ts'
import { useNow } from '../../common/use-now.ts'
import type { Rect } from '../layout/rect.ts'
import type { WallLayout } from '../layout/wall-layout.ts'
import { useWall } from '../wall-state.ts'
import { alarmQueue } from './alarm-queue.ts'
import { alarmRect } from './alarm-rect.ts'
import { useAlarmSound } from './use-alarm-sound.ts'

type Alarm = Of<'alarm'>

/** The highest alarm that nobody has acknowledged, over the top of the map (`map`, where that is not beside an incident), in every mode. */
export function AlarmBanner({ layout, map }: { layout: WallLayout; map: Rect }) {
	const { t } = useWords()
	const { now: mode, profile, unit } = useWall()
	const seams = {
		x: profile.seams_x.map((seam) => seam / unit),
		y: profile.seams_y.map((seam) => seam / unit - layout.body.y),
	}
	const { x, y, width } = alarmRect({ ...layout, map }, seams, mode.incident !== null)
	const alarms = useRecords('alarm')
	const now = useNow(1000)
	const { top, more, seen, side, sideMore } = alarmQueue(alarms, now)
	const sound = useAlarmSound(top, side)
	const p1 = top ?? seen
	return (
		<div
			className={mode.incident === null ? 'ev-alarms beside-switch' : 'ev-alarms'}
			role="alert"
			style={{ left: x, top: y, width }}
		>
			{p1 && (
				<div className={top ? 'ev-alarm p1 waiting' : 'ev-alarm p1'}>
					<AlarmWords alarm={p1} />
					{more > 0 && <span className="ev-more">{t('events.alarm.more', { n: more })}</span>}
					{seen && <SeenBy alarm={seen} />}
					{top && sound !== 'on' && <span className="ev-more quality">{t(`events.alarm.${sound}`)}</span>}
				</div>
			)}
			{side && (
				<div className="ev-alarm p2">
					<AlarmWords alarm={side} />
					{sideMore > 0 && <span className="ev-more">{t('events.alarm.more', { n: sideMore })}</span>}
				</div>
			)}
		</div>
	)
}

const INKS: Readonly<Record<Alarm['class'], string>> = {
	P1: 'grade-major',
	P2: 'grade-larger',
	P3: 'grade-general',
	P4: 'grade-low',
}

function AlarmWords({ alarm }: { alarm: Alarm }) {
	const { t, pick } = useWords()
	const { today } = useWall()
	const at = alarm.last_at ?? alarm.first_at
	const source = [alarm.source, at ? stampText(at, today) : '', alarm.count > 1 ? `×${alarm.count}` : '']
	return (
		<>
			<i className={`ev-square ${INKS[alarm.class]}`} title={pick(ALARM_CLASSES[alarm.class])}>
				{t(`events.colour.${alarm.class}`)}
			</i>
			<div className="ev-alarm-words">
				<b className="ev-cut">
					{alarm.exercise && <span className="ev-tag">{t('events.exercise')}</span>}
					{alarm.name}
				</b>
				<span className="ev-soft ev-cut">{[...source, alarm.detail ?? ''].filter(Boolean).join(' · ')}</span>
			</div>
		</>
	)
}

function SeenBy({ alarm }: { alarm: Alarm }) {
	const { t } = useWords()
	const { today } = useWall()
	return <b className="ev-more">{t('events.alarm.seen', { time: stampText(alarm.acked_at ?? '', today) })}</b>
}
