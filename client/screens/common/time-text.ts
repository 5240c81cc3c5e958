import { beijingTime } from '../../../domain/time.ts'

/** Epoch milliseconds as `09:40`, Beijing time. */
export const clockText = (ms: number): string => beijingTime(ms).slice(11, 16)

/** A stamp as `09:40` today, `11-20 16:32` this year, else with the year. */
export function stampText(stamp: string, today: string): string {
	const [day = '', time = ''] = stamp.split('T')
	const clock = time.slice(0, 5)
	if (day === today) return clock
	return day.slice(0, 4) === today.slice(0, 4) ? `${day.slice(5)} ${clock}`.trim() : `${day} ${clock}`.trim()
}
