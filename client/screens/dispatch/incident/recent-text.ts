import { beijingDay } from '../../../../domain/time.ts'
import { clockText, stampText } from '../../common/time-text.ts'

/** Within these a clock alone can mean no other day. */
const RECENT_MS = 18 * 3_600_000

/** An instant as `22:03` for most of a day, also over midnight; then with its day. */
export function recentText(stamp: string, now: number): string {
	const at = Date.parse(stamp)
	return Math.abs(now - at) < RECENT_MS ? clockText(at) : stampText(stamp, beijingDay(now))
}
