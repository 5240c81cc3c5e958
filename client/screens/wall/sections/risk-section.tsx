import { useCallback } from 'react'
import { LEVELS } from '../../../../domain/level.ts'
import type { Kind } from '../../../../domain/record.ts'
import { GradeChip } from '../../../map/symbols/grade-chip.tsx'
import { GRADES } from '../../../maps/risk/layers.ts'
import type { Replica } from '../../../session/replica.ts'
import { useWords } from '../../../ui/words/use-words.ts'
import { riskFigure } from '../figures/risk-figure.ts'
import { useWall } from '../wall-state.ts'
import { Cell } from './cell.tsx'
import { GradeBar } from './grade-bar.tsx'
import { type Box, Section } from './section.tsx'
import { useFigure } from './use-figure.ts'
import './cells.css'

const KINDS: readonly Kind[] = ['risk']

/** What can go wrong: risk points by grade, and the patrols of the day. */
export function RiskSection(box: Box) {
	const { today } = useWall()
	const { t, pick } = useWords()
	const figure = useFigure(
		KINDS,
		useCallback((replica: Replica) => riskFigure(replica.ofKind('risk'), today), [today]),
	)
	return (
		<Section box={box} title={t('maps.risk')} group="risk" at={figure?.at ?? null}>
			<div className="hero-row">
				<Cell size="hero" value={figure?.count} label={t('sections.riskPoints')} />
				<div className="cells">
					<Cell value={figure?.done} of={figure?.due} label={t('sections.patrols')} />
					<Cell value={figure?.verify} tone="quality" label={t('sections.toVerify')} />
				</div>
			</div>
			<GradeBar grades={figure?.grades} height={16} />
			<div className="cells spread four">
				{GRADES.map((grade) => (
					<Cell
						key={grade}
						value={figure?.grades[grade]}
						label={
							<>
								<GradeChip grade={grade} size={15} />
								{pick(LEVELS.risk[grade])}
							</>
						}
					/>
				))}
			</div>
		</Section>
	)
}
