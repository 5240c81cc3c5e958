import { incident as kind } from '../../../../domain/kinds/incident.ts'
import type { Of } from '../../../../domain/record.ts'
import type { Drawing } from '../../../map/symbols/drawing.ts'
import { Picture } from '../../../map/symbols/picture.tsx'

const square = (r: number, round: number): string =>
	`M${round - r} ${-r}H${r - round}A${round} ${round} 0 0 1 ${r} ${round - r}V${r - round}A${round} ${round} 0 0 1 ${r - round} ${r}H${round - r}A${round} ${round} 0 0 1 ${-r} ${r - round}V${round - r}A${round} ${round} 0 0 1 ${round - r} ${-r}Z`

/** The red square of an incident with the character of its type, as in a title or a row. */
export function IncidentMark({ type, size }: { type: Of<'incident'>['type']; size: number }) {
	const drawing: Drawing = [
		{ path: square(18, 6), fill: 'mark-halo', stroke: 'mark-halo', width: 4 },
		{ path: square(16.6, 6), fill: 'grade-major', stroke: '#fff', width: 2.8 },
		{ text: kind.type?.characters[type] ?? '', size: 23, fill: '#fff', weight: 700 },
	]
	return <Picture drawing={drawing} units={40} box={size} />
}
