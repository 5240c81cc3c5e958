import { useMemo } from 'react'
import type { FoundPlace } from '../../../../domain/ground.ts'
import type { Replica } from '../../../session/replica.ts'
import { useSession } from '../../../session/use-session.ts'
import { type Say, useWords } from '../../../ui/words/use-words.ts'
import { askPlaces } from '../../common/search/ask-places.ts'
import { type Desk, useDesk } from '../desk.ts'

/** What commands are read against, and what they act on. */
export type Speaking = {
	desk: Desk
	say: Say
	replica: Replica
	/** The place that is best called so, near to where the incident is; null where none is. */
	find: (words: string) => Promise<FoundPlace | null>
	setStatus: (to: string) => Promise<void>
}

export function useSpeaking(): Speaking {
	const desk = useDesk()
	const say = useWords()
	const { replica } = useSession()
	return useMemo(
		() => ({
			...{ desk, say, replica },
			find: (words) =>
				askPlaces(words, desk.at, new AbortController().signal).then(
					(found) => found[0] ?? null,
					() => null,
				),
			setStatus: async (to) => {
				if (desk.incident) await desk.send({ do: 'status', id: desk.incident.id, to })
			},
		}),
		[desk, say, replica],
	)
}
