import { isFlood } from '../../../../../domain/kinds/incident.ts'
import type { Of } from '../../../../../domain/record.ts'
import type { Say } from '../../../../ui/words/use-words.ts'
import type { Note } from '../parts/note-line.tsx'

type Shelter = Of<'shelter'>
const SLIDES: readonly string[] = ['geo', 'flood']

/** Is it known to be unsafe in what has happened? */
export const isUnsafe = (type: string | null, { flood_safe, geo_safe }: Shelter): boolean =>
	(flood_safe === false && isFlood(type ?? '')) || (geo_safe === false && SLIDES.includes(type ?? ''))

/** Places that are left; null where nobody knows how many there are. */
export const freePlaces = ({ capacity, occupied }: Shelter): number | null =>
	capacity === undefined ? null : Math.max(0, capacity - (occupied ?? 0))

/** What speaks against it, then what it has. */
export function shelterNotes(shelter: Shelter, { t }: Pick<Say, 't'>): Note[] {
	const safety = (key: 'flood' | 'geo', safe: boolean | undefined): Note[] =>
		safe === true
			? []
			: [
					{
						text: t(`answers.shelter.${safe === false ? key : `${key}Unknown`}`),
						tone: safe === false ? 'bad' : 'quality',
					},
				]
	const has = (['water', 'power', 'toilet', 'kitchen'] as const).filter((key) => shelter[key])
	return [
		...safety('flood', shelter.flood_safe),
		...safety('geo', shelter.geo_safe),
		...(has.length > 0 ? [{ text: has.map((key) => t(`answers.shelter.${key}`)).join('') }] : []),
	]
}
