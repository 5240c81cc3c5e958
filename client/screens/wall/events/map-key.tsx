import { useMemo } from 'react'
import { useRecords } from '../../../session/use-session.ts'
import { useWords } from '../../../ui/words/use-words.ts'
import { useClosedRoads } from '../../common/closed-roads/use-closed-roads.ts'
import { useWall } from '../wall-state.ts'
import { type ClosedRow, closedRows } from './closed-rows.ts'
import { closedWords } from './closed-words.ts'

/** So many closed roads are named. */
const NAMED = 2

/** The roads closed about the incident that has the wall. */
function useClosedRows(): ClosedRow[] {
	const { now } = useWall()
	const incident = useRecords('incident').find(({ id }) => id === now.incident)
	const roads = useClosedRoads()
	return useMemo(() => (incident ? closedRows(incident, roads) : []), [incident, roads])
}

/** What the lines and areas of an incident's map mean. */
export function MapKey() {
	const say = useWords()
	const { t } = say
	const closed = useClosedRows()
	const named = closed.slice(0, NAMED).map(({ closure }) => closedWords(closure, say))
	return (
		<div className="ev-key">
			<span>
				<svg width={34} height={14} aria-hidden="true">
					<rect className="ev-key-area" width={34} height={14} />
					<path className="ev-key-hatch" d="M2 14 16 0M12 14 26 0M22 14 34 2" />
				</svg>
				{t('events.key.impact')}
			</span>
			<span>
				<svg width={34} height={6} aria-hidden="true">
					<path className="ev-key-route" d="M0 3H34" />
				</svg>
				{t('events.key.route')}
			</span>
			<span>
				<svg width={34} height={6} aria-hidden="true">
					<path className="ev-key-route" strokeDasharray="8 5" d="M0 3H34" />
				</svg>
				{t('events.key.straight')}
			</span>
			{named.length > 0 && (
				<span className="ev-key-roads">
					<svg width={34} height={6} aria-hidden="true">
						<path className={closed[0]?.closure.mode === 'slow' ? 'ev-key-closed slow' : 'ev-key-closed'} d="M0 3H34" />
					</svg>
					<b className="ev-cut">{named.join(t('events.roads.and'))}</b>
					{closed.length > NAMED && t('events.roads.more', { n: closed.length - NAMED })}
				</span>
			)}
		</div>
	)
}
