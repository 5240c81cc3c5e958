import type { LonLat } from '../geometry.ts'
import type { Of } from '../record.ts'
import { around, type Nearby } from './around.ts'

/** More water runs in than anybody draws, so that no volume is asked of them. */
const RUNNING: readonly Of<'water'>['type'][] = ['hydrant', 'river']

/**
 * Where water may be taken around a place, with so many cubic metres at least: the nearest first; then those of which
 * nobody knows how much they hold. Of a reservoir that is often not to be told, and there is enough in it.
 */
export function waterAround(
	at: LonLat,
	radiusM: number,
	waters: readonly Of<'water'>[],
	leastM3: number,
): Nearby<'water'>[] {
	const usable = around<'water'>(at, radiusM, waters).filter(({ record }) => record.usable !== false)
	const holds = ({ record: { type, volume_m3 } }: Nearby<'water'>) =>
		RUNNING.includes(type) || (volume_m3 ?? (type === 'reservoir' || leastM3 <= 0 ? Infinity : 0)) >= leastM3
	const isUnknown = (one: Nearby<'water'>) => one.record.volume_m3 === undefined && !holds(one)
	return [...usable.filter(holds), ...usable.filter(isUnknown)]
}
