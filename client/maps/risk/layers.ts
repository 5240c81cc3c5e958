import { risk } from '../../../domain/kinds/risk.ts'
import { highest, LEVELS } from '../../../domain/level.ts'
import type { Of } from '../../../domain/record.ts'
import type { Figure } from '../../map/figure.ts'
import type { MapFace } from '../../map/map-face.ts'
import type { Grade } from '../../map/symbols/mark.ts'
import { dataMarks, inUse, verifyDue } from '../../map/verify-due.ts'

export const GRADES = ['major', 'larger', 'general', 'low'] as const satisfies readonly Grade[]
/** The grade shown is the higher of the assessed and the live one. */
export const gradeOf = (r: Of<'risk'>): Grade => highest(r.grade_static, r.grade_dynamic).level
const countOf = (records: readonly Of<'risk'>[], grade: Grade) => records.filter((r) => gradeOf(r) === grade).length

/** 风险隐患图: places where something can go wrong, by grade. */
export const riskMap: MapFace<'risk'> = {
	key: 'risk',
	kind: 'risk',
	layer: 'risk',
	shows: inUse,
	mark: (r, today) => ({
		layer: 'risk',
		grade: gradeOf(r),
		character: risk.type?.characters[r.type] ?? '',
		...dataMarks(r, today),
	}),
	rank: (r) => GRADES.length - GRADES.indexOf(gradeOf(r)),
	parts: (records) => GRADES.map((grade) => [`grade-${grade}`, countOf(records, grade)] as const),
	badge: (records) => {
		const count = countOf(records, 'major')
		return count > 0 ? { count, ink: 'grade-major' } : null
	},
	state: (r) => LEVELS.risk[gradeOf(r)],
}

type Known = { points: readonly Of<'risk'>[]; findings: readonly Of<'finding'>[]; today: string }
export function riskFigures({ points, findings, today }: Known): Figure[] {
	const open = findings.filter(({ status }) => status !== 'closed')
	const overdue = open.filter(({ deadline }) => deadline !== undefined && deadline < today).length
	const verify = points.filter((r) => verifyDue(r, today)).length
	return [
		...GRADES.map(
			(grade): Figure => ({ key: `grade.${grade}`, value: countOf(points, grade), mark: { layer: 'risk', grade } }),
		),
		{ key: 'figures.findingsOpen', value: open.length, of: findings.length },
		{ key: 'figures.findingsOverdue', value: overdue, ...(overdue > 0 ? { tone: 'bad' } : {}) },
		{ key: 'figures.toVerify', value: verify, ...(verify > 0 ? { tone: 'quality' } : {}) },
	]
}
