import type { Source } from '../../../../../domain/answers/allocate.ts'
import { type ItemCode, itemOf } from '../../../../../domain/catalogue.ts'
import type { Of } from '../../../../../domain/record.ts'
import { addDays } from '../../../../../domain/time.ts'
import type { Say } from '../../../../ui/words/use-words.ts'
import { detourOf } from '../parts/detour-of.ts'
import type { Note } from '../parts/note-line.tsx'

type Words = Pick<Say, 't' | 'number'>

/** What bears on the way first, then what is there and what becomes of it. */
export function stockNotes(
	source: Source,
	item: ItemCode,
	lastTest: string | null,
	today: string,
	{ t, number }: Words,
): Note[] {
	const { near, on_hand, reserved, repair, expired, scrap } = source
	const part = (key: string, n: number): Note[] =>
		n > 0 ? [{ text: t(`answers.stock.${key}`, { n: number(n) }) }] : []
	return [
		...(detourOf(near) > 0 ? [note(t('answers.detour', { n: detourOf(near) }))] : []),
		...(near.through_hazard ? [note(t('answers.through'))] : []),
		...(near.estimate ? [note(t('answers.estimate'))] : []),
		...part('onHand', on_hand),
		...part('reserved', reserved),
		...part('repair', repair),
		...part('expired', expired),
		...part('scrap', scrap),
		...testNote(item, lastTest, today, t),
	]
}

const note = (text: string): Note => ({ text, tone: 'quality' })

/** Engines are run now and then; one that has not been for too long may not start. */
function testNote(item: ItemCode, last: string | null, today: string, t: Words['t']): Note[] {
	const every = itemOf(item).maintenanceDays
	if (every === undefined) return []
	if (last === null) return [note(t('answers.stock.untested'))]
	const text = t('answers.stock.tested', { day: last.slice(0, 4) === today.slice(0, 4) ? last.slice(5) : last })
	return addDays(last, every) < today ? [note(text)] : [{ text }]
}

/** When each depot last ran the item and found it in order. */
export function lastTests(item: ItemCode, stocks: readonly Of<'stock'>[]): ReadonlyMap<string, string> {
	const found = new Map<string, string>()
	for (const { item_code, depot_id, last_test_ok_at: day, condition } of stocks)
		if (item_code === item && condition === 'good' && day !== undefined && day > (found.get(depot_id) ?? ''))
			found.set(depot_id, day)
	return found
}
