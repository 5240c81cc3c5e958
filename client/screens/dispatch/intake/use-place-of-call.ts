import { useEffect, useState } from 'react'
import type { WhereIs } from '../../../../domain/ground.ts'
import { useWords } from '../../../ui/words/use-words.ts'
import { askWhere } from '../../common/search/ask-places.ts'
import { whereText } from '../../common/search/where-text.ts'
import type { Call, DeskStep } from '../desk.ts'

/** `outside`: in no division of the district; `unknown`: the server did not tell. */
export type PlaceOfCall = 'none' | 'asking' | 'inside' | 'outside' | 'unknown'

/** Asks which divisions the place of a call lies in, and writes them to the call. */
export function usePlaceOfCall({ at }: Call, dispatch: (step: DeskStep) => void): PlaceOfCall {
	const say = useWords()
	const [place, setPlace] = useState<PlaceOfCall>('none')
	const key = at?.join() ?? null
	// biome-ignore lint/correctness/useExhaustiveDependencies: a place is asked about once, whatever is drawn meanwhile
	useEffect(() => {
		if (!at) return setPlace('none')
		const abort = new AbortController()
		const told = (where: WhereIs) => {
			if (abort.signal.aborted) return
			// Divisions of a map have no code where the map knows none.
			const region_code = where.village?.code || where.township?.code || null
			dispatch({ step: 'call', call: { region_code, address: whereText(where, say) } })
			setPlace(region_code ? 'inside' : 'outside')
		}
		setPlace('asking')
		askWhere(at, abort.signal).then(told, () => !abort.signal.aborted && setPlace('unknown'))
		return () => abort.abort()
	}, [key])
	return place
}
