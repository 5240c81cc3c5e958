import { alarm as alarmKind } from '../../../domain/kinds/alarm.ts'
import { incident as incidentKind, isOpenIncident } from '../../../domain/kinds/incident.ts'
import type { AnyRecord, Of } from '../../../domain/record.ts'
import type { MapFace } from '../map-face.ts'
import type { Grade, Mark } from '../symbols/mark.ts'

/** The class of an alarm has the colour of a grade. */
const GRADE_OF_CLASS: Readonly<Record<Of<'alarm'>['class'], Grade>> = {
	P1: 'major',
	P2: 'larger',
	P3: 'general',
	P4: 'low',
}

/** How a record of any kind that stands on the ground is drawn, on the map of its `face` if it has one; null for the others. */
export function recordMark(record: AnyRecord, face: MapFace | undefined, today: string): Mark | null {
	switch (record.kind) {
		case 'incident':
			return {
				layer: 'incident',
				character: incidentKind.type?.characters[record.type] ?? '',
				...(isOpenIncident(record) ? { ringed: true } : {}),
			}
		case 'alarm':
			return {
				layer: 'sensor',
				grade: GRADE_OF_CLASS[record.class],
				character: alarmKind.type?.characters[record.type] ?? '',
			}
		case 'shelter':
			return { layer: 'shelter', character: '避' }
		default:
			return face?.mark(record, today) ?? null
	}
}
