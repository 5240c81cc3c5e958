import type { Of } from '../../../../domain/record.ts'
import { optionWords } from '../../../map/type-words.ts'
import { useWords } from '../../../ui/words/use-words.ts'
import { IncidentMark } from '../../common/incident/incident-mark.tsx'
import type { Span } from '../layout/rect.ts'
import { WholeParts } from '../sections/whole-parts.tsx'
import { useWall } from '../wall-state.ts'
import { ElapsedChip, IncidentChips } from './incident-chips.tsx'

type Props = {
	incident: Of<'incident'>
	over: boolean
	height: number
	spans: readonly Span[]
	/** Only how long it has lasted stands beside the name; the other facts are a page of their own. */
	alone: boolean
}

/** What it is, how long it has lasted, and whether its first reports have gone up; nothing of it lies on a seam. */
export function IncidentBar({ incident, over, height, spans, alone }: Props) {
	const { t } = useWords()
	const tall = height > 100
	const columns = spans.map(({ from, to }) => `${to - from}px`).join(' ')
	const style = spans.length > 1 ? { height, gridTemplateColumns: columns } : { height }
	return (
		<header className={tall ? 'ev-bar tall' : spans.length > 1 ? 'ev-bar split' : 'ev-bar'} style={style}>
			<div className="ev-bar-what">
				<i className="ev-edge" />
				<IncidentMark type={incident.type} size={48} />
				<b className="ev-name">{incident.name}</b>
				{incident.exercise && <span className="ev-tag">{t('events.exercise')}</span>}
				{spans.length < 3 && !(alone && !over) && <Where incident={incident} over={over} />}
			</div>
			{spans.length > 2 && (
				<div className="ev-bar-where" style={{ gridColumnEnd: spans.length }}>
					<Where incident={incident} over={over} />
				</div>
			)}
			<div className="ev-chips">
				<ElapsedChip incident={incident} over={over} />
				{!alone && <IncidentChips incident={incident} />}
			</div>
		</header>
	)
}

function Where({ incident, over }: { incident: Of<'incident'>; over: boolean }) {
	const { t, pick } = useWords()
	const { places } = useWall()
	const type = optionWords('incident', 'type', incident.type)
	const status = optionWords('incident', 'status', incident.status)
	if (over) return <b className="ev-over">{t('events.over', { status: status ? pick(status) : '' })}</b>
	const parts = [places.nameOf(incident.region_code), type ? pick(type) : '', incident.code ?? '']
	return <WholeParts parts={parts} className="ev-where" />
}
