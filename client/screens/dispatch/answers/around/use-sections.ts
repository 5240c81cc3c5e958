import { useMemo } from 'react'
import { stockTotals } from '../../../../../domain/answers/stock-totals.ts'
import { waterAround } from '../../../../../domain/answers/water-around.ts'
import type { LonLat } from '../../../../../domain/geometry.ts'
import type { CoverageAnswer, CoverageAsk } from '../../../../../domain/roads.ts'
import { useRecords } from '../../../../session/use-session.ts'
import { useWords } from '../../../../ui/words/use-words.ts'
import { reachedBelow, riskAbove } from '../../../common/incident/reached-below.ts'
import { useDesk } from '../../desk.ts'
import { useAsked } from '../parts/use-asked.ts'
import { downstreamSection, gapSection, hospitalSection, totalSection } from './district-sections.ts'
import { cameraSection, riskSection, targetSection, waterSection } from './place-sections.ts'
import type { Looked } from './scope-of.ts'
import type { FoundSection } from './section.ts'
import { useHeights } from './use-heights.ts'

/** Minutes within which somebody should be able to be in every village. */
export const COVER_MIN = 30

/** What lies in the ground that is looked at. */
export function usePlaceSections(at: LonLat, looked: Looked): FoundSection[] {
	const say = useWords()
	const targets = useRecords('target')
	const risks = useRecords('risk')
	const cameras = useRecords('camera')
	const waters = useRecords('water')
	const near = useMemo(() => waterAround(at, looked.reach, waters, 0).map(({ record }) => record), [at, looked, waters])
	const { here, heights } = useHeights(at, near)
	return useMemo(() => {
		const given = { at, looked, heights, here }
		return [
			targetSection(given, targets, say),
			riskSection(given, risks, say),
			cameraSection(given, cameras, say),
			waterSection(given, waters, say),
		]
	}, [at, looked, heights, here, targets, risks, cameras, waters, say])
}

/** What the whole district has to do with it: the way of the water, hospitals, stocks, cover. */
export function useDistrictSections(): FoundSection[] {
	const { incident, nearest, state, conditions, today } = useDesk()
	const say = useWords()
	const regions = useRecords('region')
	const risks = useRecords('risk')
	const targets = useRecords('target')
	const stocks = useRecords('stock')
	const ask: CoverageAsk = {
		...{ minutes: COVER_MIN, kind: 'force' },
		conditions: {
			...(conditions.weather ? { weather: conditions.weather } : {}),
			...(conditions.exercise ? { exercise: true } : {}),
		},
	}
	const { answer: cover } = useAsked<CoverageAnswer>('/api/coverage', ask, nearest.answer?.computed_at ?? null)
	const hospitals = nearest.answer?.near.target
	const item = state.wanted.item_code
	return useMemo(() => {
		const above = incident ? riskAbove(incident, risks) : null
		const below = incident && above ? reachedBelow(incident, above, regions) : []
		return [
			...(below.length > 0 ? [downstreamSection(below, say)] : []),
			...(hospitals ? [hospitalSection(hospitals, targets, today, say)] : []),
			totalSection(item, stockTotals(item, stocks, today), regions, say),
			...(cover ? [gapSection(cover, COVER_MIN, regions, say)] : []),
		]
	}, [incident, risks, regions, hospitals, targets, today, item, stocks, cover, say])
}
