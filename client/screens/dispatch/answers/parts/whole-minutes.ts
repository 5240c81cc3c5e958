import type { Near } from '../../../../../domain/nearest.ts'

/** Whole minutes, upwards, so that none beyond a limit reads as within it; the parts add up to the whole. */
export function wholeMinutes({ minutes, wait_min }: Pick<Near, 'minutes' | 'wait_min'>) {
	const total = Math.ceil(minutes)
	return { total, wait: wait_min, drive: total - Math.ceil(wait_min ?? 0) }
}
