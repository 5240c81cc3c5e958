import { type ItemCode, itemOf } from '../../../../domain/catalogue.ts'
import type { Intent } from '../../../../domain/intent.ts'
import type { Id, Of } from '../../../../domain/record.ts'
import type { Wanted } from '../desk.ts'

const MOST = 1_000_000
const LONGEST_MIN = 1440
const isWhole = (n: number, most: number): boolean => Number.isInteger(n) && n >= 1 && n <= most

/** What was typed, as a need; null where it is none. No time limit is an answer as well. */
export function readNeed(item_code: ItemCode, qty: string, within: string): Wanted | null {
	const [n, minutes] = [Number(qty), within === '' ? null : Number(within)]
	if (!isWhole(n, MOST) || (minutes !== null && !isWhole(minutes, LONGEST_MIN))) return null
	return { item_code, qty: n, within_min: minutes }
}

type Given = { incident: Of<'incident'>; need: Of<'need'> | null; mint: () => Id }

/** A new need of the incident, or another quantity of one. Its name is in the language of the office. */
export function needIntent({ within_min, ...asked }: Wanted, { incident, need, mint }: Given): Intent {
	const named = { ...asked, name: itemOf(asked.item_code).words[0] }
	if (need) return { do: 'edit', id: need.id, set: { ...named, within_min } }
	const { id: incident_id, region_code } = incident
	return {
		do: 'add',
		record: {
			...{ id: mint(), kind: 'need', lifecycle: 'active', data_level: 'internal', incident_id, region_code },
			...named,
			...(within_min === null ? {} : { within_min }),
		},
	}
}
