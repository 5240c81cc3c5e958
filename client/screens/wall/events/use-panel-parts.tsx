import type { Of } from '../../../../domain/record.ts'
import { useRecords, useSession } from '../../../session/use-session.ts'
import { CallsSection } from './calls-section.tsx'
import { ClosedSection } from './closed-section.tsx'
import { DownstreamSection } from './downstream-section.tsx'
import type { PanelPart } from './parts-panel.tsx'
import { RINGS_M } from './rings.ts'
import { RingsSection } from './rings-section.tsx'
import { SentSection } from './sent-section.tsx'
import { type ShelterRow, SheltersSection } from './shelters-section.tsx'
import { SituationSection } from './situation-section.tsx'
import { nearRecords, standby } from './standby.ts'
import { StandbySection } from './standby-section.tsx'
import { SupplySection } from './supply-section.tsx'
import { textWidth } from './timeline-layout.ts'
import type { IncidentFacts } from './use-incident-facts.ts'
import type { VillageBelow } from './villages-below.ts'

/** Title, edges and rule of a section. */
const FRAME = 70

/** One line or two of what the situation is, and the gap above it. */
const situationHeight = (words = ''): number => (words === '' ? 6 : textWidth(words) > 408 ? 52 : 29)

/** The sections of both panels: who is exposed on the left, who is coming on the right. */
export function usePanelParts(incident: Of<'incident'> | undefined, facts: IncidentFacts) {
	const { replica } = useSession()
	const shelters = useShelters(incident, facts)
	if (!incident) return { left: [], right: [] }
	const { below, threatened, sent, near, called, supplies, closed } = facts
	const ready = standby(near.answer, (id) => replica.get(id))
	const open = called.filter(({ group }) => group !== 'answered').length
	const left: PanelPart[] = [
		{
			key: 'situation',
			need: { head: FRAME + 52 + situationHeight(incident.situation), row: 0, wanted: 0, least: 0 },
			show: (box) => <SituationSection box={box} incident={incident} />,
		},
		...(below ? [belowPart(below, threatened)] : []),
		{
			key: 'rings',
			need: { head: FRAME + 62, row: 38, wanted: RINGS_M.length, least: 1 },
			...(below ? { spare: true as const } : {}),
			show: (box, rows) => <RingsSection box={box} rows={rows} at={incident.at} />,
		},
		{
			key: 'shelters',
			need: { head: FRAME + (shelters.length === 0 ? 30 : 0), row: 58, wanted: shelters.length, least: 2 },
			show: (box, rows) => <SheltersSection box={box} rows={rows} shelters={shelters} />,
		},
		...(closed.length > 0 ? [closedPart(closed)] : []),
	]
	const right: PanelPart[] = [
		{
			key: 'sent',
			need: { head: FRAME + (sent.length === 0 ? 30 : 0), row: 66, wanted: sent.length, least: 3 },
			show: (box, rows) => <SentSection box={box} rows={rows} sent={sent} />,
		},
		...(supplies.rows.length > 0 ? [supplyPart(supplies)] : []),
		{
			key: 'near',
			// Who is ready is less pressing than what has been promised.
			...(supplies.rows.length > 0 && sent.length > 0 ? { spare: true as const } : {}),
			need: { head: FRAME + (near.failing || !near.answer ? 30 : 0), row: 38, wanted: ready.length, least: 3 },
			show: (box, rows) => (
				<StandbySection box={box} rows={rows} ready={ready} near={near} placed={incident.at !== undefined} />
			),
		},
		{
			key: 'calls',
			need: { head: FRAME + (open === 0 ? 30 : 0), row: 38, wanted: open, least: 2 },
			show: (box, rows) => <CallsSection box={box} rows={rows} called={called} />,
		},
	]
	return { left, right }
}

const belowPart = (below: readonly VillageBelow[], threatened: IncidentFacts['threatened']): PanelPart => ({
	key: 'below',
	need: { head: FRAME + 62, row: 38, wanted: below.length, least: 8 },
	show: (box, rows) => <DownstreamSection box={box} rows={rows} villages={below} threatened={threatened} />,
})

const closedPart = (closed: IncidentFacts['closed']): PanelPart => ({
	key: 'closed',
	// The map says the same in few words.
	spare: true,
	need: { head: FRAME, row: 38, wanted: closed.length, least: 2 },
	show: (box, rows) => <ClosedSection box={box} rows={rows} closed={closed} />,
})

const supplyPart = ({ rows: supplies, at, all }: IncidentFacts['supplies']): PanelPart => ({
	key: 'supplies',
	need: { head: FRAME, row: 64, wanted: supplies.length, least: 3 },
	show: (box, rows) => <SupplySection box={box} rows={rows} supplies={supplies} at={at} all={all} />,
})

/** The shelters near by with their minutes; without roads, those of the same township. */
function useShelters(incident: Of<'incident'> | undefined, { near }: IncidentFacts): ShelterRow[] {
	const { replica } = useSession()
	const shelters = useRecords('shelter')
	const found = nearRecords(near.answer, 'shelter', (id) => replica.get(id))
	if (found.length > 0) return found.map(({ record, near: way }) => ({ shelter: record, near: way }))
	const township = incident?.region_code.slice(0, 9)
	return shelters
		.filter(({ lifecycle, region_code }) => lifecycle === 'active' && region_code.slice(0, 9) === township)
		.map((shelter) => ({ shelter, near: null }))
}
