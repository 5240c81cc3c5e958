import type { LonLat } from '../../domain/geometry.ts'
import type { AnyRecord, Id, Kind } from '../../domain/record.ts'
import { view } from '../../domain/view.ts'
import type { Desk } from './api-parts.ts'

type Who = Pick<Desk, 'layers' | 'who'>
/** `at` is null where nobody knows the place. */
export type Placed = { id: Id; at: LonLat | null }

/** The records of a kind that are in use, as the asker sees them. */
const seenOf = ({ layers, who }: Who, kind: Kind): AnyRecord[] => {
	const records: Iterable<AnyRecord> = layers.ofKind(kind).values()
	return [...records].flatMap((record) => {
		const seen = view(who, record)
		return seen?.lifecycle === 'active' ? [seen] : []
	})
}

const placed = (record: AnyRecord): Placed => ({ id: record.id, at: 'at' in record && record.at ? record.at : null })

export const placesSeen = (who: Who, kind: Kind): Placed[] => seenOf(who, kind).map(placed)

/** The villages of the asker; divisions above are known to them by name alone. */
export const villagesSeen = (who: Who): Placed[] =>
	seenOf(who, 'region').flatMap((record) =>
		record.kind === 'region' && record.level === 'village' ? [placed(record)] : [],
	)
