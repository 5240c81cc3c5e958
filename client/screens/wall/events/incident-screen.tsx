import './incident.css'
import './rows.css'
import './timeline.css'
import type { ReactNode } from 'react'
import { useRecords } from '../../../session/use-session.ts'
import { useWords } from '../../../ui/words/use-words.ts'
import type { Rect } from '../layout/rect.ts'
import { useWall } from '../wall-state.ts'
import { IncidentBar } from './incident-bar.tsx'
import { type IncidentZones, incidentZones, type Seams } from './incident-zones.ts'
import { MapKey } from './map-key.tsx'
import { boxStyle, type PanelPart, PartsPanel } from './parts-panel.tsx'
import { TimelineStrip } from './timeline-strip.tsx'
import { useIncidentFacts } from './use-incident-facts.ts'
import { usePageTurn } from './use-page-turn.ts'
import { usePanelParts } from './use-panel-parts.tsx'

type Props = {
	/** The room between title bar and ticker, in units, and the seams in it. */
	width: number
	height: number
	seams: Seams
	/** The map for such a box, whose place is counted from the corner of this screen. */
	map: (box: Rect) => ReactNode
}

/** One incident: what, who is exposed, where, who is coming, when. */
export function IncidentScreen({ width, height, seams, map }: Props) {
	const { t } = useWords()
	const { now } = useWall()
	const incidents = useRecords('incident')
	const incident = incidents.find(({ id }) => id === now.incident)
	const facts = useIncidentFacts(incident)
	const parts = usePanelParts(incident, facts)
	const zones = incidentZones({ width, height }, seams)
	if (!incident) return <p className="ev-none">{t('events.none')}</p>
	const strip = zones.strip && (
		<TimelineStrip
			incident={incident}
			sent={facts.sent}
			rect={zones.strip}
			seams={seams.x.map((x) => x - zones.strip!.x)}
		/>
	)
	return (
		<div className="ev-screen" style={{ width, height }}>
			<IncidentBar incident={incident} over={now.over} height={zones.bar.height} spans={zones.spans} />
			{zones.turns ? (
				<Turns zones={zones} parts={parts} map={map(zones.map)} />
			) : (
				<>
					<PartsPanel slots={zones.left} parts={parts.left} />
					<div className="ev-map" style={boxStyle(zones.map)}>
						{map(zones.map)}
						<MapKey />
					</div>
					<PartsPanel slots={zones.right} parts={parts.right} />
				</>
			)}
			{strip}
		</div>
	)
}

type TurnsProps = { zones: IncidentZones; parts: { left: PanelPart[]; right: PanelPart[] }; map: ReactNode }

/** What does not fit beside the map takes turns; on the lowest walls the map takes its turn too. */
function Turns({ zones: { turns, map: mapRect, whole }, parts, map }: TurnsProps) {
	const pages = [parts.right, parts.left]
	const turn = usePageTurn(pages.length + (whole ? 1 : 0))
	const page = pages[whole ? turn - 1 : turn]
	return (
		<>
			<div className="ev-map" style={boxStyle(mapRect)}>
				{map}
			</div>
			{turns && page && (
				<>
					<PartsPanel key={turn} slots={columnsOf(turns)} parts={page} />
					<div className="ev-dots" style={{ left: turns.x + turns.width / 2, top: turns.y + turns.height }}>
						{[...pages, ...(whole ? ['map'] : [])].map((_, i) => (
							// biome-ignore lint/suspicious/noArrayIndexKey: pages are never reordered
							<i key={i} className={i === turn ? 'on' : ''} />
						))}
					</div>
				</>
			)}
		</>
	)
}

/** Two columns where there is room for two. */
function columnsOf(rect: NonNullable<IncidentZones['turns']>) {
	const count = rect.width >= 860 ? 2 : 1
	const width = rect.width / count
	return Array.from({ length: count }, (_, i) => ({ ...rect, x: rect.x + i * width, width }))
}
