import type { FoundPlace } from '../../../../domain/ground.ts'
import type { Call } from '../desk.ts'

/** What search has found as the place of a call: where, how it is known, and what it is called. */
export function placeOfFound({ at, sort, name, read_as }: FoundPlace): Pick<Call, 'at' | 'coord_source' | 'found'> {
	const coord_source = sort === 'division' ? 'centroid' : read_as ? (`import_${read_as}` as const) : 'pick'
	return { at, coord_source, found: sort === 'position' ? '' : name }
}
