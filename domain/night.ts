import { beijingTime } from './time.ts'

/** Hours in Beijing between which a post must keep its night minimum. */
const [FROM, UNTIL] = [20, 6]

/** Is it night at this moment, in epoch milliseconds? */
export function isNight(ms: number): boolean {
	const hour = Number(beijingTime(ms).slice(11, 13))
	return hour >= FROM || hour < UNTIL
}
