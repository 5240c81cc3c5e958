import { useCallback } from 'react'
import type { Kind } from '../../../../domain/record.ts'
import type { Replica } from '../../../session/replica.ts'
import { useWords } from '../../../ui/words/use-words.ts'
import { incidentFigure } from '../figures/incident-figure.ts'
import { useWall } from '../wall-state.ts'
import { fitIncidents } from './fit-incidents.ts'
import { EndedRow, OpenRow } from './incident-rows.tsx'
import { type Box, Section } from './section.tsx'
import { SECTION_PARTS } from './section-heights.ts'
import { useFigure } from './use-figure.ts'
import './rows.css'

const KINDS: readonly Kind[] = ['incident', 'force']

/** What is going on, and what has ended. */
export function IncidentsSection(box: Box) {
	const { today } = useWall()
	const { t } = useWords()
	const figure = useFigure(
		KINDS,
		useCallback(
			(replica: Replica) => incidentFigure(replica.ofKind('incident'), replica.ofKind('force'), today),
			[today],
		),
	)
	const open = figure?.open ?? []
	const ended = figure?.ended ?? []
	const fits = fitIncidents(open.length, ended.length, box.height - SECTION_PARTS.incidents.fixed)
	const counts = (
		<span className="head-counts">
			{`${t('sections.today')} `}
			<b>{figure?.today ?? '–'}</b>
			{` · ${t('sections.handling')} `}
			<b>{figure?.handled ?? '–'}</b>
		</span>
	)
	return (
		<Section
			box={box}
			title={t('sections.incidents')}
			// Where nothing goes on, no news is no reason to doubt.
			group={open.length > 0 ? 'incident' : null}
			at={figure?.at ?? null}
			aside={counts}
			left={open.length - fits.open}
		>
			{figure?.open.length === 0 && <p className="nothing">{t('sections.noIncident')}</p>}
			{open.slice(0, fits.open).map((row) => (
				<OpenRow key={row.incident.id} row={row} />
			))}
			<ul className="rows">
				{ended.slice(0, fits.ended).map((incident) => (
					<EndedRow key={incident.id} incident={incident} />
				))}
			</ul>
		</Section>
	)
}
