import { useMemo } from 'react'
import type { LonLat } from '../../../../../domain/geometry.ts'
import type { Of } from '../../../../../domain/record.ts'
import type { HeightsAnswer, HeightsAsk } from '../../../../../domain/roads.ts'
import { useAsked } from '../parts/use-asked.ts'

/** As many places as one question may name. */
const MOST = 200

/** How high the place and some records lie, where the ground tells; what it does not tell is null. */
export function useHeights(at: LonLat | null, records: readonly Of<'water'>[]) {
	const placed = useMemo(
		() => records.flatMap(({ id, at: place }) => (place ? [{ id, place }] : [])).slice(0, MOST - 1),
		[records],
	)
	const ask: HeightsAsk | null = at && placed.length > 0 ? { at: [at, ...placed.map(({ place }) => place)] } : null
	const { answer } = useAsked<HeightsAnswer>('/api/heights', ask, null)
	return useMemo(() => {
		const [here = null, ...others] = answer?.heights ?? []
		return { here, heights: new Map(placed.map(({ id }, i) => [id, others[i] ?? null])) }
	}, [answer, placed])
}
