import type { LonLat } from '../geometry.ts'
import type { Of } from '../record.ts'
import { around, type Nearby } from './around.ts'

/** These do not run empty, so that no volume is asked of them. */
const RUNNING: readonly Of<'water'>['type'][] = ['hydrant', 'river']

/**
 * Where water may be taken around a place, with so many cubic metres at least: the nearest first; then those of which
 * nobody knows how much they hold.
 */
export function waterAround(
	at: LonLat,
	radiusM: number,
	waters: readonly Of<'water'>[],
	leastM3: number,
): Nearby<'water'>[] {
	const usable = around<'water'>(at, radiusM, waters).filter(({ record }) => record.usable !== false)
	const isUnknown = ({ record }: Nearby<'water'>) =>
		leastM3 > 0 && record.volume_m3 === undefined && !RUNNING.includes(record.type)
	const holds = (one: Nearby<'water'>) =>
		!isUnknown(one) && (RUNNING.includes(one.record.type) || (one.record.volume_m3 ?? 0) >= leastM3)
	return [...usable.filter(holds), ...usable.filter(isUnknown)]
}
