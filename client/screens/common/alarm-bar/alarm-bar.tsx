import './alarm-bar.css'
import { useEffect, useRef } from 'react'
import type { LonLat } from '../../../../domain/geometry.ts'
import type { Of } from '../../../../domain/record.ts'
import { beijingDay } from '../../../../domain/time.ts'
import { positionOf } from '../../../map/map-face.ts'
import { useRecords } from '../../../session/use-session.ts'
import { Icon } from '../../../ui/icon.tsx'
import { useWords } from '../../../ui/words/use-words.ts'
import { stampText } from '../time-text.ts'
import { useMay } from '../use-may.ts'
import { useMe } from '../use-me.ts'
import { useNow } from '../use-now.ts'
import { AlarmLine } from './alarm-line.tsx'
import { useAcknowledge } from './use-acknowledge.ts'
import { seenAlarm, waitingAlarms } from './waiting-alarms.ts'

type Props = { onShow: (at: LonLat) => void; onFail: (text: string) => void }

/** At a desk that may acknowledge: the alarm that is most urgent, until somebody has said that they have seen it. */
export function AlarmBar(props: Props) {
	return useMay('alarm', 'status') ? <Bar {...props} /> : null
}

function Bar({ onShow, onFail }: Props) {
	const { t } = useWords()
	const alarms = useRecords('alarm')
	const now = useNow(5000)
	const today = beijingDay(now)
	const waiting = waitingAlarms(alarms)
	const top = waiting[0] ?? null
	const seen = top ? null : seenAlarm(alarms, now)
	const acknowledge = useAcknowledge(onFail)
	useKeyA(top && (() => acknowledge(top.id)))
	return (
		<>
			<Spoken top={top} today={today} />
			{top && (
				<section className={`alarm-bar ${top.class}`} aria-label={t('remoteAlarms.label')}>
					<AlarmLine alarm={top} today={today} />
					{waiting.length > 1 && (
						<span className="alarm-more">{t('remoteAlarms.more', { count: waiting.length - 1 })}</span>
					)}
					<ShowButton alarm={top} onShow={onShow} />
					<button type="button" className="button primary" onClick={() => acknowledge(top.id)}>
						{t('remoteAlarms.acknowledge')}
						<kbd>A</kbd>
					</button>
				</section>
			)}
			{seen && (
				<section className="alarm-bar" aria-label={t('remoteAlarms.label')}>
					<AlarmLine alarm={seen} today={today} />
					<Seen alarm={seen} today={today} />
				</section>
			)}
		</>
	)
}

function ShowButton({ alarm, onShow }: { alarm: Of<'alarm'>; onShow: Props['onShow'] }) {
	const { t } = useWords()
	const at = positionOf(alarm)
	if (!at) return null
	return (
		<button type="button" className="button" onClick={() => onShow(at)}>
			<Icon name="target" size={15} />
			{t('remoteAlarms.show')}
		</button>
	)
}

/** Who has seen it, and when; the account where its name is not known here. */
function Seen({ alarm: { acked_by, acked_at }, today }: { alarm: Of<'alarm'>; today: string }) {
	const { t } = useWords()
	const me = useMe()
	const who = me?.account === acked_by ? (me?.name ?? '') : (acked_by ?? '')
	return <span className="alarm-more">{t('remoteAlarms.seen', { who, time: stampText(acked_at ?? '', today) })}</span>
}

/** For those who do not look: P1 interrupts what is being read, P2 waits for its end. */
function Spoken({ top, today }: { top: Of<'alarm'> | null; today: string }) {
	const line = top && <AlarmLine alarm={top} today={today} />
	return (
		<>
			<p className="spoken" role="alert" aria-live="assertive">
				{top?.class === 'P1' && line}
			</p>
			<p className="spoken" role="status" aria-live="polite">
				{top?.class === 'P2' && line}
			</p>
		</>
	)
}

/** Not while somebody types. */
function useKeyA(act: (() => void) | null): void {
	const latest = useRef(act)
	useEffect(() => {
		latest.current = act
	})
	useEffect(() => {
		const press = (event: KeyboardEvent) => {
			const typing = event.target instanceof HTMLElement && event.target.matches('input, textarea, select')
			if (event.code !== 'KeyA' || typing || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return
			latest.current?.()
		}
		window.addEventListener('keydown', press)
		return () => window.removeEventListener('keydown', press)
	}, [])
}
