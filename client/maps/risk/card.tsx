import { LEVELS } from '../../../domain/level.ts'
import type { Of } from '../../../domain/record.ts'
import { GradeChip } from '../../map/symbols/grade-chip.tsx'
import { fieldWords, optionWords } from '../../map/type-words.ts'
import { verifyDue } from '../../map/verify-due.ts'
import { Fact, Facts } from '../../ui/card.tsx'
import { useWords } from '../../ui/words/use-words.ts'
import { gradeOf } from './layers.ts'

/** Grade and which of the two it is, whom it threatens, who is in charge, when it was last looked at. */
export function RiskCard({ record: r, today }: { record: Of<'risk'>; today: string }) {
	const { t, pick, number } = useWords()
	const label = (key: string) => pick(fieldWords('risk', key) ?? ['', '', ''])
	const grade = gradeOf(r)
	const dynamic = r.grade_dynamic?.level === grade && r.grade_static.level !== grade
	const dept = optionWords('risk', 'dept', r.dept)
	const threatened = [r.affected_households, r.affected_people]
		.map((n) => (n === undefined ? t('card.none') : number(n)))
		.join(' / ')
	return (
		<Facts>
			<Fact label={label(dynamic ? 'grade_dynamic' : 'grade_static')}>
				<GradeChip grade={grade} size={12} /> {pick(LEVELS.risk[grade])}
			</Fact>
			<Fact label={t('card.threatened')}>{threatened}</Fact>
			<Fact label={label('dept')}>{dept ? pick(dept) : t('card.unknown')}</Fact>
			<Fact label={label('verify_due')} tone={verifyDue(r, today) ? 'quality' : undefined}>
				{r.verify_due ?? t('card.unknown')}
			</Fact>
		</Facts>
	)
}
