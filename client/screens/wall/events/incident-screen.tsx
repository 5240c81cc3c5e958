import './incident.css'
import './rows.css'
import './timeline.css'
import type { ReactNode } from 'react'
import { isOpenIncident } from '../../../../domain/kinds/incident.ts'
import type { Of } from '../../../../domain/record.ts'
import { useRecords } from '../../../session/use-session.ts'
import { useWords } from '../../../ui/words/use-words.ts'
import type { Rect } from '../layout/rect.ts'
import { useWall } from '../wall-state.ts'
import { FactsSection } from './facts-section.tsx'
import { IncidentBar } from './incident-bar.tsx'
import { IncidentTurns } from './incident-turns.tsx'
import { incidentZones, type Seams } from './incident-zones.ts'
import { MapKey } from './map-key.tsx'
import { stacksWithSpare } from './part-stacks.ts'
import { boxStyle, type PanelPart, PartsPanel } from './parts-panel.tsx'
import { TimelineStrip } from './timeline-strip.tsx'
import { useIncidentFacts } from './use-incident-facts.ts'
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
			<IncidentBar
				incident={incident}
				over={now.over || !isOpenIncident(incident)}
				height={zones.bar.height}
				spans={zones.spans}
				alone={zones.alone}
			/>
			{zones.turns ? (
				<IncidentTurns
					zones={{ ...zones, turns: zones.turns }}
					parts={[...(zones.alone ? [factsPart(incident)] : []), ...turning(parts)]}
					map={map(zones.map)}
				/>
			) : (
				<>
					<PartsPanel stacks={stacksWithSpare(parts.left, zones.left)} />
					<div className="ev-map" style={boxStyle(zones.map)}>
						{map(zones.map)}
						<MapKey />
					</div>
					<PartsPanel stacks={stacksWithSpare(parts.right, zones.right)} />
				</>
			)}
			{strip}
		</div>
	)
}

const factsPart = (incident: Of<'incident'>): PanelPart => ({
	key: 'facts',
	need: { head: 190, row: 0, wanted: 0, least: 0 },
	show: (box) => <FactsSection box={box} incident={incident} />,
})

/** In the order of their weight, and so that two of them fill a column. */
function turning({ left, right }: { left: readonly PanelPart[]; right: readonly PanelPart[] }): PanelPart[] {
	const [sent, ...help] = right.filter(({ spare }) => !spare)
	const [situation, ...exposed] = left.filter(({ spare }) => !spare)
	return [sent, situation, ...help, ...exposed].filter((part) => part !== undefined)
}
