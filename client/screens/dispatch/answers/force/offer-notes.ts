import type { Offer } from '../../../../../domain/answers/offers.ts'
import { optionWords } from '../../../../map/type-words.ts'
import type { Say } from '../../../../ui/words/use-words.ts'
import { detourOf } from '../parts/detour-of.ts'
import type { Note } from '../parts/note-line.tsx'
import { wholeMinutes } from '../parts/whole-minutes.ts'

/** Back for less than this, it has hardly rested. */
const RESTED_MIN = 120
type Words = Pick<Say, 't' | 'pick'>

/** How its time is made up, then what speaks against it, then what it can do. */
export function offerNotes({ force, near, missing, out, belowMinimum, restedMin }: Offer, { t, pick }: Words): Note[] {
	const skill = (key: string) => {
		const words = optionWords('force', 'skills', key)
		return words ? pick(words) : key
	}
	const { wait, drive } = wholeMinutes(near)
	const sand = (text: string): Note => ({ text, tone: 'quality' })
	const away = out.reduce((sum, { people }) => sum + (people ?? 0), 0)
	return [
		{ text: t('answers.force.parts', { wait: wait ?? '–', drive }) },
		...(near.estimate ? [sand(t('answers.estimate'))] : []),
		...(detourOf(near) > 0 ? [sand(t('answers.detour', { n: detourOf(near) }))] : []),
		...(near.through_hazard ? [sand(t('answers.through'))] : []),
		...missing.map((key) => sand(t('answers.force.lacks', { skill: skill(key) }))),
		...(out.length > 0 ? [sand(t('answers.force.away', { n: away }))] : []),
		...(belowMinimum ? [sand(t('answers.force.night', { n: force.night_min ?? 0 }))] : []),
		...(restedMin !== null && restedMin < RESTED_MIN ? [sand(t('answers.force.back', { n: restedMin }))] : []),
		...(force.skills ?? []).map((key) => ({ text: skill(key) })),
	]
}
