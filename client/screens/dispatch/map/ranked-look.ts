import type { Source } from '../../../../domain/answers/allocate.ts'
import type { Offer } from '../../../../domain/answers/offers.ts'
import { type ItemCode, itemOf } from '../../../../domain/catalogue.ts'
import { distanceM, type LonLat } from '../../../../domain/geometry.ts'
import type { LeftOut, Near } from '../../../../domain/nearest.ts'
import type { Id, Of } from '../../../../domain/record.ts'
import type { RankedMark } from '../../../map/dispatch/dispatch-look.ts'
import type { Say } from '../../../ui/words/use-words.ts'
import type { Tab } from '../desk.ts'

/** Drawn with their place in the ranking, beside those that are chosen; and of those left out, the nearest. */
const RANKED = 10
const OUT = 5
/** Forces and shelters shown beside the answer about something else. */
const BESIDE = 3

type Given = {
	tab: Tab
	at: LonLat
	item: ItemCode
	sources: readonly Source[]
	offers: readonly Offer[]
	shelters: readonly { shelter: Of<'shelter'>; near: Near }[]
	/** What is taken from which depot. */
	chosen: Readonly<Record<Id, number>>
	/** Forces that have been sent, with the way that they still have. */
	sent: readonly Near[]
	/** Of the kind that is asked for, with the place of each. */
	out: readonly (LeftOut & { at: LonLat })[]
}
type Words = Pick<Say, 't' | 'number'>

const minutes = ({ minutes, estimate }: Near, { t }: Words): string =>
	t(estimate ? 'deskmap.minutesEstimate' : 'unit.min', { n: Math.ceil(minutes) })
const mark = (id: Id, rank: number | null, words: string, more: Partial<RankedMark> = {}): RankedMark => ({
	...{ id, rank, words, chosen: false, out: false },
	...more,
})

function depots({ item, sources, chosen }: Given, say: Words, ranked: boolean): RankedMark[] {
	const { unit } = itemOf(item)
	return sources
		.filter(({ available, depot }) => available > 0 || (chosen[depot.id] ?? 0) > 0)
		.flatMap(({ depot, near, available }, i): RankedMark[] => {
			const taken = (chosen[depot.id] ?? 0) > 0
			if (!taken && (!ranked || i >= RANKED)) return []
			const words = say.t('deskmap.supply', { eta: minutes(near, say), n: say.number(available), unit })
			// Beside another ranking its place in this one would only confuse.
			return [mark(depot.id, ranked ? i + 1 : null, words, { chosen: taken })]
		})
}

function forces({ offers }: Given, say: Words): RankedMark[] {
	return offers.slice(0, RANKED).map(({ force, near, free }, i) => {
		const eta = minutes(near, say)
		const words =
			free === null ? `${eta} · ${say.t('card.unknown')}` : say.t('deskmap.force', { eta, n: say.number(free) })
		return mark(force.id, i + 1, words)
	})
}

function shelters({ shelters: near }: Given, say: Words): RankedMark[] {
	return near.slice(0, RANKED).map(({ shelter: { id, capacity, occupied = 0 }, near: way }, i) => {
		const free = capacity === undefined ? say.t('card.unknown') : say.number(Math.max(0, capacity - occupied))
		return mark(id, i + 1, say.t('deskmap.shelter', { eta: minutes(way, say), n: free }))
	})
}

/** The nearest of what is not asked for now: who could come along, and where people could go. */
function beside({ tab, offers, shelters: near }: Given): RankedMark[] {
	const name = ({ id, name, short_name }: Of<'force'> | Of<'shelter'>) => mark(id, null, short_name ?? name)
	return [
		...(tab === 'supply' ? offers.slice(0, BESIDE).map(({ force }) => name(force)) : []),
		...(tab === 'supply' || tab === 'force' ? near.slice(0, BESIDE).map(({ shelter }) => name(shelter)) : []),
	]
}

const leftOut = ({ out, at }: Given, { t }: Words): RankedMark[] =>
	out
		.toSorted((a, b) => distanceM(a.at, at) - distanceM(b.at, at))
		.slice(0, OUT)
		.map(({ id, why }) => mark(id, null, t(`deskmap.out.${why}`), { out: true }))

const underWay = ({ sent }: Given, say: Words): RankedMark[] =>
	sent.map((near) => mark(near.id, null, say.t('deskmap.sent', { eta: minutes(near, say) }), { chosen: true }))

/** What the answer of the tab speaks of, as marks; each stands once, as the first that speaks of it says. */
export function rankedLook(given: Given, say: Words): RankedMark[] {
	const { tab } = given
	const all = [
		...underWay(given, say),
		...depots(given, say, tab === 'supply'),
		...(tab === 'force' ? forces(given, say) : []),
		...(tab === 'shelter' ? shelters(given, say) : []),
		...beside(given),
		...leftOut(given, say),
	]
	const seen = new Set<Id>()
	return all.filter(({ id }) => !seen.has(id) && seen.add(id))
}
