import { useMemo } from 'react'
import type { Of } from '../../../../domain/record.ts'
import { useRecords } from '../../../session/use-session.ts'
import { useWords } from '../../../ui/words/use-words.ts'
import { clockText } from '../../common/time-text.ts'
import type { Rect } from '../layout/rect.ts'
import { useWall } from '../wall-state.ts'
import { boxStyle } from './parts-panel.tsx'
import type { SentForce } from './sent-forces.ts'
import { timelineItems } from './timeline-items.ts'
import { type Lane, type Timeline, timelineLayout } from './timeline-layout.ts'

type Props = { incident: Of<'incident'>; sent: readonly SentForce[]; rect: Rect; seams: readonly number[] }

const HEIGHT = 166
const AXIS = 84
/** Middle of the text of each lane. */
const LANE_Y: Readonly<Record<Lane, number>> = { 0: 25, 1: 55, 2: 113, 3: 143 }

/** What has happened, and what is due, along one axis of time. */
export function TimelineStrip({ incident, sent, rect, seams }: Props) {
	const say = useWords()
	const { minute } = useWall()
	const lines = useRecords('journal')
	const { width } = rect
	const line = useMemo(() => {
		const arrivals = sent.flatMap(({ id, force, dueAt }) =>
			dueAt === null ? [] : [{ id, name: force.short_name ?? force.name, at: dueAt }],
		)
		const items = timelineItems({ incident, lines, arrivals, now: minute }, say)
		return timelineLayout(items, { width, now: minute, seams })
	}, [incident, sent, lines, minute, width, seams, say])
	return (
		<section className="ev-strip" style={boxStyle(rect)} aria-label={say.t('events.strip.label')}>
			<svg width={width} height={HEIGHT} aria-hidden="true">
				<Axis line={line} width={width} />
				<Labels line={line} />
				<Now line={line} words={say.t('events.strip.now')} />
			</svg>
			{line.dropped > 0 && <span className="ev-dropped">{say.t('events.strip.dropped', { n: line.dropped })}</span>}
			{line.later > 0 && <span className="ev-later">{say.t('events.strip.later', { n: line.later })}</span>}
		</section>
	)
}

function Axis({ line: { ticks, nowX, dots }, width }: { line: Timeline; width: number }) {
	return (
		<>
			<path className="ev-past" d={`M24 ${AXIS}H${nowX}`} />
			<path className="ev-future" d={`M${nowX} ${AXIS}H${width - 24}`} />
			<path className="ev-tick" d={ticks.map((x) => `M${x} ${AXIS - 4}V${AXIS + 4}`).join('')} />
			{dots.map(({ item, x }) => (
				<circle key={item.id} className={`ev-dot ${item.tone}`} cx={x} cy={AXIS} r={5.5} />
			))}
		</>
	)
}

function Labels({ line: { labels } }: { line: Timeline }) {
	return labels.map(({ item, dotX, x, width, lane }) => {
		const y = LANE_Y[lane]
		const end = lane < 2 ? y + 11 : y - 11
		const right = dotX > x + width / 2
		return (
			<g key={item.id}>
				<path className="ev-lead" d={`M${dotX} ${lane < 2 ? AXIS - 7 : AXIS + 7}V${end}`} />
				<text x={right ? x + width : x} y={y} textAnchor={right ? 'end' : 'start'} className={`ev-label ${item.tone}`}>
					<tspan className="ev-when">{clockText(item.at)}</tspan> {item.words}
				</text>
			</g>
		)
	})
}

function Now({ line: { nowX }, words }: { line: Timeline; words: string }) {
	return (
		<>
			<path className="ev-now" d={`M${nowX} 8V${HEIGHT - 12}`} />
			<rect className="ev-now-tag" x={nowX - 38} y={HEIGHT - 27} width={76} height={26} />
			<text className="ev-now-words" x={nowX} y={HEIGHT - 14}>
				{words}
			</text>
		</>
	)
}
