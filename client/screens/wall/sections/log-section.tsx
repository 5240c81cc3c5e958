import { useMemo } from 'react'
import type { Kind } from '../../../../domain/record.ts'
import { optionWords } from '../../../map/type-words.ts'
import type { Replica } from '../../../session/replica.ts'
import { useRecords } from '../../../session/use-session.ts'
import { useWords } from '../../../ui/words/use-words.ts'
import { stampText } from '../../common/time-text.ts'
import { exercisesOf } from '../events/exercises-of.ts'
import { happenedAt, logFigure } from '../figures/log-figure.ts'
import { useWall } from '../wall-state.ts'
import { type Box, Section } from './section.tsx'
import { SECTION_PARTS } from './section-heights.ts'
import { useFigure } from './use-figure.ts'
import './rows.css'

const KINDS: readonly Kind[] = ['journal']
const compute = (replica: Replica) => logFigure(replica.ofKind('journal'))
const { fixed, row } = SECTION_PARTS.log

/** The duty log, its newest line first; older lines are further back, and not counted. */
export function LogSection(box: Box) {
	const { today } = useWall()
	const { t, pick } = useWords()
	const figure = useFigure(KINDS, compute)
	const incidents = useRecords('incident')
	const exercises = useMemo(() => exercisesOf(incidents), [incidents])
	const lines = figure?.lines ?? []
	const shown = Math.max(0, Math.floor((box.height - fixed) / row))
	return (
		<Section box={box} title={t('sections.log')} group={null} at={figure?.at ?? null}>
			{figure?.lines.length === 0 && <p className="nothing">{t('sections.noLog')}</p>}
			<ul className="rows">
				{lines.slice(0, shown).map((line) => {
					const sort = optionWords('journal', 'sort', line.sort)
					return (
						<li key={line.id} className="row">
							<span className="row-time">{stampText(happenedAt(line), today)}</span>
							<span className="row-sort">{sort && pick(sort)}</span>
							<span className={line.harm ? 'row-words bad' : 'row-words'}>
								{line.incident_id && exercises.has(line.incident_id) && `${t('sections.exercise')} · `}
								{line.words}
							</span>
						</li>
					)
				})}
			</ul>
		</Section>
	)
}
