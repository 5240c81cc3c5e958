import { equal } from '../equal.ts'
import { isInForce } from '../kinds/closure.ts'
import { optionWord } from '../option-word.ts'
import type { Of } from '../record.ts'
import { clockOf, type Said } from './said.ts'

type Closure = Of<'closure'>

/** Roads count for the incident for which they were closed. */
export function closureSaid(before: Closure | null, after: Closure | null): Said[] {
	const closure = after ?? before
	const incident = closure?.incident_id
	if (!closure || !incident) return []
	const [was, is] = [before !== null && isInForce(before), after !== null && isInForce(after)]
	if (was && !is) return [{ incident, sort: 'action', words: `${roadOf(closure)}恢复通行` }]
	if (!after || !is) return []
	if (!was || before?.incident_id !== incident) return [{ incident, sort: 'action', words: stateOf(after), harm: true }]
	const words = stateOf(after)
	if (words !== stateOf(before)) return [{ incident, sort: 'action', words: `改为：${words}` }]
	return equal([before.at, before.geom], [after.at, after.geom])
		? []
		: [{ incident, sort: 'action', words: `${roadOf(after)}调整封闭范围` }]
}

const roadOf = ({ road, name }: Closure): string => road ?? name

/** 石垭桥封闭，积水漫路，预计 12:00 恢复 */
function stateOf(closure: Closure): string {
	const { mode, speed_share: share, reason, until } = closure
	const slow = share === undefined ? '' : `，车速按 ${Math.round(share * 100)}%`
	const open = until === undefined ? '' : `，预计 ${clockOf(until)} 恢复`
	const what = `${optionWord('closure', 'mode', mode)}${mode === 'slow' ? slow : ''}`
	return `${roadOf(closure)}${what}，${optionWord('closure', 'reason', reason)}${open}`
}
