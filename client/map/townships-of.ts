import { townshipOf } from '../../domain/region.ts'
import type { Replica } from '../session/replica.ts'
import type { Township } from './township-figures.ts'

/**
 * The townships that this viewer may see, each with the place of its figure: where somebody set it, else its seat.
 * One that is out of sight has no figure: a nought would be a lie.
 */
export function townshipsOf(replica: Replica): Township[] {
	const found: Township[] = []
	for (const { level, region_code, name, at, label_at } of replica.ofKind('region')) {
		const place = label_at ?? at
		if (level === 'township' && place) found.push({ code: townshipOf(region_code), name, at: place })
	}
	return found
}
