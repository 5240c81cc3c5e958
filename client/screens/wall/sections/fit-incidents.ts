import { fitRows, LEFT_OUT_LINE } from './fit-rows.ts'
import { SECTION_PARTS } from './section-heights.ts'

const OPEN = SECTION_PARTS.incidents.row
const ENDED = 38
/** «无处置中事件», in units. */
const NOTHING = 34

/** Open incidents first; what has ended gets the room that they leave. */
export function fitIncidents(open: number, ended: number, space: number): { open: number; ended: number } {
	const { shown, left } = fitRows(open, space, OPEN)
	if (left > 0) return { open: shown, ended: 0 }
	const rest = space + LEFT_OUT_LINE - (open === 0 ? NOTHING : open * OPEN)
	return { open, ended: Math.max(0, Math.min(ended, Math.floor(rest / ENDED))) }
}
