import type { Change } from '../../../../domain/change.ts'
import { equal } from '../../../../domain/equal.ts'
import { loose } from '../../../../domain/record.ts'

/** Of each kind, the fields that times on the road, or who may come at all, depend on. */
const FIELDS: Readonly<Record<string, readonly string[]>> = {
	closure: ['status', 'lifecycle', 'at', 'geom', 'mode', 'speed_share'],
	depot: ['lifecycle', 'at', 'ready_min', 'flood_zone'],
	force: ['lifecycle', 'at', 'status', 'mobilise_min', 'incident_id'],
	shelter: ['lifecycle', 'at'],
	target: ['lifecycle', 'at', 'type'],
}

/** May the answer to what is nearest be another one now? */
export function touchesRanking({ id, before, after }: Change): boolean {
	const fields = FIELDS[id.slice(0, id.indexOf(':'))]
	if (!fields) return false
	if (!before || !after) return true
	return fields.some((field) => !equal(loose(before)[field], loose(after)[field]))
}
