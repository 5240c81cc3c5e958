import type { Draft } from '../../../../domain/intent.ts'
import type { Of } from '../../../../domain/record.ts'
import { beijingTime } from '../../../../domain/time.ts'
import { newId } from '../../../session/new-id.ts'

const NAME_LENGTH = 60
const WORDS_LENGTH = 300

type Line = { words: string; sort: Of<'journal'>['sort']; harm?: boolean; now: number }

/** A line of the timeline of an incident, written by a person. */
export function journalLine(incident: Of<'incident'>, { words, sort, harm, now }: Line): Draft {
	const clean = words.replace(/\p{Cc}+/gu, ' ').trim()
	return {
		...{ id: newId('journal'), kind: 'journal', lifecycle: 'active', data_level: 'internal' },
		...{ name: clean.slice(0, NAME_LENGTH), region_code: incident.region_code, incident_id: incident.id },
		...{ sort, words: clean.slice(0, WORDS_LENGTH), happened_at: beijingTime(now) },
		...(harm ? { harm } : {}),
	}
}
