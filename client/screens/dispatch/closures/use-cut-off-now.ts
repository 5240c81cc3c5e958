import { useEffect, useState } from 'react'
import type { Of } from '../../../../domain/record.ts'
import { askCutOff } from './ask-roads.ts'
import type { TrialAnswer } from './use-trial.ts'

/** Who cannot be driven to while these closures are in force; null until that has been told. */
export function useCutOffNow(closures: readonly Of<'closure'>[], exercise: boolean): TrialAnswer['cutOff'] | null {
	const [told, setTold] = useState<TrialAnswer['cutOff'] | null>(null)
	const key = JSON.stringify(closures.flatMap(({ id, mode, at, geom }) => (mode === 'closed' ? [[id, at, geom]] : [])))
	// biome-ignore lint/correctness/useExhaustiveDependencies: the server knows the closures; they only say when to ask
	useEffect(() => {
		const abort = new AbortController()
		// What was told stays where an answer does not come: the line of the page says that it is down.
		askCutOff({ exercise }, abort.signal).then(setTold, () => {})
		return () => abort.abort()
	}, [key, exercise])
	return told
}
