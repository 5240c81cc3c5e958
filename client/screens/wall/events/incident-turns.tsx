import type { ReactNode } from 'react'
import { useRecords } from '../../../session/use-session.ts'
import { useNow } from '../../common/use-now.ts'
import type { Rect } from '../layout/rect.ts'
import { alarmQueue } from './alarm-queue.ts'
import type { IncidentZones } from './incident-zones.ts'
import { MapKey } from './map-key.tsx'
import { pagesOf } from './part-stacks.ts'
import { boxStyle, type PanelPart, PartsPanel } from './parts-panel.tsx'

type Turning = IncidentZones & { turns: Rect }
type Props = { zones: Turning; parts: readonly PanelPart[]; map: ReactNode }

/** Long enough to read a column from the second row. */
const TURN_MS = 20_000
/** At the foot of the pages, for their dots. */
const FOOT = 26

/** What does not fit beside the map takes turns; on the lowest walls the map takes its turn too. */
export function IncidentTurns({ zones: { turns, map: mapRect, whole }, parts, map }: Props) {
	const now = useNow(1000)
	const alarms = useRecords('alarm')
	const pages = pagesOf(parts, columnsOf({ ...turns, height: turns.height - FOOT }))
	const { top, seen } = alarmQueue(alarms, now)
	const count = pages.length + (whole ? 1 : 0)
	// By the clock, so that several walls turn together; an alarm is shown on the map and not over a list.
	const turn = whole && (top || seen) ? 0 : Math.floor(now / TURN_MS) % count
	const page = pages[whole ? turn - 1 : turn]
	return (
		<>
			<div className={whole ? 'ev-map whole' : 'ev-map'} style={boxStyle(mapRect)}>
				{map}
				<MapKey />
			</div>
			{page && (
				<div className="ev-page" style={boxStyle(turns)}>
					<PartsPanel
						key={turn}
						stacks={page.map((stack) => ({
							...stack,
							slot: { ...stack.slot, x: stack.slot.x - turns.x, y: stack.slot.y - turns.y },
						}))}
					/>
					<div className="ev-dots">
						{Array.from({ length: count }, (_, i) => (
							// biome-ignore lint/suspicious/noArrayIndexKey: pages are never reordered
							<i key={i} className={i === turn ? 'on' : ''} />
						))}
					</div>
				</div>
			)}
		</>
	)
}

/** Two columns where there is room for two. */
function columnsOf(rect: Rect): Rect[] {
	const count = rect.width >= 860 ? 2 : 1
	const width = rect.width / count
	return Array.from({ length: count }, (_, i) => ({ ...rect, x: rect.x + i * width, width }))
}
