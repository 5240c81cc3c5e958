import type { Decision } from '../decide.ts'
import type { RevealIntent } from '../intent.ts'
import type { Look } from '../look.ts'
import { type AnyRecord, definition } from '../record.ts'
import { refuse } from '../refusal.ts'

/**
 * Writes down that a value of a record is shown in full. The line stands where the record stands and names it by its
 * kind alone: names are among the values that are masked.
 */
export function reveal(
	look: Look,
	{ id, field, reason, as }: RevealIntent,
	settle: (asked: AnyRecord) => Decision,
): Decision {
	const record = look.get(id)
	if (!record) return refuse('missing', 'id')
	if (look.get(as) || look.lastTouched(as) !== undefined) return refuse('exists', 'as')
	return settle({
		id: as,
		kind: 'reveal',
		name: definition(record.kind).label[0],
		region_code: record.region_code,
		lifecycle: 'active',
		data_level: 'sensitive',
		record_id: id,
		field,
		reason,
	} as AnyRecord)
}
