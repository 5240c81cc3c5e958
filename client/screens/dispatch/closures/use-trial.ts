import { useEffect, useState } from 'react'
import type { Id } from '../../../../domain/record.ts'
import type { Trial } from '../../../../domain/roads.ts'
import { askCutOff, askRoad } from './ask-roads.ts'

/** What a closure that is thought of would close, and whom it would cut off beyond those who are already. */
export type TrialAnswer = {
	state: 'asking' | 'told' | 'failed'
	/** Name or number; empty where it has none, null where no road is near. */
	road: string | null
	cutOff: { villages: readonly Id[]; forces: readonly Id[]; depots: readonly Id[] }
}
const NOBODY: TrialAnswer['cutOff'] = { villages: [], forces: [], depots: [] }
const ASKING: TrialAnswer = { state: 'asking', road: '', cutOff: NOBODY }

const beyond = (after: readonly Id[], before: readonly Id[]): Id[] => after.filter((id) => !before.includes(id))

export function useTrial(trial: Trial, exercise: boolean): TrialAnswer {
	const [answer, setAnswer] = useState(ASKING)
	const key = JSON.stringify(trial)
	useEffect(() => {
		const abort = new AbortController()
		const asked = JSON.parse(key) as Trial
		setAnswer(ASKING)
		const road = asked.at ? askRoad(asked.at, abort.signal).then((found) => found?.name ?? null) : Promise.resolve('')
		const cut = Promise.all([
			askCutOff({ trial: [asked], exercise }, abort.signal),
			askCutOff({ exercise }, abort.signal),
		])
		Promise.all([road, cut]).then(
			([name, [after, before]]) =>
				setAnswer({
					state: 'told',
					road: name,
					cutOff: {
						villages: beyond(after.villages, before.villages),
						forces: beyond(after.forces, before.forces),
						depots: beyond(after.depots, before.depots),
					},
				}),
			() => !abort.signal.aborted && setAnswer({ state: 'failed', road: '', cutOff: NOBODY }),
		)
		return () => abort.abort()
	}, [key, exercise])
	return answer
}
