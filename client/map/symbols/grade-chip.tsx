import type { Grade } from './mark.ts'
import { Picture } from './picture.tsx'
import { silhouettes } from './silhouettes.ts'

/** The plain colour of a grade in its silhouette, for words beside it. */
export function GradeChip({ grade, size = 12 }: { grade: Grade; size?: number }) {
	const drawing = [{ path: silhouettes.risk(size / 2 - 0.6), fill: `grade-${grade}`, stroke: 'grade-edge', width: 1.5 }]
	return <Picture drawing={drawing} box={size} />
}
