import { useCallback } from 'react'
import type { Kind } from '../../../../domain/record.ts'
import type { Replica } from '../../../session/replica.ts'
import { useWords } from '../../../ui/words/use-words.ts'
import { commandFigure } from '../figures/command-figure.ts'
import { useWall } from '../wall-state.ts'
import { Cell } from './cell.tsx'
import { FiveLevels } from './five-levels.tsx'
import { type Box, Section } from './section.tsx'
import { SECTION_PARTS } from './section-heights.ts'
import { useFigure } from './use-figure.ts'
import './cells.css'
import './command.css'

const KINDS: readonly Kind[] = ['org', 'shift']
const { fixed, row } = SECTION_PARTS.command
const PER_ROW = 2

/** Who commands: stations that answer, units that keep watch, and the five levels of the network. */
export function CommandSection(box: Box) {
	const { minute, places } = useWall()
	const { t } = useWords()
	const figure = useFigure(
		KINDS,
		useCallback((replica: Replica) => commandFigure(replica.ofKind('org'), replica.ofKind('shift'), minute), [minute]),
	)
	const silent = figure?.silent ?? []
	// Those that are not named are in the count beside the names.
	const shown = Math.max(0, Math.floor((box.height - fixed) / row))
	const named = silent.slice(0, shown * PER_ROW)
	return (
		<Section box={box} title={t('maps.command')} group="command" at={figure?.at ?? null} note={t('sections.rollCall')}>
			<div className="cells spread two lead">
				<Cell size="lead" value={figure?.online} of={figure?.stations} label={t('sections.online')} />
				<Cell size="lead" value={figure?.watch?.signedIn} of={figure?.watch?.required} label={t('sections.watch')} />
			</div>
			<FiveLevels net={figure?.net ?? null} />
			{named.length > 0 && (
				<div className="silent">
					<span className="quality">{t('sections.silent', { n: silent.length })}</span>
					<ul>
						{named.map(({ id, name, short_name, region_code }) => (
							<li key={id}>{`${places.townshipName(region_code) ?? ''} ${short_name ?? name}`}</li>
						))}
					</ul>
				</div>
			)}
		</Section>
	)
}
