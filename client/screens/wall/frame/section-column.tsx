import type { ComponentType } from 'react'
import type { Rect } from '../layout/rect.ts'
import type { Column } from '../layout/spread-sections.ts'
import { AlarmsSection } from '../sections/alarms-section.tsx'
import { CommandSection } from '../sections/command-section.tsx'
import { ForceSection } from '../sections/force-section.tsx'
import { IncidentsSection } from '../sections/incidents-section.tsx'
import { LedgerSection } from '../sections/ledger-section.tsx'
import { LogSection } from '../sections/log-section.tsx'
import { QualitySection } from '../sections/quality-section.tsx'
import { RiskSection } from '../sections/risk-section.tsx'
import type { Box } from '../sections/section.tsx'
import type { SectionKey } from '../sections/section-heights.ts'
import { SupplySection } from '../sections/supply-section.tsx'
import { TownshipsSection } from '../sections/townships-section.tsx'
import { zoneStyle } from './zone-style.ts'

const SECTIONS: Readonly<Record<SectionKey, ComponentType<Box>>> = {
	risk: RiskSection,
	ledger: LedgerSection,
	alarms: AlarmsSection,
	supply: SupplySection,
	force: ForceSection,
	command: CommandSection,
	incidents: IncidentsSection,
	townships: TownshipsSection,
	quality: QualitySection,
	log: LogSection,
}

/** Sections on top of each other, with a rule towards the map. */
export function SectionColumn({ column, map }: { column: Column; map: Rect }) {
	const over = column.x >= map.x && column.x < map.x + map.width
	const side = column.x < map.x ? 'left' : over && column.x === map.x ? '' : 'right'
	return (
		<div className={`wall-zone wall-column ${side}${over ? ' over' : ''}`} style={zoneStyle(column)}>
			{column.sections.map(({ key, height }) => {
				const Section = SECTIONS[key]
				return <Section key={key} width={column.width} height={height} />
			})}
		</div>
	)
}
