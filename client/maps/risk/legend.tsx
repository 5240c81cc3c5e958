import { LEVELS } from '../../../domain/level.ts'
import { GradeChip } from '../../map/symbols/grade-chip.tsx'
import { useWords } from '../../ui/words/use-words.ts'
import { GRADES } from './layers.ts'

export function RiskLegend() {
	const { pick } = useWords()
	return GRADES.map((grade) => (
		<span key={grade}>
			<GradeChip grade={grade} size={13} />
			{pick(LEVELS.risk[grade])}
		</span>
	))
}
