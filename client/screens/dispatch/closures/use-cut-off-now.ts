import type { Of } from '../../../../domain/record.ts'
import type { CutOffAnswer } from '../../../../domain/roads.ts'
import { useDesk } from '../desk.ts'
import { useAsked } from '../map/use-asked.ts'
import { askCutOff } from './ask-roads.ts'
import { cutOffQuestion } from './cut-off-question.ts'

/** Who cannot be driven to while these closures are in force; the last that was told, null until then. */
export function useCutOffNow(closures: readonly Of<'closure'>[], exercise: boolean): CutOffAnswer | null {
	const { written } = useDesk()
	const key = cutOffQuestion(closures, { exercise, written })
	return useAsked({ subject: String(exercise), key }, (signal) => askCutOff({ exercise }, signal)).answer
}
