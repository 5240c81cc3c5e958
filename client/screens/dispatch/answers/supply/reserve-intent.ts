import type { Source } from '../../../../../domain/answers/allocate.ts'
import { type ItemCode, itemOf } from '../../../../../domain/catalogue.ts'
import type { Intent } from '../../../../../domain/intent.ts'
import type { Id } from '../../../../../domain/record.ts'
import type { Chosen } from './chosen-of.ts'

type Given = {
	incident: Id
	item: ItemCode
	chosen: Chosen
	sources: readonly Source[]
	mint: () => Id
}
const LONGEST_NAME = 60

/** One ask for all that is chosen, with the times as they were shown: all of it is promised, or none. */
export function reserveIntent({
	incident,
	item,
	chosen,
	sources,
	mint,
}: Given): Extract<Intent, { do: 'reserve' }> | null {
	const { words, unit } = itemOf(item)
	const reservations = sources
		.filter(({ depot }) => (chosen[depot.id] ?? 0) > 0)
		.map(({ depot, near }) => ({
			id: mint(),
			kind: 'reservation' as const,
			// Names in records are in the language of the office.
			name: `${words[0]} ${chosen[depot.id]} ${unit} ${depot.name}`.slice(0, LONGEST_NAME),
			region_code: depot.region_code,
			lifecycle: 'active' as const,
			data_level: 'internal' as const,
			incident_id: incident,
			depot_id: depot.id,
			item_code: item,
			qty: chosen[depot.id]!,
			minutes: Math.ceil(near.minutes),
			metres: near.metres,
			...(near.estimate ? { estimate: true } : {}),
			status: 'held' as const,
		}))
	return reservations.length > 0 ? { do: 'reserve', reservations } : null
}
