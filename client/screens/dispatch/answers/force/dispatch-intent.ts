import type { Intent } from '../../../../../domain/intent.ts'
import type { Near } from '../../../../../domain/nearest.ts'
import type { Id, Of } from '../../../../../domain/record.ts'

export type Order = {
	people: number
	words: string
	meet_point: string
	radio_channel: string
	safety: string
	via: 'phone' | 'radio'
	/** Why it is sent although it is out already, or too few stay behind. */
	reason: string
}
type Given = { id: Id; incident: Of<'incident'>; force: Of<'force'>; near: Near | null; order: Order }
const LONGEST_NAME = 60

/** An order to one force, with the times as they were shown; what was left empty is left out. */
export function dispatchIntent({ id, incident, force, near, order }: Given): Extract<Intent, { do: 'dispatch' }> {
	const { people, words, via, ...texts } = order
	const given = Object.fromEntries(
		Object.entries(texts).flatMap(([key, text]) => (text.trim() === '' ? [] : [[key, text.trim()]])),
	)
	return {
		do: 'dispatch',
		tasks: [
			{
				id,
				kind: 'task',
				// Names in records are in the language of the office.
				name: `${force.name} ${people} 人`.slice(0, LONGEST_NAME),
				region_code: force.region_code,
				lifecycle: 'active',
				data_level: 'internal',
				incident_id: incident.id,
				force_id: force.id,
				people,
				words: words.trim(),
				via,
				...(incident.at ? { at: incident.at } : {}),
				...(near ? { minutes: Math.ceil(near.minutes), metres: near.metres } : {}),
				...(near?.estimate ? { estimate: true } : {}),
				...given,
				status: 'ordered',
			},
		],
	}
}
