import type { Of } from '../../../../domain/record.ts'
import { beijingTime } from '../../../../domain/time.ts'

const FROM = '22:00'
const TO = '06:30'

/** Is the screen dimmed? By the clock only while nothing is going on; a person's choice holds always. */
export function isNight(night: Of<'wall'>['night'], nowMs: number, calm: boolean): boolean {
	if (night === 'on' || night === 'off') return night === 'on'
	const clock = beijingTime(nowMs).slice(11, 16)
	return calm && (clock >= FROM || clock < TO)
}
