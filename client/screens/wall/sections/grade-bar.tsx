import type { Grade } from '../../../map/symbols/mark.ts'
import { GRADES } from '../../../maps/risk/layers.ts'

/** The composition of points by grade; `height` in units. */
export function GradeBar({ grades, height }: { grades: Readonly<Record<Grade, number>> | undefined; height: number }) {
	return (
		<div className="grade-bar" style={{ height }} aria-hidden="true">
			{grades &&
				GRADES.filter((grade) => grades[grade] > 0).map((grade) => (
					<i key={grade} style={{ flex: grades[grade], background: `var(--grade-${grade})` }} />
				))}
		</div>
	)
}
