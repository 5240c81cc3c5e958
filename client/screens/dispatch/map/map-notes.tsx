import type { RoadThere } from '../../../../domain/roads.ts'
import { useWords } from '../../../ui/words/use-words.ts'
import { useDesk } from '../desk.ts'
import { shapeOf } from './drawing.ts'
import type { ClosedNow } from './use-closed-roads.ts'

/** What the tool in hand waits for, and the road under it. */
export function ToolHint({ road }: { road: RoadThere | null }) {
	const { t } = useWords()
	const { state } = useDesk()
	const { tool, drawn } = state
	if (tool === 'look') return null
	const under = road && (road.name || t(road.bridge ? 'deskmap.bridge' : 'deskmap.unnamed'))
	const how = shapeOf(tool) && drawn.length > 0 ? 'deskmap.hint.drawing' : `deskmap.hint.${tool}`
	return (
		<p className="tool-hint" role="status">
			{tool === 'close-road' && under && <b>{under}</b>}
			<span>{t(how)}</span>
		</p>
	)
}

/** What is shown although the server does not tell it any more, and from when it is. */
export function StaleNotes({ closed, reachFailing }: { closed: ClosedNow; reachFailing: boolean }) {
	const { t } = useWords()
	const { failing, at } = closed
	return (
		<>
			{failing && (
				<p className="stale-note" role="status">
					{at ? t('deskmap.stale.closedAt', { time: at.slice(11, 16) }) : t('deskmap.stale.closed')}
				</p>
			)}
			{reachFailing && (
				<p className="stale-note" role="status">
					{t('deskmap.stale.reach')}
				</p>
			)}
		</>
	)
}
