import { beijingTime, dutyDay } from '../../domain/time.ts'
import { instantOf } from './world.ts'

/** The screens of this district were drawn at this time of day. */
const DRAWN = '09:42'
const MINUTE = 60_000

/** Puts the times of the drawn day where they belong on the day on which the district is loaded. */
export type Clock = {
	today: string
	/** When the district is loaded, to the minute. */
	now: string
	/** The day of the watch that is on, which goes from 08:00 to 08:00. */
	dutyDay: string
	/** What goes by the clock, such as a roll call. */
	routine: (time: string) => string
	/** What has just happened: as long ago as on the drawn day. */
	event: (time: string) => string
	/** So many minutes from now. */
	ahead: (minutes: number) => string
}

/**
 * Nothing lies in the future, whenever the district is loaded: before the drawn time the day so far is drawn together,
 * in its order. `loaded` is in milliseconds, on the Beijing day `today`.
 */
export function clockAt(today: string, loaded = Date.parse(instantOf(today, DRAWN))): Clock {
	const midnight = Date.parse(instantOf(today, '00:00'))
	const now = loaded - (loaded % MINUTE)
	const drawn = Date.parse(instantOf(today, DRAWN))
	const share = Math.min(1, (now - midnight) / (drawn - midnight))
	const squeezed = (time: string) => midnight + share * (Date.parse(instantOf(today, time)) - midnight)
	return {
		today,
		now: beijingTime(now),
		dutyDay: dutyDay(now),
		routine: (time) => beijingTime(squeezed(time)),
		event: (time) => beijingTime(squeezed(time) + Math.max(0, now - drawn)),
		ahead: (minutes) => beijingTime(now + minutes * MINUTE),
	}
}
