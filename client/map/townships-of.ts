import { townshipOf } from '../../domain/region.ts'
import type { Replica } from '../session/replica.ts'
import { type Backdrop, tagPlaces } from './backdrop.ts'
import type { Township } from './township-figures.ts'

/**
 * The townships that this viewer may see, each with the place of its figure: set by the drawing, else its seat.
 * One that is out of sight has no figure: a nought would be a lie.
 */
export function townshipsOf(replica: Replica, backdrop: Backdrop): Township[] {
	const tags = tagPlaces(backdrop)
	const found: Township[] = []
	for (const { level, region_code, name, at } of replica.ofKind('region')) {
		if (level !== 'township') continue
		const code = townshipOf(region_code)
		const place = tags.get(code) ?? at
		if (place) found.push({ code, name, at: place })
	}
	return found
}
