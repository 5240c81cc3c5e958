const OFFSET_MS = 8 * 3_600_000
/** After midnight the watch changes. */
const WATCH_FROM_MS = 8 * 3_600_000
/** Epoch milliseconds → `YYYY-MM-DDTHH:mm:ss+08:00`. All times of the product are Beijing time. */
export const beijingTime = (ms: number): string => `${new Date(ms + OFFSET_MS).toISOString().slice(0, 19)}+08:00`
/** Epoch milliseconds → the calendar day in Beijing, `YYYY-MM-DD`. */
export const beijingDay = (ms: number): string => new Date(ms + OFFSET_MS).toISOString().slice(0, 10)
/** Epoch milliseconds → the day of the duty watch, which runs from 08:00 to 08:00 of the next. */
export const dutyDay = (ms: number): string => beijingDay(ms - WATCH_FROM_MS)
/** Day plus a number of days, both `YYYY-MM-DD`. */
export const addDays = (day: string, days: number): string =>
	new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
