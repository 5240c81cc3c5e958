import type { StockTotal } from '../../../../../domain/answers/stock-totals.ts'
import { type ItemCode, itemOf } from '../../../../../domain/catalogue.ts'
import type { Near } from '../../../../../domain/nearest.ts'
import type { Of } from '../../../../../domain/record.ts'
import { padded } from '../../../../../domain/region.ts'
import type { CoverageAnswer } from '../../../../../domain/roads.ts'
import type { Say } from '../../../../ui/words/use-words.ts'
import type { Reached } from '../../../common/incident/reached-below.ts'
import { stampText } from '../../../common/time-text.ts'
import type { FoundSection } from './section.ts'

type Words = Pick<Say, 't' | 'pick' | 'number' | 'distance'>

/** Hospitals and clinics by road, with their beds and when these were known. */
export function hospitalSection(
	near: readonly Near[],
	targets: readonly Of<'target'>[],
	today: string,
	say: Words,
): FoundSection {
	const { t, number } = say
	const known = new Map(targets.map((target) => [target.id, target]))
	const lines = near.flatMap((way) => {
		const target = known.get(way.id)
		if (!target) return []
		const { beds, beds_free: free, beds_at: at } = target
		const figures =
			free === undefined && beds === undefined
				? t('answers.around.bedsUnknown')
				: t('answers.around.beds', {
						free: free === undefined ? t('answers.unknown') : number(free),
						beds: beds === undefined ? '–' : number(beds),
					})
		return [
			{
				id: target.id,
				name: target.name,
				notes: [
					{ text: figures, ...(free === undefined ? { tone: 'quality' as const } : {}) },
					...(at
						? [{ text: stampText(at, today), ...(at.slice(0, 10) === today ? {} : { tone: 'quality' as const }) }]
						: []),
					...(way.estimate ? [{ text: t('answers.estimate'), tone: 'quality' as const }] : []),
				],
				right: `${t('unit.min', { n: Math.ceil(way.minutes) })} · ${say.distance(way.metres)}`,
			},
		]
	})
	return { key: 'hospital', title: t('answers.around.byRoad'), sum: [], lines }
}

/** Villages in the order in which the water comes to them. */
export function downstreamSection(reached: readonly Reached[], { t, number }: Words): FoundSection {
	return {
		key: 'below',
		title: t('answers.around.below', { n: reached.length }),
		sum: [{ text: t('answers.estimate'), tone: 'quality' }],
		lines: reached.map(({ village, reach }) => ({
			id: village.id,
			name: village.name,
			notes: [
				{
					text:
						village.population === undefined
							? t('answers.around.peopleUnknown')
							: t('answers.people', { n: number(village.population) }),
				},
				...(reach?.straight ? [{ text: t('answers.around.straight'), tone: 'quality' as const }] : []),
			],
			right: reach
				? `${t('unit.min', { n: Math.max(1, Math.round(reach.minutes)) })} · ${t('unit.km', { n: reach.km.toFixed(1) })}`
				: t('answers.unknown'),
		})),
	}
}

/** What there is of the item in the whole district, by township. */
export function totalSection(
	item: ItemCode,
	totals: readonly StockTotal[],
	regions: readonly Of<'region'>[],
	say: Words,
): FoundSection {
	const { t, pick, number } = say
	const { unit, words } = itemOf(item)
	const known = new Map(regions.map((region) => [region.region_code, region]))
	const sum = totals.reduce((total, { available }) => total + available, 0)
	return {
		key: 'total',
		title: t('answers.around.total', { name: pick(words), n: totals.length > 0 ? `${number(sum)} ${unit}` : '–' }),
		sum: [],
		lines: totals
			.toSorted((a, b) => b.available - a.available)
			.flatMap(({ region, available, depots, ...parts }) => {
				const township = known.get(padded(region))
				const others = (['reserved', 'repair', 'expired', 'scrap'] as const).filter((part) => parts[part] > 0)
				return [
					{
						id: township?.id ?? region,
						name: township?.name ?? region,
						notes: [
							{ text: t('answers.around.depots', { n: depots }) },
							...others.map((part) => ({ text: t(`answers.stock.${part}`, { n: number(parts[part]) }) })),
						],
						right: `${number(available)} ${unit}`,
					},
				]
			}),
	}
}

/** Villages that nobody reaches in time. */
export function gapSection(
	cover: CoverageAnswer,
	minutes: number,
	regions: readonly Of<'region'>[],
	{ t }: Words,
): FoundSection {
	const known = new Map(regions.map((region) => [region.id, region]))
	const soonest = (of: number | null) => of ?? Number.POSITIVE_INFINITY
	return {
		key: 'cover',
		title:
			cover.villages === 0
				? t('answers.around.gapsUnknown', { minutes })
				: t('answers.around.gaps', { minutes, n: cover.uncovered.length, all: cover.villages }),
		sum:
			cover.unknown.length > 0
				? [{ text: t('answers.around.unplaced', { n: cover.unknown.length }), tone: 'quality' }]
				: [],
		lines: cover.uncovered
			.toSorted((a, b) => soonest(b.minutes) - soonest(a.minutes) || a.id.localeCompare(b.id))
			.map(({ id, minutes: least }) => ({
				id,
				name: known.get(id)?.name ?? t('answers.unknown'),
				notes: [],
				right: least === null ? t('answers.around.noWay') : t('answers.around.soonest', { n: Math.ceil(least) }),
			})),
	}
}
