import type { Of } from '../../../../domain/record.ts'
import { dutyDay } from '../../../../domain/time.ts'

/** The fewer digits a code needs, the larger its division. */
const digits = ({ region_code }: Pick<Of<'shift'>, 'region_code'>) => region_code.replace(/(?:000)+$/, '').length

/** The watch that is on duty now for the largest division, which answers for all below it. */
export function dutyShift(shifts: readonly Of<'shift'>[], nowMs: number): Of<'shift'> | null {
	const day = dutyDay(nowMs)
	return shifts
		.filter((shift) => shift.day === day && shift.leader_id !== undefined)
		.reduce<Of<'shift'> | null>((best, shift) => (best === null || digits(shift) < digits(best) ? shift : best), null)
}
