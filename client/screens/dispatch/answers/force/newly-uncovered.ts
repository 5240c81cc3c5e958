import type { Id } from '../../../../../domain/record.ts'
import type { CoverageAnswer } from '../../../../../domain/roads.ts'

type Cover = Pick<CoverageAnswer, 'uncovered'>

/** Villages that are reached in time now and would not be then. */
export function newlyUncovered(now: Cover, then: Cover): Id[] {
	const already = new Set(now.uncovered.map(({ id }) => id))
	return then.uncovered.map(({ id }) => id).filter((id) => !already.has(id))
}
